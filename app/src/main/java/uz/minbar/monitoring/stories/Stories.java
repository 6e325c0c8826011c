package uz.minbar.monitoring.stories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;

/**
 * Recognises the story of an item, within three days of the story's last sign of life: by the
 * address that its page names, else by what it tells ({@link Likeness}), in either script, in other
 * words, in Uzbek or Russian. The cost does not grow with the history: {@link Tellings} brings a
 * bounded number of candidates.
 */
@Component
public class Stories {

  private static final Duration ALIVE = Duration.ofHours(72);

  /** Within it a story that has one mention may be taken for another's after all. */
  private static final Duration UNDECIDED = Duration.ofHours(1);

  private final Tellings tellings;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Stories(Tellings tellings, JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.tellings = tellings;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * The story of an item, begun with it where none is told yet. Within the caller's transaction.
   */
  public UUID of(UUID item, String title, String text, Instant seenAt) {
    var telling = Telling.of(title, text);
    alone();
    return known(item, telling, seenAt, null).orElseGet(() -> begin(title, seenAt));
  }

  /** Keeps how a mention tells its story, so that others are compared with it. */
  public void keep(UUID mention, String title, String text, Instant seenAt) {
    tellings.keep(mention, Telling.of(title, text), seenAt);
  }

  /**
   * The same where the words of a mention have changed: its whole text came after its teaser, and
   * may show that it belongs to another's story.
   *
   * @return its story
   */
  public UUID again(
      UUID mention, UUID item, String title, String text, UUID story, Instant seenAt) {
    alone();
    keep(mention, title, text, seenAt);
    return undecided(story)
        ? known(item, Telling.of(title, text), seenAt, story)
            .map(other -> move(mention, story, other))
            .orElse(story)
        : story;
  }

  /**
   * Whose words a text has.
   *
   * @param from the earliest mention that holds them
   * @param percent how much of the text stands there
   */
  public record Copy(UUID from, int percent) {}

  /** Who copied whom among mentions of one story, the first told first. */
  public Map<UUID, Copy> copies(List<UUID> inOrder) {
    return copies(List.of(inOrder));
  }

  /** The same for many stories, read in one go. */
  public Map<UUID, Copy> copies(Collection<List<UUID>> stories) {
    var tellings = this.tellings.of(stories.stream().flatMap(List::stream).toList());
    var copies = new HashMap<UUID, Copy>();
    for (var story : stories) {
      copies.putAll(Copies.among(story.stream().filter(tellings::containsKey).toList(), tellings));
    }
    return copies;
  }

  /** Two items of one story at the same moment must not begin it twice. */
  void alone() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
        .param(tenancy.current().toString())
        .query((_, _) -> true)
        .single();
  }

  private Optional<UUID> known(UUID item, Telling telling, Instant at, @Nullable UUID but) {
    var named =
        jdbc.sql(
                """
                select m.story from monitoring_item i
                join monitoring_item o on o.canonical = i.canonical and o.id <> i.id
                join monitoring_mention m on m.item = o.id
                join monitoring_story s on s.id = m.story and s.last_seen_at > ?
                where i.id = ? order by m.seen_at limit 1
                """)
            .params(Sql.params(at.minus(ALIVE), item))
            .query(UUID.class)
            .optional();
    return named.filter(story -> !story.equals(but)).or(() -> likeliest(telling, at, but));
  }

  private Optional<UUID> likeliest(Telling telling, Instant at, @Nullable UUID but) {
    return tellings.near(telling, at, ALIVE).stream()
        .filter(told -> !told.story().equals(but))
        .map(told -> new Near(told.story(), Likeness.of(telling, told.telling())))
        .filter(near -> near.likeness.same())
        .max(Comparator.comparingDouble(near -> near.likeness.score()))
        .map(Near::story);
  }

  private record Near(UUID story, Likeness likeness) {}

  UUID begin(String title, Instant now) {
    return jdbc.sql(
            """
            insert into monitoring_story (organisation, title, first_seen_at, last_seen_at)
            values (?, ?, ?, ?) returning id
            """)
        .params(Sql.params(tenancy.current().value(), title, now, now))
        .query(UUID.class)
        .single();
  }

  private boolean undecided(UUID story) {
    return jdbc.sql(
            """
            select exists (select from monitoring_story where id = ? and items <= 1 and first_seen_at > ?)
              and not exists (select from monitoring_move where to_story = ?)
            """)
        .params(Sql.params(story, clock.instant().minus(UNDECIDED), story))
        .query(Boolean.class)
        .single();
  }

  private UUID move(UUID mention, UUID from, UUID to) {
    jdbc.sql("update monitoring_mention set story = ? where id = ?").params(to, mention).update();
    jdbc.sql("update monitoring_alert set story = ? where story = ?").params(to, from).update();
    count(from);
    count(to);
    return to;
  }

  /** Whether a case is open about it or a mention of it speaks against what was found. */
  public boolean matters(UUID story) {
    return jdbc.sql(
            """
            select s.followed or exists (select from monitoring_mention m where m.story = s.id and m.tone = 'negative')
            from monitoring_story s where s.id = ?
            """)
        .param(story)
        .query(Boolean.class)
        .single();
  }

  /** From now on it matters. */
  public void follow(UUID story) {
    jdbc.sql("update monitoring_story set followed = true where id = ?").param(story).update();
  }

  /** Counts anew after a mention has joined or left. */
  public void count(UUID story) {
    jdbc.sql(
            """
            update monitoring_story s set items = c.items, sources = c.sources,
              first_seen_at = coalesce(c.first, first_seen_at), last_seen_at = coalesce(c.last, last_seen_at)
            from (select count(*) as items, count(distinct i.source) as sources,
                min(m.seen_at) as first, max(m.seen_at) as last
              from monitoring_mention m join monitoring_item i on i.id = m.item where m.story = ?) c
            where s.id = ?
            """)
        .params(story, story)
        .update();
  }
}
