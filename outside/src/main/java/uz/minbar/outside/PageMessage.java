package uz.minbar.outside;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One message of a public page; an album's photos stand together in it. */
final class PageMessage {

  private static final Pattern LINK =
      Pattern.compile("(?<![\"=>\\w])(https?://[^\\s<\"]+)|(?<![\\w&])#([\\p{L}\\p{N}_]+)");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Tashkent"));

  private PageMessage() {}

  static String of(Chat chat, List<ChannelPost> group) {
    var first = group.getFirst();
    var text = group.stream().filter(post -> !post.text().isEmpty()).findFirst();
    var seen = chat.seen.get(first.id());
    boolean edited = group.stream().anyMatch(post -> post.edited() != null);
    return """
    <div class="tgme_widget_message_wrap js-widget_message_wrap">
    <div class="tgme_widget_message text_not_supported_wrap js-widget_message" \
    data-post="%1$s/%2$d" data-view="%2$d">
    <div class="tgme_widget_message_bubble">
    <div class="tgme_widget_message_author accent_color">\
    <a class="tgme_widget_message_owner_name" href="/s/%1$s"><span dir="auto">%3$s</span></a></div>
    %4$s%5$s%10$s<div class="tgme_widget_message_footer compact js-message_footer">
    <div class="tgme_widget_message_info short js-message_info">
    %11$s<span class="tgme_widget_message_views">%6$s</span>
    <span class="tgme_widget_message_meta">%7$s\
    <a class="tgme_widget_message_date" href="/%1$s/%2$d">\
    <time datetime="%8$s" class="time">%9$s</time></a></span>
    </div></div></div></div></div>
    """
        .formatted(
            chat.name,
            first.id(),
            PostText.escape(chat.title),
            photos(chat, group) + poll(first.poll()),
            text.map(PageMessage::body).orElse(""),
            brief(seen == null ? chat.visits + 17 + first.id() * 37 % 4_000 : seen.views()),
            edited ? "edited " : "",
            first
                .date()
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)),
            CLOCK.format(first.date()),
            seen == null ? "" : reactions(seen),
            voters(first.poll()));
  }

  private static String voters(@Nullable ChannelPoll poll) {
    return poll == null
        ? ""
        : "<span class=\"tgme_widget_message_voters\">%s</span>\n".formatted(brief(poll.voters()));
  }

  private static String poll(@Nullable ChannelPoll poll) {
    if (poll == null) {
      return "";
    }
    var html = new StringBuilder();
    for (int i = 0; i < poll.answers().size(); i++) {
      html.append(
          """
          <div class="tgme_widget_message_poll_option">
          <div class="tgme_widget_message_poll_option_percent">%1$d%%</div>
          <div class="tgme_widget_message_poll_option_value">
          <div class="tgme_widget_message_poll_option_text">%2$s</div>
          <div class="tgme_widget_message_poll_option_bar" style="width:%1$d%%"></div></div></div>
          """
              .formatted(poll.share(i), PostText.escape(poll.answers().get(i))));
    }
    return """
    <div class="tgme_widget_message_poll js-poll">
    <div class="tgme_widget_message_poll_question">%s</div>
    <div class="tgme_widget_message_poll_type">%s</div>
    <div class="tgme_widget_message_poll_options">%s</div></div>
    """
        .formatted(
            PostText.escape(poll.question()),
            poll.closed() ? "Final Results" : "Anonymous Poll",
            html);
  }

  private static String reactions(Chat.Seen seen) {
    return seen.reactions().isEmpty()
        ? ""
        : seen.reactions().stream()
            .map(
                count ->
                    "<span class=\"tgme_reaction\"><i class=\"emoji\"><b>👍</b></i>%s</span>"
                        .formatted(brief(count)))
            .collect(
                Collectors.joining(
                    "",
                    "<div class=\"tgme_widget_message_reactions js-message_reactions\">",
                    "</div>\n"));
  }

  private static String body(ChannelPost post) {
    return "<div class=\"tgme_widget_message_text js-message_text\" dir=\"auto\">%s</div>\n"
        .formatted(linked(post.html()).replace("\n", "<br/>"));
  }

  /** The platform makes links of addresses and tags by itself. */
  private static String linked(String html) {
    return LINK.matcher(html)
        .replaceAll(
            found -> {
              String address = found.group(1);
              String link =
                  address != null
                      ? "<a href=\"" + address + "\" target=\"_blank\" rel=\"noopener\">" + address
                      : "<a href=\"?q=%23" + found.group(2) + "\">#" + found.group(2);
              return Matcher.quoteReplacement(link + "</a>");
            });
  }

  private static String photos(Chat chat, List<ChannelPost> group) {
    var html = new StringBuilder();
    for (var post : group) {
      if (post.photo() != null) {
        html.append(
            """
            <a class="tgme_widget_message_photo_wrap" href="/%s/%d%s" \
            style="width:800px;background-image:url('/file/%s')"></a>
            """
                .formatted(chat.name, post.id(), group.size() > 1 ? "?single" : "", post.photo()));
      }
    }
    return group.size() > 1
        ? "<div class=\"tgme_widget_message_grouped_wrap js-message_grouped_wrap\">"
            + html
            + "</div>"
        : html.toString();
  }

  static String brief(long number) {
    if (number < 1000) {
      return Long.toString(number);
    }
    return String.format(Locale.ROOT, "%.1fK", number / 1000.0).replace(".0K", "K");
  }
}
