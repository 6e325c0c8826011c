package uz.minbar.outside;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text somebody in the made-up district writes.
 *
 * @param outlet key of who writes it
 * @param tone good, bad, neutral, or other: not about the district at all
 * @param language BCP 47
 * @param daysAgo days before the world's start; null for a text that is still to come
 * @param hour of that day, in the district
 */
record WorldText(
    String outlet,
    String tone,
    String language,
    @Nullable Integer daysAgo,
    int hour,
    String title,
    String body) {

  private static final ZoneId DISTRICT = ZoneId.of("Asia/Tashkent");

  /** All texts, in the order they are told. */
  static List<WorldText> all() {
    String file = new String(TelegramPages.resource("world.txt"), StandardCharsets.UTF_8);
    var texts = new ArrayList<WorldText>();
    for (String block : file.split("(?m)^= ")) {
      if (!block.startsWith("#")) {
        texts.add(read(block.strip()));
      }
    }
    return List.copyOf(texts);
  }

  private static WorldText read(String block) {
    var lines = block.split("\n", 3);
    var head = lines[0].split("\\s*\\|\\s*");
    boolean live = head[3].equals("live");
    var when = head[3].split(" ");
    return new WorldText(
        head[0],
        head[1],
        head[2],
        live ? null : Integer.valueOf(when[0]),
        live ? 0 : Integer.parseInt(when[1]),
        lines[1].strip(),
        lines[2].strip());
  }

  /**
   * When a text of the fortnight before that day was said.
   *
   * @throws NullPointerException for one that is still to come
   */
  Instant at(Instant today) {
    int days = Objects.requireNonNull(daysAgo);
    return today
        .atZone(DISTRICT)
        .toLocalDate()
        .minusDays(days)
        .atTime(LocalTime.of(hour, days % 6 * 9))
        .atZone(DISTRICT)
        .toInstant();
  }

  /** As an article's paragraphs. */
  String html() {
    return "<p>" + PostText.escape(body).replace("\n", "</p><p>") + "</p>";
  }

  /** As a post: people of a channel begin with what they have to say. */
  String post() {
    return title + "\n\n" + body;
  }
}
