package uz.minbar.monitoring.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.monitoring.article.Article;
import uz.uzbektext.identify.Identified;

/** Takes entries in: knows what was seen before, what language it is in, and says what is new. */
@Component
public class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** Shorter texts are teasers; their page has the rest. */
  private static final int TEASER = 600;

  /** New entries that are stored and told in one go: a commit costs more than an entry. */
  private static final int TOGETHER = 50;

  private static final Duration WORTH_A_VISIT = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final Revisions revisions;
  private final TransactionTemplate transaction;

  Intake(
      JdbcClient jdbc,
      Clock clock,
      ApplicationEventPublisher events,
      Revisions revisions,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
    this.revisions = revisions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Stores what is new, and what was changed. What a source of one office brings is that office's.
   *
   * @param pages whether the entries' pages may hold more than the entries
   * @return how many were new
   */
  int take(UUID source, List<Entry> entries, boolean pages) {
    revise(source, entries);
    var known = known(source, entries);
    var fresh = entries.reversed().stream().filter(entry -> known.add(entry.guid())).toList();
    int taken = 0;
    for (int from = 0; from < fresh.size(); from += TOGETHER) {
      taken += keep(source, fresh.subList(from, Math.min(fresh.size(), from + TOGETHER)), pages);
    }
    return taken;
  }

  private void revise(UUID source, List<Entry> entries) {
    try {
      revisions.again(source, entries);
    } catch (DataAccessException e) {
      LOG.warn("Changes of source {} could not be kept", source, e);
    }
  }

  /** An entry that cannot be kept stays behind alone, with its reason in the log. */
  private int keep(UUID source, List<Entry> entries, boolean pages) {
    try {
      return Objects.requireNonNull(transaction.execute(_ -> store(source, entries, pages)));
    } catch (DataAccessException e) {
      if (entries.size() == 1) {
        LOG.warn("An entry of source {} could not be kept", source, e);
        return 0;
      }
      return entries.stream().mapToInt(entry -> keep(source, List.of(entry), pages)).sum();
    }
  }

  /**
   * Stores what somebody of the source's office typed or was written. Within the caller's
   * transaction.
   */
  public UUID keepOwn(UUID source, Entry entry) {
    var now = clock.instant();
    var at = entry.publishedAt();
    var id =
        insert(
            source,
            entry,
            entry.address(),
            Words.canonical(entry.address()),
            at == null ? now : at,
            now,
            false);
    events.publishEvent(new ItemsArrived(List.of(id)));
    return id;
  }

  private int store(UUID source, List<Entry> entries, boolean pages) {
    var stored = entries.stream().flatMap(entry -> store(source, entry, pages).stream()).toList();
    if (!stored.isEmpty()) {
      events.publishEvent(new ItemsArrived(stored));
    }
    return stored.size();
  }

  private Optional<UUID> store(UUID source, Entry entry, boolean pages) {
    String address = entry.address().isEmpty() ? entry.guid() : entry.address();
    String canonical = Words.canonical(address);
    var before =
        jdbc.sql(
                """
                select id from monitoring_item where canonical = ? and organisation is not distinct from
                  (select organisation from monitoring_source where id = ?) limit 1
                """)
            .params(canonical, source)
            .query(UUID.class)
            .optional();
    if (before.isPresent()) {
      jdbc.sql(
              "insert into monitoring_sighting (source, guid, item) values (?, ?, ?) on conflict do"
                  + " nothing")
          .params(source, entry.guid(), before.get())
          .update();
      return Optional.empty();
    }
    var now = clock.instant();
    var said = entry.publishedAt();
    var published = said == null ? now : said;
    boolean wanted =
        pages
            && entry.address().startsWith("http")
            && entry.text().length() < TEASER
            && published.isAfter(now.minus(WORTH_A_VISIT));
    return Optional.of(insert(source, entry, address, canonical, published, now, wanted));
  }

  private UUID insert(
      UUID source,
      Entry entry,
      String address,
      String canonical,
      Instant published,
      Instant now,
      boolean wanted) {
    var identified = Identified.of(entry.title() + " " + entry.text());
    return jdbc.sql(
            """
            insert into monitoring_item (source, guid, address, canonical, title, text, author, published_at, seen_at,
              language, script, content_hash, page_state, page_host, entry_hash, words, organisation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s,
              (select organisation from monitoring_source where id = ?)) returning id
            """
                .formatted(SearchText.VECTOR))
        .params(
            Sql.params(
                source,
                entry.guid(),
                address,
                canonical,
                entry.title(),
                entry.text(),
                entry.author(),
                published,
                now,
                identified.language(),
                identified.script(),
                Words.hash(entry.title(), entry.text()),
                wanted ? "wanted" : "none",
                wanted ? Links.host(address) : "",
                Revisions.hash(entry),
                SearchText.keys(entry.title()),
                SearchText.keys(entry.text()),
                source))
        .query(UUID.class)
        .single();
  }

  /**
   * The page was read: its text takes the place of a shorter one, its title of none, and the item
   * is looked at again; author and time are taken from it where the source told none.
   *
   * @param address where the page was in the end
   */
  void fullText(UUID item, Article article, String address) {
    String canonical = Words.canonical(Links.own(article.canonical(), address));
    String text = article.full() ? article.text() : "";
    transaction.executeWithoutResult(
        _ -> {
          if (!text.isEmpty()) {
            complete(item, article);
          }
          var known =
              jdbc.sql(
                      """
                      select title from monitoring_item where id = ? and (length(text) < ? or title = '' and text = '')
                      """)
                  .params(item, text.length())
                  .query(String.class)
                  .optional();
          if (known.isEmpty()) {
            pageState(item, text.isEmpty() ? "empty" : "read");
            return;
          }
          rewrite(item, known.get().isEmpty() ? article.title() : known.get(), text, canonical);
          events.publishEvent(new ItemsArrived(List.of(item)));
        });
  }

  private void rewrite(UUID item, String title, String text, String canonical) {
    var identified = Identified.of(title + " " + text);
    jdbc.sql(
            """
            update monitoring_item set title = ?, text = ?, page_state = ?, page_hash = ?, language = ?,
              script = ?, words = %s, canonical = case when ? = '' then canonical else ? end
            where id = ?
            """
                .formatted(SearchText.VECTOR))
        .params(
            Sql.params(
                title,
                text,
                text.isEmpty() ? "empty" : "read",
                text.isEmpty() ? null : Revisions.hash(text),
                identified.language(),
                identified.script(),
                SearchText.keys(title),
                SearchText.keys(text),
                canonical,
                canonical,
                item))
        .update();
  }

  /** An item whose feed told no time bears that of its first sight. */
  private void complete(UUID item, Article article) {
    jdbc.sql(
            """
            update monitoring_item set pictures = :pictures,
              author = case when author = '' then :author else author end,
              published_at = case when published_at = seen_at then coalesce(:published, published_at)
                else published_at end
            where id = :item
            """)
        .param("pictures", article.pictures().toArray(String[]::new))
        .param("author", article.author())
        .param("published", Sql.maybe(FeedTimes.parse(article.published(), clock.instant())))
        .param("item", item)
        .update();
  }

  void pageState(UUID item, String state) {
    jdbc.sql("update monitoring_item set page_state = ? where id = ?").params(state, item).update();
  }

  private Set<String> known(UUID source, List<Entry> entries) {
    var guids = entries.stream().map(Entry::guid).toArray(String[]::new);
    return new HashSet<>(
        jdbc.sql(
                """
                select guid from monitoring_item where source = ? and guid = any(?)
                union select guid from monitoring_sighting where source = ? and guid = any(?)
                """)
            .params(source, guids, source, guids)
            .query(String.class)
            .list());
  }
}
