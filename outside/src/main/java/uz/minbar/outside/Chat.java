package uz.minbar.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel or group with its messages. Guarded by the stand-in's lock. */
final class Chat {

  final long id;
  final String type;
  final String title;
  final @Nullable String name;
  TelegramStandIn.Role role = TelegramStandIn.Role.ADMINISTRATOR;
  @Nullable Long migratedTo;
  boolean previewed = true;
  Duration pageLag = Duration.ZERO;
  int visits;
  int members = 1_284;
  final Set<Long> pinned = new LinkedHashSet<>();

  /** How often posts were seen and answered, by their numbers, where somebody has said it. */
  final Map<Long, Seen> seen = new HashMap<>();

  private final TreeMap<Long, ChannelPost> posts = new TreeMap<>();

  /** How often a post was seen, and how often each sign was put below it. */
  record Seen(long views, List<Long> reactions) {}

  /**
   * Opens a chat.
   *
   * @param name without the at sign; null for a group, which has no public page
   */
  Chat(long id, String type, String title, @Nullable String name) {
    this.id = id;
    this.type = type;
    this.title = title;
    this.name = name;
  }

  List<ChannelPost> posts() {
    return List.copyOf(posts.values());
  }

  @Nullable ChannelPost post(@Nullable Long number) {
    var post = number == null ? null : posts.get(number);
    return post == null || post.deleted() ? null : post;
  }

  ChannelPost add(PostText body, @Nullable String photo, @Nullable String album, Instant at) {
    return add(body, photo, album, null, at);
  }

  /** Adds a poll, which has no other words. */
  ChannelPost ask(ChannelPoll poll, Instant at) {
    return add(PostText.EMPTY, null, null, poll, at);
  }

  private ChannelPost add(
      PostText body,
      @Nullable String photo,
      @Nullable String album,
      @Nullable ChannelPoll poll,
      Instant at) {
    long next = posts.isEmpty() ? 1 : posts.lastKey() + 1;
    var post =
        new ChannelPost(
            id, next, body.text(), body.entities(), photo, album, poll, at, null, false);
    posts.put(next, post);
    return post;
  }

  /** Adds several photos as one album; the text stands at the first that has one. */
  List<ChannelPost> album(List<PostText> bodies, List<String> photos, Instant at) {
    String mark = UUID.randomUUID().toString();
    var added = new ArrayList<ChannelPost>();
    for (int i = 0; i < photos.size(); i++) {
      added.add(add(bodies.get(i), photos.get(i), mark, at));
    }
    return added;
  }

  void put(ChannelPost post) {
    posts.put(post.id(), post);
  }
}
