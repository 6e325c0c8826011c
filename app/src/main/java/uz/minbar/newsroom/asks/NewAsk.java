package uz.minbar.newsroom.asks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;

/** What is asked, of whom and until when; see {@link Ask}. */
public record NewAsk(
    String office,
    String person,
    String email,
    Language language,
    String question,
    @Nullable Instant dueAt) {}
