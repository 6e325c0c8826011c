package uz.minbar.publishing.youtube;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.figures.Counted;

/**
 * A channel of YouTube: the first video of a piece, under its words. What the office sets there by
 * hand, as tags and a picture, is left as it is.
 */
@Component
class YouTubeChannel implements Channel {

  private static final Pattern LINK =
      Pattern.compile(
          "(?:youtu\\.be/|youtube\\.com/(?:watch\\?(?:[^#]*&)?v=|shorts/|live/|embed/))"
              + "([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])");

  /** The platform's number for news and politics. */
  private static final String NEWS = "25";

  private final YouTubeApi api;
  private final YouTubeOutcomes outcomes;
  private final Archive archive;
  private final Texts texts;
  private final Duration pause;

  YouTubeChannel(
      YouTubeApi api,
      Archive archive,
      Texts texts,
      Clock clock,
      @Value("${minbar.publishing.pace:1s}") Duration pause) {
    this.api = api;
    this.outcomes = new YouTubeOutcomes(clock);
    this.archive = archive;
    this.texts = texts;
    this.pause = pause;
  }

  static String address(String video) {
    return "https://www.youtube.com/watch?v=" + video;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.YOUTUBE;
  }

  @Override
  public Checked check(Map<String, String> given) {
    return YouTubeKey.check(given);
  }

  /** Of the title nothing is counted: it is cut where it is too long. */
  @Override
  public Form form(Piece piece, ChannelAccount account) {
    var text = text(piece, account);
    return new Form(
        text.title() + "\n\n" + text.description(), text.bytes(), VideoText.MOST_DESCRIPTION);
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    var found = new ArrayList<Breach>();
    if (piece.videos().isEmpty()) {
      found.add(new Breach("publishing.fault.youtubeVideo", 0, 1));
    }
    int bytes = text(piece, account).bytes();
    if (bytes > VideoText.MOST_DESCRIPTION) {
      found.add(
          new Breach("publishing.fault.youtubeDescription", bytes, VideoText.MOST_DESCRIPTION));
    }
    return found;
  }

  @Override
  public Outcome publish(Piece piece, ChannelAccount account, String kept) {
    if (piece.videos().isEmpty()) {
      return new Outcome.Failed("publishing.fault.refused");
    }
    var film = film(piece.videos().getFirst());
    return new Upload(api, outcomes, YouTubeKey.of(account, kept), film, pause)
        .of(video(text(piece, account), piece.language()));
  }

  /** As the platform has it by now, but for the words. */
  @Override
  public Outcome correct(Piece piece, ChannelAccount account, String kept, Receipt receipt) {
    if (receipt.messages().isEmpty()) {
      return new Outcome.ByHand();
    }
    var text = text(piece, account);
    if (text.bytes() > VideoText.MOST_DESCRIPTION) {
      return new Outcome.Failed("publishing.fault.correctionTooLong");
    }
    var key = YouTubeKey.of(account, kept);
    String id = receipt.messages().getFirst();
    return outcomes.again(
        api.get(key, "videos", Map.of("part", "snippet", "id", id)),
        "publishing.fault.messageGone",
        found -> {
          var snippet = found.at("/items/0/snippet");
          if (!snippet.isObject()) {
            return new Outcome.Failed("publishing.fault.messageGone");
          }
          var changed = new LinkedHashMap<String, Object>();
          snippet.properties().forEach(field -> changed.put(field.getKey(), field.getValue()));
          changed.put("title", text.title());
          changed.put("description", text.description());
          return outcomes.again(
              api.put(
                  key, "videos", Map.of("part", "snippet"), Map.of("id", id, "snippet", changed)),
              "publishing.fault.messageGone",
              _ -> new Outcome.Sent(receipt, null));
        });
  }

  /** What is gone already is taken away. */
  @Override
  public Outcome withdraw(Piece piece, ChannelAccount account, String kept, Receipt receipt) {
    if (receipt.messages().isEmpty()) {
      return new Outcome.ByHand();
    }
    var answer =
        api.delete(
            YouTubeKey.of(account, kept), "videos", Map.of("id", receipt.messages().getFirst()));
    return answer instanceof YouTubeAnswer.Refused refused
            && refused.why() == YouTubeAnswer.Why.GONE
        ? new Outcome.Sent(receipt, null)
        : outcomes.again(
            answer, "publishing.fault.messageGone", _ -> new Outcome.Sent(receipt, null));
  }

  @Override
  public Reading readBack(
      Piece piece, ChannelAccount account, String kept, Instant since, Set<String> known) {
    return new Uploads(api, YouTubeKey.of(account, kept))
        .find(VideoText.forms(piece), since, known);
  }

  @Override
  public Counted figures(List<Delivery> out, ChannelAccount account, String kept) {
    return new YouTubeFigures(api, outcomes, YouTubeKey.of(account, kept)).read(out);
  }

  @Override
  public Receipt receiptAt(String link, ChannelAccount account) {
    var video = LINK.matcher(link);
    return video.find() ? new Receipt(List.of(video.group(1)), false) : Receipt.NONE;
  }

  @Override
  public Optional<String> tryOut(ChannelAccount account, String kept) {
    var key = YouTubeKey.of(account, kept);
    if (!key.connected()) {
      return Optional.of("publishing.fault.youtubeNotConnected");
    }
    var answer = api.get(key, "channels", Map.of("part", "snippet", "mine", "true"));
    return answer instanceof YouTubeAnswer.Done done && done.body().at("/items/0").isMissingNode()
        ? Optional.of("publishing.fault.youtubeNoChannel")
        : YouTubeOutcomes.trouble(answer);
  }

  private static Map<String, ?> video(VideoText text, Language language) {
    return Map.of(
        "snippet",
        Map.of(
            "title", text.title(),
            "description", text.description(),
            "categoryId", NEWS,
            "defaultLanguage", language.locale().getLanguage()),
        "status",
        Map.of("privacyStatus", "public", "selfDeclaredMadeForKids", false));
  }

  private YouTubeApi.Film film(Asset video) {
    return new YouTubeApi.Film(
        video.mediaType(), video.size(), first -> open(video.sha256(), first));
  }

  private InputStream open(String sha256, long first) {
    try {
      var bytes = archive.open(sha256);
      bytes.skipNBytes(first);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VideoText text(Piece piece, ChannelAccount account) {
    String corrected =
        piece.note().isEmpty()
            ? ""
            : texts.get(piece.language(), "publishing.corrected", piece.note());
    return VideoText.of(piece, !account.setting("form").equals("lead"), corrected);
  }
}
