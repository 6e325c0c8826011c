package uz.minbar.monitoring.intake;

import java.time.Instant;
import java.util.ArrayList;
import uz.minbar.foundation.telegram.TelegramPage;

/** Reads the public page of a Telegram channel. */
final class ChannelParser {

  private ChannelParser() {}

  /**
   * @param link under which a post is found, ending with a slash
   * @throws NoFeed where the page shows no channel: it is private, or there is none of that name
   */
  static ParsedFeed parse(byte[] body, String contentType, String link, Instant now) throws NoFeed {
    String html = Decoding.text(body, contentType);
    var channel =
        TelegramPage.parse(html).orElseThrow(() -> new NoFeed("monitoring.fault.noChannel"));
    var entries = new ArrayList<Entry>();
    for (var post : channel.posts()) {
      String text = Words.clean(post.text()).strip();
      String title = Words.cut(text.lines().findFirst().orElse("").strip(), 160);
      if (!text.isEmpty()) {
        var at = post.at();
        entries.add(
            new Entry(
                String.valueOf(post.id()),
                link + post.id(),
                title,
                text,
                "",
                at == null || at.isAfter(now.plusSeconds(86_400)) ? null : at,
                post.views()));
      }
    }
    return new ParsedFeed(Words.title(channel.title()), null, entries);
  }
}
