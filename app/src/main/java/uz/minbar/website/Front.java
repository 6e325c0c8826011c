package uz.minbar.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.newsroom.Region;

/**
 * The first page.
 *
 * @param lead the newest piece; null where nothing is published yet
 * @param statement the newest official word: a statement or reaction; null where there is none
 */
public record Front(
    @Nullable Teaser lead, @Nullable Teaser statement, List<Teaser> latest, List<Region> regions) {}
