package uz.minbar.newsroom.comments;

import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;

/**
 * What is said; see {@link Comment}.
 *
 * @param before what stands before the quote, where the browser knows it
 */
public record NewComment(
    Language language,
    String quote,
    String before,
    String after,
    String words,
    @Nullable String instead) {}
