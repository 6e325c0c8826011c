package uz.minbar.outside;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of the Bot API's answers. */
final class BotAnswers {

  private BotAnswers() {}

  static String ok(Object result) {
    return BotCall.JSON.writeValueAsString(Map.of("ok", true, "result", result));
  }

  static String refused(BotRefusal refusal) {
    return refused(refusal.code(), refusal.description(), refusal.parameters());
  }

  static String refused(int code, String description, Map<String, Object> parameters) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("ok", false);
    answer.put("error_code", code);
    answer.put("description", description);
    if (!parameters.isEmpty()) {
      answer.put("parameters", parameters);
    }
    return BotCall.JSON.writeValueAsString(answer);
  }

  static Map<String, Object> chat(Chat chat) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("id", chat.id);
    shape.put("title", chat.title);
    String name = chat.name;
    if (name != null) {
      shape.put("username", name);
    }
    shape.put("type", chat.type);
    return shape;
  }

  static Map<String, Object> message(Chat chat, ChannelPost post) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("message_id", post.id());
    shape.put("chat", chat(chat));
    if (chat.type.equals("channel")) {
      shape.put("sender_chat", chat(chat));
    }
    shape.put("date", post.date().getEpochSecond());
    Instant edited = post.edited();
    if (edited != null) {
      shape.put("edit_date", edited.getEpochSecond());
    }
    String album = post.album();
    if (album != null) {
      shape.put("media_group_id", album);
    }
    String photo = post.photo();
    if (photo != null) {
      shape.put("photo", photo(photo));
    }
    if (!post.text().isEmpty()) {
      shape.put(photo == null ? "text" : "caption", post.text());
    }
    var poll = post.poll();
    if (poll != null) {
      shape.put("poll", BotPolls.shape(poll));
    }
    if (!post.entities().isEmpty()) {
      shape.put(
          photo == null ? "entities" : "caption_entities",
          post.entities().stream().map(BotAnswers::entity).toList());
    }
    return shape;
  }

  private static List<Map<String, Object>> photo(String id) {
    return List.of(Map.of("file_id", id, "file_unique_id", "u" + id, "width", 1280, "height", 720));
  }

  static Map<String, Object> entity(PostEntity entity) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("type", entity.type());
    shape.put("offset", entity.offset());
    shape.put("length", entity.length());
    @Nullable String url = entity.url();
    if (url != null) {
      shape.put("url", url);
    }
    return shape;
  }
}
