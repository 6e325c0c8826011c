package uz.minbar.outside.graph;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Pictures;

/** A page with its posts, the latest first. */
final class FacebookPage extends Place {

  private static final int LONGEST = 63_206;
  private static final int LARGEST = 10 * 1024 * 1024;

  final List<PagePost> posts = new ArrayList<>();
  private final VideoSessions sessions = new VideoSessions();
  private final Set<String> loosePhotos = new HashSet<>();

  FacebookPage(String name, String title, String id, InstantSource clock) {
    super(name, title, id, clock);
  }

  @Override
  Object perform(Ask ask, Ids ids) {
    if (ask.method().equals("GET")) {
      return read(ask);
    }
    GraphNo.unless(mayWrite, GraphRefusal.NOT_ALLOWED);
    if (ask.is("POST", "photos")) {
      return Map.of("id", photo(ask, ids));
    }
    if (ask.is("POST", "feed")) {
      return Map.of("id", say(ask, ids));
    }
    if (ask.is("POST", "videos")) {
      return video(ask, ids);
    }
    if (ask.is("POST", "")) {
      edit(ask);
      return Map.of("success", true);
    }
    GraphNo.unless(ask.is("DELETE", ""), GraphRefusal.NO_OBJECT);
    GraphNo.unless(posts.removeIf(one -> one.called(ask.node())), GraphRefusal.NO_OBJECT);
    return Map.of("success", true);
  }

  @Override
  long videos() {
    return posts.stream().filter(post -> post.video() != null).count();
  }

  private Object read(Ask ask) {
    for (var post : posts) {
      if (post.called(ask.node())) {
        return counted(ask, post);
      }
    }
    return switch (ask.edge()) {
      case "posts" -> shown(ask);
      case "videos" -> {
        var wanted = ask.wanted(PagePost.VIDEO_FIELDS);
        var seen = posts.stream().filter(one -> one.video() != null && shows(one)).toList();
        yield Listing.of(ask, seen, one -> one.video(), one -> one.film(wanted));
      }
      default -> {
        GraphNo.unless(ask.edge().isEmpty(), GraphRefusal.NO_OBJECT);
        GraphNo.unless(ask.node().equals(id) || ask.node().equals(name), GraphRefusal.NO_PAGE);
        yield Map.of("id", id, "name", title);
      }
    };
  }

  private boolean shows(PagePost post) {
    return !unseen.contains(post.id());
  }

  private Object video(Ask ask, Ids ids) {
    return switch (ask.field("upload_phase")) {
      case "start" -> sessions.start(ask, ids, this);
      case "transfer" -> sessions.transfer(ask);
      case "finish" -> {
        String message = ask.field("description").strip();
        GraphNo.unless(message.length() <= LONGEST, GraphRefusal.NO_PARAMETER);
        String video = sessions.finish(ask);
        var _ = stand(ids, message, now(), null, List.of(), video);
        yield Map.of("success", true);
      }
      default -> throw new GraphNo(GraphRefusal.NO_PARAMETER);
    };
  }

  /** The page says something, by whatever way. */
  String post(
      Ids ids, String message, Instant at, PagePost.@Nullable Link link, List<String> photos) {
    return stand(ids, message, at, link, photos, null);
  }

  private String stand(
      Ids ids,
      String message,
      Instant at,
      PagePost.@Nullable Link link,
      List<String> photos,
      @Nullable String video) {
    var post = new PagePost(ids.own(id + "_" + ids.next(), this), message, at, link, photos, video);
    posts.addFirst(post);
    return made(post.id());
  }

  /** A post by itself, with its sums; shares of which there are none are left out. */
  private Object counted(Ask ask, PagePost post) {
    var said = seen(ask.node());
    boolean film = ask.node().equals(post.video());
    if (!film && ask.edge().equals("insights")) {
      return insights(ask, Map.of("post_media_view", said.views()));
    }
    GraphNo.unless(ask.edge().isEmpty(), GraphRefusal.NO_FIELD);
    var wanted = ask.wanted(film ? PagePost.VIDEO_FIELDS : PagePost.FIELDS);
    var shown = new LinkedHashMap<>(film ? post.film(wanted) : post.shown(wanted, name, title));
    if (wanted.contains("views")) {
      shown.put("views", said.views());
    }
    if (wanted.contains("shares") && said.forwards() > 0) {
      shown.put("shares", Map.of("count", said.forwards()));
    }
    for (var list : Map.of("reactions", said.reactions(), "comments", said.comments()).entrySet()) {
      if (wanted.contains(list.getKey())) {
        shown.put(
            list.getKey(),
            ask.sums(list.getKey())
                ? Map.of("data", List.of(), "summary", Map.of("total_count", list.getValue()))
                : Map.of("data", List.of()));
      }
    }
    return shown;
  }

  private Object shown(Ask ask) {
    var wanted = ask.wanted(PagePost.FIELDS);
    var seen = posts.stream().filter(this::shows).toList();
    return Listing.of(ask, seen, PagePost::id, post -> post.shown(wanted, name, title));
  }

  private String photo(Ask ask, Ids ids) {
    byte[] picture = ask.files().get("source");
    GraphNo.unless(picture != null && picture.length <= LARGEST, GraphRefusal.NO_PICTURE);
    GraphNo.unless(Pictures.size(picture) != null, GraphRefusal.NO_PICTURE);
    // A published one would be a post of its own beside that of the words.
    GraphNo.unless(ask.field("published").equals("false"), GraphRefusal.NO_PARAMETER);
    String photo = ids.of(this);
    loosePhotos.add(photo);
    return photo;
  }

  private String say(Ask ask, Ids ids) {
    String message = ask.field("message").strip();
    String link = ask.field("link");
    var photos = photos(ask);
    GraphNo.unless(!message.isEmpty() || !link.isEmpty(), GraphRefusal.EMPTY);
    GraphNo.unless(message.length() <= LONGEST, GraphRefusal.NO_PARAMETER);
    GraphNo.unless(link.isEmpty() || photos.isEmpty(), GraphRefusal.NO_PARAMETER);
    GraphNo.unless(
        posts.isEmpty() || !posts.getFirst().message().equals(message), GraphRefusal.TWIN);
    loosePhotos.removeAll(photos);
    return post(ids, message, now(), link.isEmpty() ? null : new PagePost.Link(link, ""), photos);
  }

  private List<String> photos(Ask ask) {
    var photos = new ArrayList<String>();
    for (int i = 0; ask.fields().containsKey("attached_media[" + i + "]"); i++) {
      var media = GraphStandIn.JSON.readTree(ask.field("attached_media[" + i + "]"));
      photos.add(media.path("media_fbid").asString(""));
    }
    GraphNo.unless(
        loosePhotos.containsAll(photos) && new HashSet<>(photos).size() == photos.size(),
        GraphRefusal.NO_PARAMETER);
    return photos;
  }

  private void edit(Ask ask) {
    var post = posts.stream().filter(one -> one.called(ask.node())).findFirst().orElse(null);
    if (post == null) {
      throw new GraphNo(GraphRefusal.NO_OBJECT);
    }
    String message = ask.field(post.id().equals(ask.node()) ? "message" : "description").strip();
    GraphNo.unless(!message.isEmpty(), GraphRefusal.EMPTY);
    GraphNo.unless(message.length() <= LONGEST, GraphRefusal.NO_PARAMETER);
    edit(post.id(), message);
  }

  void edit(String post, String message) {
    posts.replaceAll(one -> one.id().equals(post) ? one.saying(message) : one);
  }
}
