package uz.minbar.foundation.telegram;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.FormData;
import uz.minbar.foundation.net.NeverLeft;

/**
 * The Bot API, as far as an office uses it. The token stands in the address of each call, therefore
 * no address and no exception of a call is ever logged or thrown on.
 */
@Component
public class TelegramBot {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** Bytes a second that the poorest line still sends. */
  private static final int SLOWEST = 64 * 1024;

  private static final int LARGEST = 4 * 1024 * 1024;

  /** Where a 429 names no time: long enough not to be taken for a flood. */
  private static final int WAIT = 30;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String base;
  private final JsonMapper json;
  private final Duration patience;

  @Autowired
  TelegramBot(Settings settings, JsonMapper json) {
    this(settings.telegramApi(), json, ANSWER);
  }

  /** With an address and a patience of its own, for those who wait in vain. */
  public TelegramBot(String base, JsonMapper json, Duration patience) {
    this.base = base;
    this.json = json;
    this.patience = patience;
  }

  public TelegramAnswer getMe(String token) {
    return call(token, "getMe", Map.of());
  }

  public TelegramAnswer getChat(String token, String chat) {
    return call(token, "getChat", Map.of("chat_id", chat));
  }

  public TelegramAnswer sendMessage(String token, String chat, TelegramText text) {
    return call(
        token,
        "sendMessage",
        Map.of(
            "chat_id", chat,
            "text", text.text(),
            "entities", text.entities(),
            "link_preview_options", Map.of("is_disabled", true)));
  }

