package uz.minbar.outside;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * People who write to the bot, and how the bot hears of it: {@code getUpdates}, files by {@code
 * getFile}, buttons and {@code answerCallbackQuery}, each as strict as the platform. An update is
 * given again and again until a later call confirms it by its offset.
 */
public final class TelegramPeople {

  private static final int LARGEST_FILE = 20 * 1024 * 1024;
  private static final int LONGEST_DATA = 64;

  private final Waiting state;
  private final Chats chats;

  /** Guarded by the state's lock. */
  final BotUpdates updates;

  private final Map<String, JsonNode> keyboards = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<String> open = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();

  TelegramPeople(Waiting state, Chats chats) {
    this.state = state;
    this.chats = chats;
    updates = new BotUpdates(state);
  }

  /** Somebody with a telephone who has never spoken to the bot: the bot may not begin. */
  public long person(String name) {
    return state.with(
        () -> {
          var chat = chats.open("private", name, null);
          chat.role = TelegramStandIn.Role.STRANGER;
          return chat.id;
        });
  }

  /** Readers of a channel saw a post so often and put each of their signs so often below it. */
  public void read(String chat, long post, long views, Long... reactions) {
    state.with(
        () -> {
          var _ = chats.known(chat).seen.put(post, new Chat.Seen(views, List.of(reactions)));
        });
  }

  /** So many readers of a channel choose that answer of a poll, the first being 0. */
  public void vote(String chat, long post, int answer, int times) {
    state.with(() -> BotPolls.vote(chats.known(chat), post, answer, times));
  }

  /** She writes; marked pieces as the platform sends them. */
  public long writes(long person, String text, PostEntity... entities) {
    var message = new LinkedHashMap<String, Object>();
    message.put("text", text);
    if (entities.length > 0) {
      message.put("entities", List.of(entities).stream().map(BotAnswers::entity).toList());
    }
    return sends(person, "message", message);
  }

  /**
   * She sends pictures: several are an album, each an update of its own; the words stand under the
   * first.
   */
  public void pictures(long person, String caption, byte[]... pictures) {
    String album = UUID.randomUUID().toString().replaceAll("\\D", "");
    for (int i = 0; i < pictures.length; i++) {
      var message = new LinkedHashMap<String, Object>();
      if (pictures.length > 1) {
        message.put("media_group_id", album);
      }
      message.put(
          "photo",
          List.of(size(keep(new byte[] {1}), 90, 60, 1), size(keep(pictures[i]), 1280, 853, 0)));
      if (i == 0 && !caption.isEmpty()) {
        message.put("caption", caption);
      }
      sends(person, "message", message);
    }
  }

  /** She sends a file as it is; the size is what the platform says of it. */
  public void file(long person, String name, String type, byte[] content, long size) {
    var file =
        Map.<String, Object>of(
            "file_id", keep(content), "file_name", name, "mime_type", type, "file_size", size);
    sends(person, "message", new LinkedHashMap<>(Map.of("document", file)));
  }

  /** She sends something of this kind that has no words: voice, sticker, video, location. */
  public void other(long person, String kind) {
    sends(person, "message", new LinkedHashMap<>(Map.of(kind, Map.of())));
  }

  /** She changes what she wrote before. */
  public void edits(long person, String text) {
    sends(person, "edited_message", new LinkedHashMap<>(Map.of("text", text)));
  }

  /** Somebody writes in a group in which the bot is. */
  public void writesInGroup(long group, String text) {
    sends(group, "message", new LinkedHashMap<>(Map.of("text", text)));
  }

  /** She presses the button with this label under a message of the bot's. */
  public void presses(long person, long message, String label) {
    state.with(
        () -> {
          var keyboard = keyboards.get(person + ":" + message);
          var button =
              keyboard == null
                  ? null
                  : keyboard.path("inline_keyboard").findParents("text").stream()
                      .filter(one -> one.path("text").asString("").equals(label))
                      .findFirst()
                      .orElse(null);
          if (button == null) {
            throw new IllegalArgumentException("no such button: " + label + " in " + keyboard);
          }
          var chat = chats.known(Long.toString(person));
          var under = BotAnswers.message(chat, Objects.requireNonNull(chat.post(message)));
          String id = Long.toString(500_000L + updates.last());
          open.add(id);
          updates.add(
              "callback_query",
              Map.of(
                  "id",
                  id,
                  "from",
                  from(chat),
                  "message",
                  under,
                  "chat_instance",
                  "1",
                  "data",
                  button.path("callback_data").asString("")));
        });
  }

