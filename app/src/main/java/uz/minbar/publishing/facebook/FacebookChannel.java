package uz.minbar.publishing.facebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.graph.FacebookPage;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.foundation.net.FormData;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
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
import uz.minbar.publishing.graph.GraphOutcomes;

/** A page of Facebook, by a token of the page with the right to manage its posts. */
@Component
class FacebookChannel implements Channel {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._|-]{20,1000}");
  private static final Pattern POST =
      Pattern.compile("/posts/(?:[^/?#]*/)?([0-9]{5,20})/?(?:[?#].*)?$");
  private static final Pattern VIDEO =
      Pattern.compile("/(?:videos/(?:[^/?#]*/)?|reel/|watch/?\\?v=)([0-9]{5,20})/?(?:[?&#].*)?$");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{5,20}");

  /** Sums alone: without a limit of none the platform sends who it was, too. */
  private static final GraphFigures FIGURES =
      new GraphFigures(
          "shares,reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count)",
          Map.of(
              Measure.FORWARDS, "/shares/count",
              Measure.REACTIONS, "/reactions/summary/total_count",
              Measure.COMMENTS, "/comments/summary/total_count"),
          Map.of("post_media_view", Measure.VIEWS));

  private final GraphApi graph;
  private final Archive archive;
  private final Texts texts;

  FacebookChannel(GraphApi graph, Archive archive, Texts texts) {
    this.graph = graph;
    this.archive = archive;
    this.texts = texts;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.FACEBOOK;
  }

  @Override
  public Checked check(Map<String, String> settings) {
    String page =
        FacebookPage.name(settings.getOrDefault("page", ""))
            .orElseThrow(() -> Problem.invalid("settings.page", "publishing.fault.page"));
    String token = settings.getOrDefault("token", "").strip();
    if (!TOKEN.matcher(token).matches()) {
      throw Problem.invalid("settings.token", "publishing.fault.graphToken");
    }
    String form = settings.getOrDefault("form", "whole").equals("lead") ? "lead" : "whole";
    return new Checked(Map.of("page", page, "form", form), token);
  }

  @Override
  public Form form(Piece piece, ChannelAccount account) {
    String message = post(piece, account).message();
    return new Form(message, message.length(), FacebookPost.MOST).lacking(piece.besideFilm());
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    var form = form(piece, account);
    var found = new ArrayList<>(FacebookVideo.breaches(piece));
    if (!form.fits()) {
      found.add(new Breach("publishing.fault.facebookText", form.length(), form.most()));
    }
    return found;
  }

  @Override
  public Outcome publish(Piece piece, ChannelAccount account, String token) {
    var post = post(piece, account);
    var film = piece.film();
    if (film != null) {
      return post.message().length() > FacebookPost.MOST
          ? new Outcome.Failed("publishing.fault.refused")
          : new FacebookVideo(graph, archive, account.setting("page"), token)
              .publish(film, post.message());
    }
    var fields = new LinkedHashMap<String, String>();
    fields.put("message", post.message());
    if (post.link() != null) {
      fields.put("link", post.link());
    }
    for (int i = 0; i < piece.pictures().size(); i++) {
      var kept = GraphOutcomes.made(keep(piece.pictures().get(i), piece, account, token));
      if (!(kept instanceof Outcome.Sent sent)) {
        return kept;
      }
      fields.put(
          "attached_media[" + i + "]",
          "{\"media_fbid\":\"" + sent.receipt().messages().getFirst() + "\"}");
    }
    var said = GraphOutcomes.first(graph.post(token, account.setting("page") + "/feed", fields));
    return said instanceof Outcome.Sent sent
        ? new Outcome.Sent(
            sent.receipt(), "https://www.facebook.com/" + sent.receipt().messages().getFirst())
        : said;
  }

  @Override
  public Outcome correct(Piece piece, ChannelAccount account, String token, Receipt receipt) {
    if (receipt.messages().isEmpty()) {
      return new Outcome.ByHand();
    }
    var post = post(piece, account);
    if (post.message().length() > FacebookPost.MOST) {
      return new Outcome.Failed("publishing.fault.correctionTooLong");
    }
    return GraphOutcomes.again(
        graph.post(
            token,
            receipt.messages().getFirst(),
            Map.of(FacebookVideo.is(receipt) ? "description" : "message", post.message())),
        "publishing.fault.messageGone",
        _ -> new Outcome.Sent(receipt, null));
  }

  @Override
  public Outcome withdraw(Piece piece, ChannelAccount account, String token, Receipt receipt) {
    return receipt.messages().isEmpty()
        ? new Outcome.ByHand()
        : GraphOutcomes.removal(graph.delete(token, receipt.messages().getFirst()), receipt);
  }

  @Override
  public Reading readBack(
      Piece piece, ChannelAccount account, String token, Instant since, Set<String> known) {
    var forms = FacebookPost.forms(piece);
    String page = account.setting("page");
    // A material may have gained its video, or lost it, since it was sent.
    for (var list : List.of(FacebookVideo.list(page), FacebookPost.list(page))) {
      var found =
          list.find(graph, token, words -> forms.contains(Plain.comparable(words)), since, known);
      if (!(found instanceof Reading.NotThere)) {
        return found;
      }
    }
    return new Reading.NotThere();
  }

  @Override
  public Counted figures(List<Delivery> out, ChannelAccount account, String token) {
    var videos = out.stream().filter(one -> FacebookVideo.is(one.receipt())).toList();
    var posts =
        FIGURES.read(graph, token, out.stream().filter(one -> !videos.contains(one)).toList());
    return posts.pause() == null
        ? posts.and(FacebookVideo.FIGURES.read(graph, token, videos))
        : posts;
  }

  /**
   * A post is the page's number and its own; a page that is set by its name tells none. A video has
   * but its own.
   */
  @Override
  public Receipt receiptAt(String link, ChannelAccount account) {
    var video = VIDEO.matcher(link);
    if (video.find()) {
      return new Receipt(List.of(video.group(1)), false);
    }
    var post = POST.matcher(link);
    String page = account.setting("page");
    return post.find() && NUMBER.matcher(page).matches()
        ? new Receipt(List.of(page + "_" + post.group(1)), false)
        : Receipt.NONE;
  }

  @Override
  public Optional<String> tryOut(ChannelAccount account, String token) {
    return GraphOutcomes.trouble(
        graph.get(token, account.setting("page"), Map.of("fields", "id,name")));
  }

  /** Brings a picture to the platform, seen by nobody before its post. */
  private GraphAnswer keep(Asset picture, Piece piece, ChannelAccount account, String token) {
    var form = new FormData();
    form.field("published", "false");
    form.field("alt_text_custom", picture.alt().exact(piece.language()));
    try (var bytes = archive.open(picture.atLeast(1280).sha256())) {
      form.jpeg("source", bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph.upload(token, account.setting("page") + "/photos", form);
  }

  private FacebookPost post(Piece piece, ChannelAccount account) {
    String corrected =
        piece.note().isEmpty()
            ? ""
            : texts.get(piece.language(), "publishing.corrected", piece.note());
    return FacebookPost.of(piece, !account.setting("form").equals("lead"), corrected);
  }
}
