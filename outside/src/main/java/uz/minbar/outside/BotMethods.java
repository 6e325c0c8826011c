package uz.minbar.outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The methods of the Bot API, each as strict as the platform. Guarded by the stand-in's lock. */
final class BotMethods {

  private static final int TEXT = 4096;
  private static final int CAPTION = 1024;
  private static final long BOT = 7_000_000_001L;
  private static final String SAME =
      "message is not modified: specified new message content and reply markup are exactly the"
          + " same as a current content and reply markup of the message";

  private final Chats chats;
  private final Pace pace;
  private final TelegramPeople people;
  private final BotPolls polls;
  private final String botName;

  BotMethods(Chats chats, Pace pace, TelegramPeople people, String botName) {
    this.chats = chats;
    this.pace = pace;
    this.people = people;
    polls = new BotPolls(chats, pace);
    this.botName = botName;
  }

  /**
   * Does what the call asks and gives the result.
   *
   * @throws BotRefusal in the platform's own words
   */
  Object perform(BotCall call) {
    return switch (call.method().toLowerCase(Locale.ROOT)) {
      case "getme" -> me();
      case "getchat" -> BotAnswers.chat(present(call));
      case "getchatmember" -> member(call);
      case "getchatmembercount" -> present(call).members;
      case "getfile" -> people.file(call);
      case "answercallbackquery" -> people.answer(call);
      case "sendmessage" -> sendMessage(call);
      case "sendphoto" -> sendMedium(call, "photo");
      case "sendvideo" -> sendMedium(call, "video");
      case "sendmediagroup" -> sendMediaGroup(call);
      case "sendpoll" -> polls.send(call);
      case "stoppoll" -> polls.stop(call);
      case "editmessagetext" -> editText(call);
      case "editmessagecaption" -> editCaption(call);
      case "editmessagemedia" -> editMedia(call);
      case "deletemessage" -> delete(call);
      case "pinchatmessage" -> pin(call, true);
      case "unpinchatmessage" -> pin(call, false);
      default -> throw new BotRefusal(404, "Not Found");
    };
  }

  private Map<String, Object> me() {
    return Map.of("id", BOT, "is_bot", true, "first_name", "Minbar", "username", botName);
  }

  private Chat present(BotCall call) {
    var chat = chats.readable(call);
    if (chat.role == TelegramStandIn.Role.KICKED) {
      throw new BotRefusal(403, "Forbidden: bot was kicked from the " + chat.type + " chat");
    }
    return chat;
  }

  private Map<String, Object> member(BotCall call) {
    var chat = present(call);
    if (!Objects.equals(call.number("user_id"), BOT)) {
      throw BotRefusal.bad("user not found");
    }
    return switch (chat.role) {
      case ADMINISTRATOR -> rights(true);
      case WITHOUT_RIGHT -> rights(false);
      default -> throw BotRefusal.bad("member list is inaccessible");
    };
  }

  private Map<String, Object> rights(boolean may) {
    return Map.of(
        "status", "administrator",
        "user", me(),
        "can_post_messages", may,
        "can_edit_messages", may,
        "can_delete_messages", may);
  }

  private Object sendMessage(BotCall call) {
    var chat = chats.writable(call);
    var body = text(call);
    var keyboard = people.keyboard(call);
    pace.count(chat.id, 1);
    var post = chat.add(body, null, null, chats.now());
    people.show(post, keyboard);
    return BotAnswers.message(chat, post);
  }

  private Object sendMedium(BotCall call, String kind) {
    var chat = chats.writable(call);
    var caption = caption(call);
    String photo = file(kind, call.field(kind), call.files().get(kind), call);
    pace.count(chat.id, 1);
    return BotAnswers.message(chat, chat.add(caption, photo, null, chats.now()));
  }

  private Object sendMediaGroup(BotCall call) {
    var chat = chats.writable(call);
    var media =
        BotCall.json(
            Objects.requireNonNullElse(call.field("media"), "[]"), "can't parse media JSON object");
    if (!media.isArray() || media.size() < 2 || media.size() > 10) {
      throw BotRefusal.bad("there must be 2-10 media in an album");
    }
    var captions = new ArrayList<PostText>();
    var photos = new ArrayList<String>();
    for (JsonNode item : media) {
      captions.add(caption(item));
      photos.add(media(item, call));
    }
    pace.count(chat.id, media.size());
    return chat.album(captions, photos, chats.now()).stream()
        .map(post -> BotAnswers.message(chat, post))
        .toList();
  }

  private Object editText(BotCall call) {
    var chat = chats.writable(call);
    var post = edited(chat, call);
    if (post.photo() != null) {
      throw BotRefusal.bad("there is no text in the message to edit");
    }
    return change(chat, post, text(call), null);
  }

  private Object editCaption(BotCall call) {
    var chat = chats.writable(call);
    var post = edited(chat, call);
    if (post.photo() == null) {
      throw BotRefusal.bad("there is no caption in the message to edit");
    }
    return change(chat, post, caption(call), post.photo());
  }