  /** The labels of the buttons under a message. */
  public List<String> buttons(long person, long message) {
    return state.with(
        () -> {
          var keyboard = keyboards.get(person + ":" + message);
          return keyboard == null
              ? List.of()
              : keyboard.path("inline_keyboard").findValuesAsString("text");
        });
  }

  /** She blocks the bot. */
  public void blocks(long person) {
    state.with(
        () -> {
          chats.known(Long.toString(person)).role = TelegramStandIn.Role.KICKED;
        });
  }

  /** Somebody has set a webhook for the same bot, or taken it away. */
  public void webhook(boolean set) {
    state.with(() -> updates.webhook(set));
  }

  /** How many updates no call has confirmed yet. */
  public int unconfirmed() {
    return state.with(updates::waiting);
  }

  /** How often the bot has asked for updates. */
  public int polls() {
    return state.with(updates::polls);
  }

  /** The words with which pressed buttons were answered, "" for none. */
  public List<String> answered() {
    return state.with(() -> List.copyOf(answered));
  }

  /** {@code getFile}: nothing above 20 MB. */
  Object file(BotCall call) {
    String id = call.field("file_id");
    byte[] content = files.get(id);
    if (id == null || content == null) {
      throw BotRefusal.bad("wrong file_id or the file is temporarily unavailable");
    }
    if (content.length > LARGEST_FILE) {
      throw BotRefusal.bad("file is too big");
    }
    return Map.of("file_id", id, "file_size", content.length, "file_path", "photos/" + id);
  }

  /** Answers a call of {@code /file/bot<token>/photos/…}; false for any other. */
  boolean gave(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!path.startsWith("/file/bot" + BotDesk.TOKEN + "/")) {
      return false;
    }
    byte[] file = state.with(() -> files.get(path.substring(path.lastIndexOf('/') + 1)));
    if (file == null) {
      Mishap.answer(exchange, 404, BotAnswers.refused(404, "Not Found", Map.of()));
    } else {
      Loopback.send(exchange, 200, "application/octet-stream", file);
    }
    return true;
  }

  /** {@code answerCallbackQuery}: once, at most 200 characters. */
  Object answer(BotCall call) {
    String text = Objects.requireNonNullElse(call.field("text"), "");
    if (!open.remove(String.valueOf(call.field("callback_query_id")))) {
      throw BotRefusal.bad("query is too old and response timeout expired or query ID is invalid");
    }
    if (text.length() > 200) {
      throw BotRefusal.bad("MESSAGE_TOO_LONG");
    }
    answered.add(text);
    return true;
  }

  /** The buttons that come with a message, or null. */
  @Nullable JsonNode keyboard(BotCall call) {
    String markup = call.field("reply_markup");
    if (markup == null) {
      return null;
    }
    var keyboard = BotCall.json(markup, "can't parse reply keyboard markup JSON object");
    for (String data : keyboard.path("inline_keyboard").findValuesAsString("callback_data")) {
      int length = data.getBytes(StandardCharsets.UTF_8).length;
      if (length < 1 || length > LONGEST_DATA) {
        throw BotRefusal.bad("BUTTON_DATA_INVALID");
      }
    }
    return keyboard;
  }

  /** Puts the buttons under a message. */
  void show(ChannelPost post, @Nullable JsonNode keyboard) {
    if (keyboard != null) {
      keyboards.put(post.chat() + ":" + post.id(), keyboard);
    }
  }

  private long sends(long person, String kind, Map<String, Object> content) {
    return state.with(
        () -> {
          var chat = chats.known(Long.toString(person));
          chat.role = TelegramStandIn.Role.ADMINISTRATOR;
          content.put("message_id", 1_000_000L + updates.last());
          content.put("date", chats.now().getEpochSecond());
          content.put("chat", BotAnswers.chat(chat));
          content.put("from", from(chat));
          return updates.add(kind, content);
        });
  }

  private static Map<String, Object> from(Chat chat) {
    return Map.of("id", chat.id, "is_bot", false, "first_name", chat.title, "language_code", "uz");
  }

  private String keep(byte[] content) {
    return state.with(
        () -> {
          String id = "AgACPhone%06d".formatted(files.size() + 1);
          files.put(id, content.clone());
          return id;
        });
  }

  private static Map<String, Object> size(String id, int width, int height, int bytes) {
    return Map.of(
        "file_id",
        id,
        "file_unique_id",
        "u" + id,
        "width",
        width,
        "height",
        height,
        "file_size",
        bytes);
  }
}
