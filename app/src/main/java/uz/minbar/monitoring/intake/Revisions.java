package uz.minbar.monitoring.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;

/**
 * Keeps what an item said before its source changed it. Changes show where a feed brings an entry
 * anew, and on pages that are looked at again because the story matters.
 */
@Component
public class Revisions {

  /** A page is looked at again after that; each further time after four times as long. */
  private static final Duration FIRST = Duration.ofHours(1);

  private static final int TIMES = 4;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Revisions(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What an item said until then.
   *
   * @param silent whether it was changed without a word and without a new date
   */
  public record Revision(String title, String text, Instant replacedAt, boolean silent) {}

  /** The earlier words of an item, the first of them first. */
  public List<Revision> of(UUID item) {
    return jdbc.sql("select * from monitoring_revision where item = ? order by replaced_at, id")
        .param(item)
        .query(
            (row, _) ->
                new Revision(
                    row.getString("title"),
                    row.getString("text"),
                    row.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("silent")))
        .list();
  }

  /**
   * The pages of a story's items are looked at again a few times, more and more rarely; asking
   * twice changes nothing. Channels show their changes by themselves.
   */
  public void follow(UUID story) {
    jdbc.sql(
            """
            update monitoring_item i set look_again_at = ?,
              page_host = lower(substring(i.address from '^https?://([^/?#]+)'))
            from monitoring_mention m, monitoring_source s
            where m.item = i.id and m.story = ? and s.id = i.source and s.kind = 'feed'
              and i.address ~ '^https?://[^/?#]+' and i.look_again_at is null and i.looked_again = 0
              and i.page_state <> 'wanted'
            """)
        .params(Sql.params(clock.instant().plus(FIRST), story))
        .update();
  }

  private record Known(
      UUID id,
      String guid,
      @Nullable String hash,
      String title,
      String text,
      Instant publishedAt,
      boolean read) {}

  /** A source brought entries anew that it had brought before. */
  @Transactional
  public void again(UUID source, List<Entry> entries) {
    var byGuid =
        entries.stream().collect(Collectors.toMap(Entry::guid, Function.identity(), (a, _) -> a));
    jdbc.sql(
            """
            select id, guid, entry_hash, title, text, published_at, page_state = 'read' as read
            from monitoring_item where source = ? and guid = any(?)
            """)
        .params(source, byGuid.keySet().toArray(String[]::new))
        .query(
            (row, _) ->
                new Known(
                    row.getObject("id", UUID.class),
                    row.getString("guid"),
                    row.getString("entry_hash"),
                    row.getString("title"),
                    row.getString("text"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("read")))
        .list()
        .forEach(
            known -> {
              var entry = byGuid.get(known.guid);
              if (entry != null) {
                again(known, entry);
              }
            });
  }

  private void again(Known known, Entry entry) {
    String hash = hash(entry);
    if (hash.equals(known.hash)) {
      return;
    }
    jdbc.sql("update monitoring_item set entry_hash = ? where id = ?")
        .params(hash, known.id)
        .update();
    if (known.hash != null) {
      var said = entry.publishedAt();
      boolean dated = said != null && said.isAfter(known.publishedAt.plusSeconds(1));
      // A page's own text is longer than its entry: only the title is the entry's.
      revise(known, entry.title(), known.read ? known.text : entry.text(), dated);
      if (known.read) {
        jdbc.sql("update monitoring_item set look_again_at = ? where id = ? and page_host <> ''")
            .params(Sql.params(clock.instant(), known.id))
            .update();
      }
    }
  }

  /** By which a changed page is recognised. */
  static String hash(String text) {
    return Words.hash("", Essence.bare(text));
  }

  /** By which a changed entry is recognised. */
  static String hash(Entry entry) {
    return Words.hash(Essence.bare(entry.title()), Essence.of(entry.title(), entry.text()));
  }

  /**
   * A page was looked at again. What a feed says need not be what its page says, so a page is
   * compared with itself.
   *
   * @param text what stands there now; null where it could not be read
   */
  @Transactional
  public void looked(UUID item, @Nullable String text) {
    if (text != null) {
      jdbc.sql("select title, text, published_at, page_hash from monitoring_item where id = ?")
          .param(item)
          .query(
              (row, _) ->
                  new Known(
                      item,
                      "",
                      row.getString("page_hash"),
                      row.getString("title"),
                      row.getString("text"),
                      row.getObject("published_at", OffsetDateTime.class).toInstant(),
                      true))
          .optional()
          .ifPresent(known -> looked(known, text));
    }
    jdbc.sql(
            """
            update monitoring_item set looked_again = looked_again + 1,
              look_again_at = case when looked_again + 1 < ?
                then ?::timestamptz + ? * power(4, looked_again + 1) * interval '1 second' end
            where id = ?
            """)
        .params(Sql.params(TIMES, clock.instant(), FIRST.toSeconds(), item))
        .update();
  }

  private void looked(Known known, String text) {
    String hash = hash(text);
    if (known.hash != null && !known.hash.equals(hash)) {
      revise(known, known.title, text, false);
    }
    jdbc.sql("update monitoring_item set page_hash = ? where id = ?")
        .params(hash, known.id)
        .update();
  }

  private void revise(Known known, String title, String text, boolean dated) {
    if (Essence.of(known.title, known.text).equals(Essence.of(title, text))) {
      return;
    }
    boolean silent = !dated && !Essence.noted(known.title + " " + known.text, title + " " + text);
    jdbc.sql(
            "insert into monitoring_revision (item, title, text, replaced_at, silent)"
                + " values (?, ?, ?, ?, ?)")
        .params(Sql.params(known.id, known.title, known.text, clock.instant(), silent))
        .update();
    jdbc.sql(
            "update monitoring_item set title = ?, text = ?, content_hash = ?, words = %s where id = ?"
                .formatted(SearchText.VECTOR))
        .params(
            title,
            text,
            Words.hash(title, text),
            SearchText.keys(title),
            SearchText.keys(text),
            known.id)
        .update();
    events.publishEvent(new ItemsArrived(List.of(known.id)));
  }
}
