package uz.minbar.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.newsroom.Region;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Placement;
import uz.minbar.website.sections.Event;

/**
 * The first page. No piece stands on it twice.
 *
 * @param lead the newest piece; null where nothing is published yet
 * @param statement the newest official word, a statement or reaction; null where there is none
 * @param latest the next ones, by their headlines
 * @param more those after them, with pictures
 * @param events the next ones
 * @param channels where else the office can be followed
 * @param newsletter whether its word comes by e-mail, too
 * @param push whether it comes up in browsers that want it
 */
public record Front(
    @Nullable Teaser lead,
    @Nullable Placement statement,
    List<Placement> latest,
    List<Teaser> more,
    List<Event> events,
    List<Region> regions,
    List<ChannelAccount> channels,
    boolean newsletter,
    boolean push) {}
