package uz.minbar.publishing.instagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Plain;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;
import uz.minbar.publishing.graph.GraphFigures;
import uz.minbar.publishing.graph.GraphList;
import uz.minbar.publishing.graph.GraphOutcomes;

/**
 * An account of Instagram, by a token of its page. A caption that is out can be changed in the
 * platform's own app only: a correction is put into a person's hands, because a comment below would
 * leave the wrong words standing above it.
 */
@Component
class InstagramChannel implements Channel {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._|-]{20,1000}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{5,20}");
  private static final int MOST_PICTURES = 10;
  private static final int LEAST_WIDTH = 320;
  private static final double NARROWEST = 0.8;
  private static final double WIDEST = 1.91;

  private static final GraphFigures FIGURES =
      new GraphFigures(
          "like_count,comments_count",
          Map.of(Measure.REACTIONS, "/like_count", Measure.COMMENTS, "/comments_count"),
          Map.of("views", Measure.VIEWS, "shares", Measure.FORWARDS));

  /** The quota counts the last 24 hours: an hour on, some of it may be free again. */
  private static final Duration QUOTA_PAUSE = Duration.ofHours(1);

  private final GraphApi graph;
  private final Archive archive;
  private final Settings settings;
  private final Duration pause;

  InstagramChannel(
      GraphApi graph,
      Archive archive,
      Settings settings,
      @Value("${minbar.publishing.pace:1s}") Duration pause) {
    this.graph = graph;
    this.archive = archive;
    this.settings = settings;
    this.pause = pause;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.INSTAGRAM;
  }

  @Override
  public Checked check(Map<String, String> given) {
    String account = given.getOrDefault("account", "").strip();
    String token = given.getOrDefault("token", "").strip();
    if (!ACCOUNT.matcher(account).matches()) {
      throw Problem.invalid("settings.account", "publishing.fault.account");
    }
    if (!TOKEN.matcher(token).matches()) {
      throw Problem.invalid("settings.token", "publishing.fault.graphToken");
    }
    String form = given.getOrDefault("form", "whole").equals("lead") ? "lead" : "whole";
    return new Checked(Map.of("account", account, "form", form), token);
  }

  @Override
  public Form form(Piece piece, ChannelAccount account) {
    String caption = caption(piece, account);
    return new Form(caption, caption.length(), InstagramCaption.MOST).lacking(piece.besideFilm());
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    var found = InstagramCaption.breaches(caption(piece, account));
    var film = piece.film();
    if (film != null) {
      found.addAll(InstagramVideo.breaches(film));
      return found;
    }
    int pictures = piece.pictures().size();
    if (pictures == 0) {
      found.add(new Breach("publishing.fault.instagramPicture", 0, 1));
    }
    if (pictures > MOST_PICTURES) {
      found.add(new Breach("publishing.fault.instagramAlbum", pictures, MOST_PICTURES));
    }
    shapes(piece.pictures()).stream()
        .filter(picture -> picture.width() < LEAST_WIDTH)
        .findFirst()
        .ifPresent(
            small ->
                found.add(
                    new Breach("publishing.fault.instagramSmall", small.width(), LEAST_WIDTH)));
    return found;
  }

  @Override
  public Outcome publish(Piece piece, ChannelAccount account, String token) {
    if (piece.assets().isEmpty()) {
      return new Outcome.Failed("publishing.fault.refused");
    }
    String id = account.setting("account");
    var full = full(id, token);
    if (full != null) {
      return full;
    }
    var containers = new Containers(graph, id, token, pause);
    String caption = caption(piece, account);
    var film = piece.film();
    var made =
        film == null
            ? containers.make(pictures(piece), caption)
            : containers.reel(film.size(), () -> open(film), caption);
    return made instanceof Outcome.Sent container
        ? published(id, container.receipt().messages().getFirst(), token)
        : made;
  }

  private Outcome published(String id, String container, String token) {
    var fields = Map.of("creation_id", container);
    var said = GraphOutcomes.first(graph.post(token, id + "/media_publish", fields));
    // Its address is not made of its number: one has to ask, and can do without.
    return said instanceof Outcome.Sent sent
            && graph.get(token, sent.receipt().messages().getFirst(), Map.of("fields", "permalink"))
                instanceof GraphAnswer.Done done
        ? new Outcome.Sent(sent.receipt(), done.body().path("permalink").asString(null))
        : said;
  }

  @Override
  public Outcome correct(Piece piece, ChannelAccount account, String token, Receipt receipt) {
    return new Outcome.ByHand();
  }

  /** Taking away needs a right that few tokens have; without it a person does it in the app. */
  @Override
  public Outcome withdraw(Piece piece, ChannelAccount account, String token, Receipt receipt) {
    if (receipt.messages().isEmpty()) {
      return new Outcome.ByHand();
    }
    var answer = graph.delete(token, receipt.messages().getFirst());
    return answer instanceof GraphAnswer.Refused refused && refused.why() == GraphAnswer.Why.RIGHTS
        ? new Outcome.ByHand()
        : GraphOutcomes.removal(answer, receipt);
  }

  @Override
  public Reading readBack(
      Piece piece, ChannelAccount account, String token, Instant since, Set<String> known) {
    var forms = InstagramCaption.forms(piece);
    return new GraphList(account.setting("account") + "/media", "caption", "timestamp", "permalink")
        .find(graph, token, words -> forms.contains(Plain.comparable(words)), since, known);
  }

  @Override
  public Counted figures(List<Delivery> out, ChannelAccount account, String token) {
    return FIGURES.read(graph, token, out);
  }

  @Override
  public Optional<String> tryOut(ChannelAccount account, String token) {
    return GraphOutcomes.trouble(
        graph.get(token, account.setting("account"), Map.of("fields", "id,username")));
  }

  /** What to do where the day's quota is used up or cannot be read; null where there is room. */
  private @Nullable Outcome full(String id, String token) {
    var answer =
        graph.get(token, id + "/content_publishing_limit", Map.of("fields", "quota_usage,config"));
    if (!(answer instanceof GraphAnswer.Done done)) {
      return GraphOutcomes.again(
          answer, "publishing.fault.noPage", _ -> new Outcome.NotSent("publishing.fault.noAnswer"));
    }
    var limit = done.body().path("data").path(0);
    int most = limit.path("config").path("quota_total").asInt(0);
    return most > 0 && limit.path("quota_usage").asInt(0) >= most
        ? new Outcome.Later(QUOTA_PAUSE, "publishing.fault.quota")
        : null;
  }

  private InputStream open(Asset video) {
    try {
      return archive.open(video.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Containers.Picture> pictures(Piece piece) {
    var shapes = shapes(piece.pictures());
    return java.util.stream.IntStream.range(0, shapes.size())
        .mapToObj(
            i ->
                new Containers.Picture(
                    settings.publicUrl() + shapes.get(i).address(),
                    piece.pictures().get(i).alt().exact(piece.language())))
        .toList();
  }

  /**
   * The platform gives all pictures of one post the first one's shape; we cut around each focus.
   */
  private List<Asset.Rendition> shapes(List<Asset> pictures) {
    if (pictures.isEmpty()) {
      return List.of();
    }
    var first = pictures.getFirst();
    double shape = Math.clamp((double) first.width() / first.height(), NARROWEST, WIDEST);
    return pictures.stream()
        .map(
            picture ->
                picture == first
                    ? archive.cut(picture, NARROWEST, WIDEST)
                    : archive.cut(picture, shape, shape))
        .toList();
  }

  private static String caption(Piece piece, ChannelAccount account) {
    return InstagramCaption.of(piece, !account.setting("form").equals("lead"));
  }
}
