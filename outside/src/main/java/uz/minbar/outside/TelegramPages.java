package uz.minbar.outside;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Loopback;

/**
 * The public pages of channels: {@code /s/name} with twenty posts a page, older ones by {@code
 * ?before=}, {@code /name/id} with one. Structure and class names are those a reader of the real
 * pages relies on; the writing and the look are our own. {@code ?live} lets the page renew itself,
 * for people who watch it.
 */
final class TelegramPages {

  /** An answer ready to go. */
  record Answer(int status, String type, byte[] body, @Nullable String location) {

    void send(HttpExchange exchange) throws IOException {
      if (location != null) {
        exchange.getResponseHeaders().set("Location", location);
      }
      Loopback.send(exchange, status, type, body);
    }
  }

  private static final int PAGE = 20;
  private static final String HTML = "text/html; charset=utf-8";
  private static final Pattern PATH = Pattern.compile("/(s/)?([A-Za-z][A-Za-z0-9_]*)(?:/(\\d+))?");

  private final Chats chats;

  TelegramPages(Chats chats) {
    this.chats = chats;
  }

  /** The channel's name in a path, or null. */
  static @Nullable String channel(String path) {
    var parts = PATH.matcher(path);
    return parts.matches() ? parts.group(2) : null;
  }

  Answer answer(URI address) {
    String path = address.getPath();
    if (path.equals("/telegram.css")) {
      return new Answer(200, "text/css; charset=utf-8", resource("telegram.css"), null);
    }
    if (path.startsWith("/file/")) {
      return file(path.substring("/file/".length()));
    }
    if (path.equals("/")) {
      return page(200, directory());
    }
    var parts = PATH.matcher(path);
    var chat = parts.matches() ? chats.find("@" + parts.group(2)) : null;
    if (chat == null) {
      return page(200, frame("Telegram", "", "<div class=\"tgme_page_wrap\"></div>", false));
    }
    boolean list = parts.group(1) != null;
    if (!chat.previewed) {
      return list
          ? new Answer(302, HTML, new byte[0], "/" + chat.name)
          : page(200, frame(chat.title, "", "", false));
    }
    chat.visits++;
    if (!list) {
      return page(200, single(chat, parts.group(3)));
    }
    return page(200, channel(chat, Loopback.form(address.getRawQuery())));
  }

  private static Answer page(int status, String html) {
    return new Answer(status, HTML, html.getBytes(StandardCharsets.UTF_8), null);
  }

  private Answer file(String name) {
    byte[] bytes = chats.file(name);
    if (bytes == null) {
      return page(404, "");
    }
    String kind = name.endsWith("png") ? "png" : name.endsWith("webp") ? "webp" : "jpeg";
    return new Answer(200, "image/" + kind, bytes, null);
  }

  static byte[] resource(String name) {
    try (var stream = TelegramPages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource missing: " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String directory() {
    var html = new StringBuilder("<main class=\"tgme_directory\"><h1>Telegram (namuna)</h1><ul>");
    for (var chat : chats.all()) {
      if (chat.name != null) {
        html.append("<li><a href=\"/s/%s\">%s</a></li>".formatted(chat.name, escape(chat.title)));
      }
    }
    return frame("Telegram", "", html.append("</ul></main>").toString(), false);
  }

  private String channel(Chat chat, Map<String, String> query) {
    var groups = groups(chat, query);
    var shown = groups.subList(Math.max(0, groups.size() - PAGE), groups.size());
    var html = new StringBuilder(header(chat)).append("<main class=\"tgme_main\">");
    html.append(
        "<section class=\"tgme_channel_history js-message_history%s\">"
            .formatted(query.containsKey("live") ? " live" : ""));
    if (groups.size() > shown.size()) {
      html.append(
          """
          <div class="tgme_widget_message_centered js-messages_more_wrap">\
          <a href="/s/%s?before=%d" class="tme_messages_more js-messages_more">Oldingilar</a></div>
          """
              .formatted(chat.name, shown.getFirst().getFirst().id()));
    }
    shown.forEach(group -> html.append(PageMessage.of(chat, group)));
    html.append("</section></main>");
    return frame(chat.title, meta(chat), html.toString(), query.containsKey("live"));
  }

  private List<List<ChannelPost>> groups(Chat chat, Map<String, String> query) {
    String before = query.getOrDefault("before", "");
    long bound = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    String wanted = query.getOrDefault("q", "").toLowerCase(Locale.ROOT);
    var fresh = chats.now().minus(chat.pageLag);
    var groups = new ArrayList<List<ChannelPost>>();
    for (var post : chat.posts()) {
      if (post.deleted()
          || post.id() >= bound
          || post.date().isAfter(fresh)
          || !post.text().toLowerCase(Locale.ROOT).contains(wanted)) {
        continue;
      }
      boolean same =
          post.album() != null
              && !groups.isEmpty()
              && post.album().equals(groups.getLast().getFirst().album());
      if (!same) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(post);
    }
    return groups;
  }

  private String single(Chat chat, @Nullable String number) {
    var post = number == null ? null : chat.post(Long.valueOf(number));
    String body =
        post == null
            ? "<div class=\"tgme_widget_message_error\">Post not found</div>"
            : PageMessage.of(chat, List.of(post));
    return frame(chat.title, meta(chat), header(chat) + body, false);
  }

  private static String meta(Chat chat) {
    return """
    <meta property="og:title" content="%s">
    <meta property="og:site_name" content="Telegram">
    <meta property="og:description" content="">
    """
        .formatted(escape(chat.title));
  }

  private static String header(Chat chat) {
    return """
    <header class="tgme_header">
    <div class="tgme_channel_info">
    <div class="tgme_channel_info_header">
    <div class="tgme_channel_info_header_title"><span dir="auto">%s</span></div>
    <div class="tgme_channel_info_header_username"><a href="/s/%s">@%s</a></div>
    </div>
    <div class="tgme_channel_info_counters">
    <div class="tgme_channel_info_counter"><span class="counter_value">%s</span> \
    <span class="counter_type">subscribers</span></div>
    </div>
    </div>
    </header>
    """
        .formatted(escape(chat.title), chat.name, chat.name, PageMessage.brief(chat.members));
  }

  private static String frame(String title, String head, String body, boolean live) {
    return """
    <!DOCTYPE html>
    <html lang="uz"><head><meta charset="utf-8"><title>%s – Telegram</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">%s
    %s<link rel="stylesheet" href="/telegram.css"></head>
    <body class="widget_frame_base tgme_widget">%s</body></html>
    """
        .formatted(
            escape(title), live ? "<meta http-equiv=\"refresh\" content=\"5\">" : "", head, body);
  }

  private static String escape(String text) {
    return PostText.escape(text);
  }
}
