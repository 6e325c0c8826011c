package uz.minbar.publishing.graph;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.publishing.Channel.Reading;
import uz.minbar.publishing.Receipt;

/**
 * Looks through what stands on a page or in an account, the latest first.
 *
 * @param list such as {@code 123/posts}
 * @param words the field with the words
 * @param time the field with the time
 * @param link the field with the address
 * @param passed what is passed over: fields and the value that each must not have
 */
public record GraphList(
    String list, String words, String time, String link, Map<String, String> passed) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

  /** Ten pages of 25: more than an office says within an outage. */
  private static final int MOST_PAGES = 10;

  private static final int PAGE = 25;

  /** Their clock and ours may differ by that. */
  private static final Duration ASKEW = Duration.ofMinutes(2);

  public GraphList(String list, String words, String time, String link) {
    this(list, words, time, link, Map.of());
  }

  /** Looks for words, back to that moment. */
  public Reading find(
      GraphApi api, String token, Predicate<String> wanted, Instant since, Set<String> known) {
    String after = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      if (!(api.get(token, list, query(after)) instanceof GraphAnswer.Done done)
          || !done.body().path("data").isArray()) {
        return new Reading.CannotTell();
      }
      boolean old = false;
      for (var one : done.body().path("data")) {
        String id = one.path("id").asString("");
        if (!known.contains(id) && !passes(one) && wanted.test(one.path(words).asString(""))) {
          return new Reading.There(new Receipt(List.of(id), false), address(one));
        }
        old |= before(one, since.minus(ASKEW));
      }
      var paging = done.body().path("paging");
      // The address of the next page has the token in it: only where it begins is taken.
      after = paging.has("next") ? paging.path("cursors").path("after").asString("") : "";
      if (old || after.isEmpty()) {
        return new Reading.NotThere();
      }
    }
    return new Reading.CannotTell();
  }

  private LinkedHashMap<String, String> query(String after) {
    var query = new LinkedHashMap<String, String>();
    var fields = new ArrayList<>(List.of("id", words, time, link));
    fields.addAll(passed.keySet());
    query.put("fields", String.join(",", fields));
    query.put("limit", String.valueOf(PAGE));
    if (!after.isEmpty()) {
      query.put("after", after);
    }
    return query;
  }

  private boolean passes(JsonNode one) {
    return passed.entrySet().stream()
        .anyMatch(field -> one.path(field.getKey()).asString("").equals(field.getValue()));
  }

  private @Nullable String address(JsonNode one) {
    String address = one.path(link).asString("");
    return address.startsWith("https://") ? address : null;
  }

  private boolean before(JsonNode one, Instant moment) {
    try {
      return OffsetDateTime.parse(one.path(time).asString(""), TIME).toInstant().isBefore(moment);
    } catch (DateTimeException untold) {
      return false;
    }
  }
}