  private Object editMedia(BotCall call) {
    var chat = chats.writable(call);
    var post = edited(chat, call);
    if (post.photo() == null && post.album() == null) {
      throw BotRefusal.bad("message can't be edited");
    }
    var item =
        BotCall.json(
            Objects.requireNonNullElse(call.field("media"), "{}"), "can't parse media JSON object");
    return change(chat, post, caption(item), media(item, call));
  }

  private ChannelPost edited(Chat chat, BotCall call) {
    var post = chat.post(call.number("message_id"));
    if (post == null) {
      throw BotRefusal.bad("message to edit not found");
    }
    if (post.poll() != null) {
      throw BotRefusal.bad("message can't be edited");
    }
    return post;
  }

  private Object change(Chat chat, ChannelPost post, PostText body, @Nullable String photo) {
    if (post.body().equals(body) && Objects.equals(post.photo(), photo)) {
      throw BotRefusal.bad(SAME);
    }
    pace.count(chat.id, 1);
    var changed = post.with(body, photo, chats.now());
    chat.put(changed);
    return BotAnswers.message(chat, changed);
  }

  private Object delete(BotCall call) {
    var chat = chats.writable(call);
    var post = chat.post(call.number("message_id"));
    if (post == null) {
      throw BotRefusal.bad("message to delete not found");
    }
    // In its own channel a bot deletes at any time; elsewhere for 48 hours only.
    if (!chat.type.equals("channel") && post.date().plusSeconds(48 * 3600).isBefore(chats.now())) {
      throw BotRefusal.bad("message can't be deleted");
    }
    chat.put(post.gone());
    return true;
  }

  private Object pin(BotCall call, boolean on) {
    var chat = chats.writable(call);
    var post = chat.post(call.number("message_id"));
    if (post == null) {
      throw BotRefusal.bad("message to " + (on ? "pin" : "unpin") + " not found");
    }
    var _ = on ? chat.pinned.add(post.id()) : chat.pinned.remove(post.id());
    return true;
  }

  private static PostText text(BotCall call) {
    var body = marked(call.field("text"), call.field("parse_mode"), call.field("entities"));
    if (body.text().isEmpty()) {
      throw BotRefusal.bad("message text is empty");
    }
    if (body.text().length() > TEXT) {
      throw BotRefusal.bad("message is too long");
    }
    return body;
  }

  private static PostText caption(BotCall call) {
    return caption(call.field("caption"), call.field("parse_mode"), call.field("caption_entities"));
  }

  private static PostText caption(JsonNode item) {
    var entities = item.path("caption_entities");
    return caption(
        item.path("caption").asString(""),
        item.path("parse_mode").asString(""),
        entities.isMissingNode() ? null : entities.toString());
  }

  private static PostText caption(
      @Nullable String caption, @Nullable String mode, @Nullable String entities) {
    var body = marked(caption, mode, entities);
    if (body.text().length() > CAPTION) {
      throw BotRefusal.bad("message caption is too long");
    }
    return body;
  }

  private static PostText marked(
      @Nullable String text, @Nullable String mode, @Nullable String entities) {
    if (text == null || text.isEmpty()) {
      return PostText.EMPTY;
    }
    if (mode != null && !mode.isEmpty()) {
      if (!mode.equalsIgnoreCase("HTML")) {
        throw BotRefusal.bad("unsupported parse_mode");
      }
      return PostHtml.read(text);
    }
    if (entities == null || entities.isEmpty()) {
      return new PostText(text, List.of()).settled();
    }
    return PostText.of(text, BotCall.json(entities, "can't parse entities JSON object"));
  }

  private String media(JsonNode item, BotCall call) {
    String kind = item.path("type").asString("");
    if (!kind.equals("photo") && !kind.equals("video")) {
      throw BotRefusal.bad("the stand-in takes albums of photos and videos only");
    }
    return file(kind, item.path("media").asString(""), null, call);
  }

  /** An upload, an upload by its part's name, or a file of the platform; addresses are refused. */
  private String file(
      String kind, @Nullable String reference, byte @Nullable [] upload, BotCall call) {
    if (upload != null) {
      return kept(kind, upload);
    }
    if (reference == null || reference.isEmpty()) {
      throw BotRefusal.bad("there is no " + kind + " in the request");
    }
    if (reference.startsWith("attach://")) {
      byte[] attached = call.files().get(reference.substring("attach://".length()));
      if (attached == null) {
        throw BotRefusal.bad("wrong file identifier/HTTP URL specified");
      }
      return kept(kind, attached);
    }
    if (chats.file(reference) == null) {
      throw BotRefusal.bad("wrong file identifier/HTTP URL specified");
    }
    return reference;
  }

  /** A video must be an MP4 file, as which alone it is played in the chat. */
  private String kept(String kind, byte[] file) {
    boolean film = file.length > 8 && new String(file, 4, 4, ISO_8859_1).equals("ftyp");
    if (film != kind.equals("video")) {
      throw BotRefusal.bad("wrong type of the file: " + kind + " expected");
    }
    return film ? chats.keepVideo(file) : chats.keep(file);
  }
}
