package uz.minbar.outside.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Pictures;

/** A professional account of Instagram: containers are made, then published. */
final class InstagramAccount extends Place {

  private static final int CAPTION = 2200;
  private static final int TAGS = 30;
  private static final int PEOPLE = 20;
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final Pattern TAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
  private static final Pattern PERSON = Pattern.compile("@[A-Za-z0-9_.]+");
  private static final Set<String> FIELDS =
      Set.of(
          "id", "caption", "timestamp", "permalink", "media_type", "like_count", "comments_count");

  /** What stands in the account. */
  record Media(String id, String caption, int pictures, boolean video, Instant at) {

    Map<String, Object> shown(Set<String> asked) {
      var all = new LinkedHashMap<String, Object>();
      all.put("caption", caption);
      all.put("timestamp", PagePost.TIME.format(at.atOffset(ZoneOffset.UTC)));
      all.put("permalink", "https://www.instagram.com/p/" + Long.toString(Long.parseLong(id), 36));
      all.put("media_type", video ? "VIDEO" : pictures > 1 ? "CAROUSEL_ALBUM" : "IMAGE");
      all.keySet().retainAll(asked);
      all.values().removeIf(""::equals);
      all.put("id", id);
      return all;
    }
  }

  /** What is made ready; of a carousel, its parts; of a reel, the video once it is brought. */
  private record Container(String caption, boolean part, List<String> parts, @Nullable Reel reel) {}

  final List<Media> media = new ArrayList<>();
  int quota = 100;

  /** How often a container is not ready yet when somebody looks. */
  int slowness;

  /** The next publication happens, and is then called forbidden. */
  boolean blocked;

  boolean mayDelete = true;

  private final Map<String, Container> containers = new HashMap<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private final Function<String, byte @Nullable []> web;

  /** When something was published, whether or not it still stands. */
  private final List<Instant> published = new ArrayList<>();

  InstagramAccount(
      String name, String id, InstantSource clock, Function<String, byte @Nullable []> web) {
    super(name, name, id, clock);
    this.web = web;
  }

  @Override
  Object perform(Ask ask, Ids ids) {
    if (ask.method().equals("GET")) {
      return read(ask);
    }
    GraphNo.unless(mayWrite, GraphRefusal.WITHOUT_RIGHT);
    if (ask.is("POST", "media")) {
      return Map.of("id", prepare(ask, ids));
    }
    if (ask.is("POST", Ask.FILL)) {
      var container = containers.get(ask.node());
      if (container == null || container.reel() == null) {
        throw new GraphNo(GraphRefusal.NO_CONTAINER);
      }
      container.reel().fill(ask);
      return Map.of("success", true, "message", "Upload successful.");
    }
    if (ask.is("POST", "media_publish")) {
      return Map.of("id", publish(ask, ids));
    }
    GraphNo.unless(ask.is("DELETE", ""), GraphRefusal.NO_OBJECT);
    GraphNo.unless(mayDelete, GraphRefusal.WITHOUT_RIGHT);
    GraphNo.unless(media.removeIf(one -> one.id().equals(ask.node())), GraphRefusal.NO_OBJECT);
    return Map.of("success", true, "deleted_id", ask.node());
  }

  @Override
  long videos() {
    return media.stream().filter(Media::video).count();
  }

  private Object read(Ask ask) {
    if (containers.containsKey(ask.node())) {
      var _ = ask.wanted(Set.of("id", "status_code"));
      int seen = looks.merge(ask.node(), 1, Integer::sum);
      return Map.of("id", ask.node(), "status_code", state(ask.node(), seen));
    }
    for (var one : media) {
      if (one.id().equals(ask.node())) {
        return counted(ask, one);
      }
    }
    return switch (ask.edge()) {
      case "" -> {
        GraphNo.unless(ask.node().equals(id), GraphRefusal.NO_OBJECT);
        yield Map.of("id", id, "username", name);
      }
      case "content_publishing_limit" -> {
        var _ = ask.wanted(Set.of("quota_usage", "config"));
        var config = Map.of("quota_total", quota, "quota_duration", 86400);
        yield Map.of("data", List.of(Map.of("quota_usage", used(), "config", config)));
      }
      case "media" -> {
        var wanted = ask.wanted(FIELDS);
        var seen = media.stream().filter(one -> !unseen.contains(one.id())).toList();
        yield Listing.of(ask, seen, Media::id, one -> one.shown(wanted));
      }
      default -> throw new GraphNo(GraphRefusal.NO_FIELD);
    };
  }

