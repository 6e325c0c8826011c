package uz.minbar.outside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All chats and files of the platform. Guarded by the stand-in's lock. */
final class Chats {

  private static final int LARGEST_VIDEO = 50 * 1000 * 1000;
  private static final int LARGEST_PHOTO = 10 * 1024 * 1024;

  private final Map<Long, Chat> byId = new LinkedHashMap<>();
  private final Map<String, Chat> byName = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final InstantSource clock;
  private long last;

  Chats(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond());
  }

  Chat open(String type, String title, @Nullable String name) {
    last++;
    // Ids of the platform need 64 bits and are negative for all but people.
    long id =
        switch (type) {
          case "private" -> 5_000_000_000L + last;
          case "group" -> -4_000_000_000L - last;
          default -> -1_002_000_000_000L - last;
        };
    var chat = new Chat(id, type, title, name);
    byId.put(id, chat);
    if (name != null && byName.putIfAbsent(name.toLowerCase(Locale.ROOT), chat) != null) {
      throw new IllegalArgumentException("a channel has this name already: " + name);
    }
    return chat;
  }

  /** Finds by id or by name with the at sign; null if there is none. */
  @Nullable Chat find(@Nullable String reference) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    String wanted = reference.strip();
    if (wanted.startsWith("@")) {
      return byName.get(wanted.substring(1).toLowerCase(Locale.ROOT));
    }
    return wanted.matches("-?\\d{1,18}") ? byId.get(Long.valueOf(wanted)) : null;
  }

  /** Finds what a test speaks of. */
  Chat known(String reference) {
    var chat = find(reference);
    if (chat == null) {
      throw new IllegalArgumentException("the stand-in has no chat " + reference);
    }
    return chat;
  }

  /** Finds the chat of a call that wants to write, or refuses. */
  Chat writable(BotCall call) {
    var chat = readable(call);
    switch (chat.role) {
      case ADMINISTRATOR -> {}
      case STRANGER ->
          throw new BotRefusal(
              403,
              chat.type.equals("private")
                  ? "Forbidden: bot can't initiate conversation with a user"
                  : "Forbidden: bot is not a member of the " + chat.type + " chat");
      case KICKED ->
          throw new BotRefusal(
              403,
              chat.type.equals("private")
                  ? "Forbidden: bot was blocked by the user"
                  : "Forbidden: bot was kicked from the " + chat.type + " chat");
      case WITHOUT_RIGHT ->
          throw BotRefusal.bad("need administrator rights in the " + chat.type + " chat");
    }
    return chat;
  }

  Chat readable(BotCall call) {
    String reference = call.field("chat_id");
    if (reference == null || reference.isBlank()) {
      throw BotRefusal.bad("chat_id is empty");
    }
    var chat = find(reference);
    if (chat == null) {
      throw BotRefusal.bad("chat not found");
    }
    Long moved = chat.migratedTo;
    if (moved != null) {
      throw BotRefusal.migrated(moved);
    }
    return chat;
  }

  /** The file's bytes, or null. */
  byte @Nullable [] file(String id) {
    return files.get(id);
  }

  /** A video is not looked into but for its size. */
  String keepVideo(byte[] video) {
    if (video.length > LARGEST_VIDEO) {
      throw new BotRefusal(413, "Request Entity Too Large");
    }
    String id = "BAACStandIn%06dV".formatted(files.size() + 1);
    files.put(id, video.clone());
    return id;
  }

  /** Keeps a picture under its name of the platform: the extension tells what it is. */
  String keep(byte[] photo) {
    if (photo.length > LARGEST_PHOTO) {
      throw BotRefusal.bad(
          "file of size %d bytes is too big for a photo; the maximum size is %d bytes"
              .formatted(photo.length, LARGEST_PHOTO));
    }
    String kind = kind(photo);
    if (kind.isEmpty()) {
      throw BotRefusal.bad("IMAGE_PROCESS_FAILED");
    }
    String id = "AgACStandIn%06d%s".formatted(files.size() + 1, kind);
    files.put(id, photo.clone());
    return id;
  }

  private static String kind(byte[] bytes) {
    var magic =
        Map.of(
            "jpg", List.of(0xFF, 0xD8, 0xFF),
            "png", List.of(0x89, 0x50, 0x4E, 0x47),
            "webp", List.of(0x52, 0x49, 0x46, 0x46));
    for (var entry : magic.entrySet()) {
      var head = entry.getValue();
      boolean same = bytes.length > head.size() + 8;
      for (int i = 0; same && i < head.size(); i++) {
        same = (bytes[i] & 0xFF) == head.get(i);
      }
      if (same) {
        return entry.getKey();
      }
    }
    return "";
  }

  /** What the bot wrote, with its pictures. */
  record Kept(Map<Long, List<ChannelPost>> posts, Map<String, byte[]> files) {}

  Kept kept() {
    var posts = new LinkedHashMap<Long, List<ChannelPost>>();
    byId.values().stream()
        .filter(chat -> chat.role != TelegramStandIn.Role.STRANGER)
        .forEach(chat -> posts.put(chat.id, chat.posts()));
    return new Kept(posts, Map.copyOf(files));
  }

  void putBack(Kept kept) {
    kept.posts().forEach((id, posts) -> posts.forEach(known(Long.toString(id))::put));
    files.putAll(kept.files());
  }

  List<Chat> all() {
    return List.copyOf(byId.values());
  }
}