  /** One goes by itself, two to ten as an album; the caption stands under the first. */
  public TelegramAnswer sendMedia(
      String token, String chat, List<TelegramMedium> media, TelegramText caption) {
    var form = new FormData();
    form.field("chat_id", chat);
    if (media.size() == 1) {
      var only = media.getFirst();
      form.field("caption", caption.text());
      form.field("caption_entities", json.writeValueAsString(caption.entities()));
      only.facts().forEach((name, value) -> form.field(name, String.valueOf(value)));
      only.attach(form, only.kind());
      return upload(token, only.method(), form);
    }
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < media.size(); i++) {
      String name = media.get(i).kind() + i;
      var item = new LinkedHashMap<String, Object>(media.get(i).facts());
      item.put("type", media.get(i).kind());
      item.put("media", "attach://" + name);
      if (i == 0) {
        item.put("caption", caption.text());
        item.put("caption_entities", caption.entities());
      }
      items.add(item);
      media.get(i).attach(form, name);
    }
    form.field("media", json.writeValueAsString(items));
    return upload(token, "sendMediaGroup", form);
  }

  /** Asks a question of which each reader may choose one answer, and nobody sees who chose what. */
  public TelegramAnswer sendPoll(String token, String chat, String question, List<String> answers) {
    return call(
        token,
        "sendPoll",
        Map.of(
            "chat_id",
            chat,
            "question",
            question,
            "options",
            answers.stream().map(answer -> Map.of("text", answer)).toList(),
            "type",
            "regular",
            "is_anonymous",
            true,
            "allows_multiple_answers",
            false));
  }

  /** Ends a poll; the answer holds how many chose each of its answers. */
  public TelegramAnswer stopPoll(String token, String chat, long message) {
    return call(token, "stopPoll", Map.of("chat_id", chat, "message_id", message));
  }

  public TelegramAnswer editText(String token, String chat, long message, TelegramText text) {
    return call(
        token,
        "editMessageText",
        Map.of(
            "chat_id", chat,
            "message_id", message,
            "text", text.text(),
            "entities", text.entities(),
            "link_preview_options", Map.of("is_disabled", true)));
  }

  public TelegramAnswer editCaption(String token, String chat, long message, TelegramText text) {
    return call(
        token,
        "editMessageCaption",
        Map.of(
            "chat_id",
            chat,
            "message_id",
            message,
            "caption",
            text.text(),
            "caption_entities",
            text.entities()));
  }

  /** Puts a message above all others of the chat without ringing at anybody, or no more. */
  public TelegramAnswer pin(String token, String chat, long message, boolean on) {
    return on
        ? call(
            token,
            "pinChatMessage",
            Map.of("chat_id", chat, "message_id", message, "disable_notification", true))
        : call(token, "unpinChatMessage", Map.of("chat_id", chat, "message_id", message));
  }

  public TelegramAnswer delete(String token, String chat, long message) {
    return call(token, "deleteMessage", Map.of("chat_id", chat, "message_id", message));
  }

  /** The line of that bot, for who may speak as it without knowing how. */
  public TelegramLine line(String token) {
    return new TelegramLine(this, token);
  }

  TelegramAnswer call(String token, String method, Map<String, ?> body) {
    return send(
        token,
        method,
        "application/json",
        HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
  }

  private TelegramAnswer upload(String token, String method, FormData form) {
    return send(token, method, form.contentType(), form.body());
  }

  private TelegramAnswer send(
      String token, String method, String type, HttpRequest.BodyPublisher body) {
    URI address;
    try {
      address = URI.create(base + "/bot" + token + "/" + method);
    } catch (IllegalArgumentException e) {
      return new TelegramAnswer.Refused(401, "Unauthorized", null, null);
    }
    return exchange(
        HttpRequest.newBuilder(address).header("Content-Type", type).POST(body).build());
  }

  /** Reads a file that {@code getFile} named; its address holds the token, too. */
  TelegramLine.File download(String token, String path, int largest) {
    URI address;
    try {
      address = URI.create(base + "/file/bot" + token + "/" + path);
    } catch (IllegalArgumentException e) {
      return new TelegramLine.File.Refused();
    }
    var answer =
        http.sendAsync(
            HttpRequest.newBuilder(address).GET().build(),
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), largest));
    try {
      var file = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return switch (file.statusCode()) {
        case 200 -> new TelegramLine.File.Content(file.body());
        case 400, 404 -> new TelegramLine.File.Refused();
        default -> new TelegramLine.File.Later();
      };
    } catch (ExecutionException | TimeoutException fault) {
      return new TelegramLine.File.Later();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new TelegramLine.File.Later();
    } finally {
      var _ = answer.cancel(true);
    }
  }

  private TelegramAnswer exchange(HttpRequest request) {
    // The client's own time limit ends with the headers; a body that stops half-way would hold for
    // ever.
    var answer =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST));
    try {
      return answer(answer.get(patience(request).toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException fault) {
      return NeverLeft.says(fault.getCause())
          ? new TelegramAnswer.NotSent()
          : new TelegramAnswer.Unknown();
    } catch (TimeoutException silence) {
      return new TelegramAnswer.Unknown();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new TelegramAnswer.Unknown();
    } finally {
      var _ = answer.cancel(true);
    }
  }

  /** A video over a poor line takes its time. */
  private Duration patience(HttpRequest request) {
    long bytes = request.bodyPublisher().map(HttpRequest.BodyPublisher::contentLength).orElse(0L);
    return patience.plusSeconds(bytes / SLOWEST);
  }

  /** A fault on Telegram's own side leaves open whether it was done. */
  private TelegramAnswer answer(HttpResponse<String> response) {
    var body = tree(response.body());
    if (body.path("ok").asBoolean(false)) {
      return new TelegramAnswer.Done(body.path("result"));
    }
    int code = body.path("error_code").asInt(response.statusCode());
    var parameters = body.path("parameters");
    Integer wait = parameters.has("retry_after") ? parameters.get("retry_after").asInt() : null;
    if (code == 429) {
      // Also a gateway in front of Telegram says so, in words of its own.
      return new TelegramAnswer.Refused(
          code, "Too Many Requests", wait == null ? WAIT : wait, null);
    }
    if (code >= 500 || !body.has("ok")) {
      return new TelegramAnswer.Unknown();
    }
    return new TelegramAnswer.Refused(
        code,
        body.path("description").asString(""),
        wait,
        parameters.has("migrate_to_chat_id")
            ? parameters.get("migrate_to_chat_id").asLong()
            : null);
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException unreadable) {
      return json.missingNode();
    }
  }
}