  private Object counted(Ask ask, Media one) {
    var said = seen(one.id());
    if (ask.edge().equals("insights")) {
      return insights(ask, Map.of("views", said.views(), "shares", said.forwards()));
    }
    var wanted = ask.wanted(FIELDS);
    var shown = new LinkedHashMap<>(one.shown(wanted));
    if (wanted.contains("like_count")) {
      shown.put("like_count", said.reactions());
    }
    if (wanted.contains("comments_count")) {
      shown.put("comments_count", said.comments());
    }
    return shown;
  }

  private String prepare(Ask ask, Ids ids) {
    String caption = ask.field("caption").strip();
    boolean part = ask.field("is_carousel_item").equals("true");
    GraphNo.unless(
        caption.length() <= CAPTION
            && TAG.matcher(caption).results().count() <= TAGS
            && PERSON.matcher(caption).results().count() <= PEOPLE,
        GraphRefusal.CAPTION);
    boolean reel = ask.field("media_type").equals("REELS");
    var parts = new ArrayList<String>();
    if (ask.field("media_type").equals("CAROUSEL")) {
      parts.addAll(List.of(ask.field("children").split(",")));
      GraphNo.unless(parts.size() >= 2 && parts.size() <= 10, GraphRefusal.NO_CAROUSEL);
      GraphNo.unless(parts.stream().allMatch(this::isPart), GraphRefusal.NO_CAROUSEL);
    } else if (reel) {
      GraphNo.unless(
          ask.field("upload_type").equals("resumable") && !part, GraphRefusal.NO_PARAMETER);
    } else {
      fetch(ask.field("image_url"));
    }
    String made = ids.of(this);
    containers.put(made, new Container(caption, part, parts, reel ? new Reel() : null));
    return made;
  }

  private boolean isPart(String child) {
    var container = containers.get(child);
    return container != null && container.part() && ready(child);
  }

  private String state(String id, int looks) {
    var container = containers.get(id);
    var reel = container == null ? null : container.reel();
    if (reel != null && !reel.good()) {
      return reel.empty() ? "IN_PROGRESS" : "ERROR";
    }
    return looks > slowness ? "FINISHED" : "IN_PROGRESS";
  }

  private boolean ready(String container) {
    return looks.getOrDefault(container, 0) > slowness || slowness == 0;
  }

  private void fetch(String address) {
    byte[] picture = web.apply(address);
    GraphNo.unless(picture != null, GraphRefusal.NOT_FETCHED);
    GraphNo.unless(Objects.requireNonNull(picture).length <= LARGEST, GraphRefusal.TOO_LARGE);
    GraphNo.unless(Pictures.jpeg(picture), GraphRefusal.NO_JPEG);
    var size = Objects.requireNonNull(Pictures.size(picture));
    double ratio = size.getWidth() / size.getHeight();
    // The published bounds, and the half dot that a drawn picture needs.
    GraphNo.unless(ratio >= 0.798 && ratio <= 1.915, GraphRefusal.RATIO);
    GraphNo.unless(size.width >= 320, GraphRefusal.RATIO);
  }

  private long used() {
    var since = now().minus(Duration.ofDays(1));
    return published.stream().filter(since::isBefore).count();
  }

  private String publish(Ask ask, Ids ids) {
    String id = ask.field("creation_id");
    var container = containers.get(id);
    if (container == null) {
      throw new GraphNo(GraphRefusal.NO_CONTAINER);
    }
    GraphNo.unless(!container.part(), GraphRefusal.NO_CONTAINER);
    var reel = container.reel();
    GraphNo.unless(ready(id) && (reel == null || reel.good()), GraphRefusal.NOT_READY);
    GraphNo.unless(used() < quota, GraphRefusal.QUOTA);
    published.add(now());
    containers.remove(id);
    var made =
        new Media(
            ids.of(this),
            container.caption(),
            Math.max(1, container.parts().size()),
            reel != null,
            now());
    media.addFirst(made);
    var _ = made(made.id());
    if (blocked) {
      blocked = false;
      throw new GraphNo(GraphRefusal.RESTRICTED);
    }
    return made.id();
  }
}
