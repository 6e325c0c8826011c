package uz.minbar.pocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.telegram.TelegramText;

/**
 * Something that somebody did in a chat with the bot.
 *
 * @param id grows; the same one may come again
 * @param personal whether the chat is hers and the bot's alone
 * @param language which her telephone speaks, "" where it does not tell
 * @param words text, or what stands under a picture
 * @param album common to the pictures of one album; "" for none
 * @param picture a picture to take; null where there is none
 * @param press of a button, by its number of the platform; "" for none
 * @param data of that button
 */
record Update(
    long id,
    Kind kind,
    long chat,
    boolean personal,
    String language,
    String words,
    List<TelegramText.Entity> entities,
    long message,
    String album,
    @Nullable Picture picture,
    String press,
    String data) {

  /** What it is. */
  enum Kind {
    WORDS,
    PICTURE,
    PRESS,
    EDIT,
    /** A video, a voice, a file of another kind: nothing that becomes a draft. */
    OTHER
  }

  /**
   * A picture on the platform.
   *
   * @param size in bytes as the platform says, 0 where it does not
   */
  record Picture(String file, String name, long size) {}

  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

  static Update of(JsonNode update) {
    long id = update.path("update_id").asLong(0);
    var press = update.path("callback_query");
    if (press.isObject()) {
      var under = press.path("message");
      return new Update(
          id,
          Kind.PRESS,
          under.path("chat").path("id").asLong(0),
          under.path("chat").path("type").asString("").equals("private"),
          press.path("from").path("language_code").asString(""),
          "",
          List.of(),
          under.path("message_id").asLong(0),
          "",
          null,
          press.path("id").asString(""),
          press.path("data").asString(""));
    }
    boolean edit = update.has("edited_message");
    return message(id, edit, update.path(edit ? "edited_message" : "message"));
  }

  private static Update message(long id, boolean edit, JsonNode message) {
    boolean text = message.has("text");
    var picture = picture(message);
    return new Update(
        id,
        edit ? Kind.EDIT : text ? Kind.WORDS : picture == null ? Kind.OTHER : Kind.PICTURE,
        message.path("chat").path("id").asLong(0),
        message.path("chat").path("type").asString("").equals("private"),
        message.path("from").path("language_code").asString(""),
        message.path(text ? "text" : "caption").asString(""),
        entities(message.path(text ? "entities" : "caption_entities")),
        message.path("message_id").asLong(0),
        message.path("media_group_id").asString(""),
        picture,
        "",
        "");
  }

  /** The largest size of a photo, or a file that is a picture. */
  private static @Nullable Picture picture(JsonNode message) {
    var sizes = message.path("photo");
    if (sizes.isArray() && !sizes.isEmpty()) {
      var largest = sizes.get(sizes.size() - 1);
      return new Picture(largest.path("file_id").asString(""), "", 0);
    }
    var file = message.path("document");
    return PICTURES.contains(file.path("mime_type").asString("").toLowerCase(Locale.ROOT))
        ? new Picture(
            file.path("file_id").asString(""),
            file.path("file_name").asString(""),
            file.path("file_size").asLong(0))
        : null;
  }

  private static List<TelegramText.Entity> entities(JsonNode list) {
    var entities = new ArrayList<TelegramText.Entity>();
    for (JsonNode one : list) {
      entities.add(
          new TelegramText.Entity(
              one.path("type").asString(""),
              one.path("offset").asInt(0),
              one.path("length").asInt(0),
              one.has("url") ? one.path("url").asString("") : null));
    }
    return List.copyOf(entities);
  }
}
