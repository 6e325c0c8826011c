package uz.minbar.monitoring.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.MentionFound;
import uz.minbar.monitoring.Topic;
import uz.minbar.monitoring.Topics;
import uz.minbar.staff.Acts;

/** Raises alerts, each once: the table itself refuses a second one about the same thing. */
@Service
public class Alerts {

  /** What a new source brings from its past alarms nobody. */
  private static final Duration NEWS = Duration.ofHours(24);

  /** A spike is raised at most once in this time. */
  private static final Duration SPIKE_REST = Duration.ofHours(6);

  private static final int SPIKE_LEAST = 5;
  private static final int SPIKE_DEVIATIONS = 4;

  private static final String ALERT =
      """
      select a.*, t.name as topic_name, coalesce(s.title, t.name) as title from monitoring_alert a
      join monitoring_topic t on t.id = a.topic left join monitoring_story s on s.id = a.story
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Topics topics;
  private final Acts acts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Alerts(
      JdbcClient jdbc,
      Clock clock,
      Topics topics,
      Acts acts,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.topics = topics;
    this.acts = acts;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ApplicationModuleListener
  void on(MentionFound found) {
    if (found.publishedAt().isBefore(clock.instant().minus(NEWS))) {
      return;
    }
    acts.asSystem(
        found.organisation(),
        () ->
            transaction.executeWithoutResult(
                _ ->
                    found
                        .topics()
                        .forEach(id -> topics.topic(id).ifPresent(topic -> weigh(topic, found)))));
  }

  @Transactional(readOnly = true)
  public Slice<Alert> list(
      @Nullable UUID topic, @Nullable Instant since, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                ALERT
                    + """
                    where (:topic::uuid is null or a.topic = :topic)
                      and (:since::timestamptz is null or a.raised_at >= :since)
                      and (:at::timestamptz is null or (a.raised_at, a.id) < (:at, :id))
                    order by a.raised_at desc, a.id desc limit :limit
                    """)
            .param("topic", topic)
            .param("since", since == null ? null : Sql.time(since))
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(this::read)
            .list();
    return Slice.cut(read, limit, alert -> new Slice.Key(alert.raisedAt(), alert.id()).cursor());
  }

  @Transactional(readOnly = true)
  public Optional<Alert> alert(UUID id) {
    return jdbc.sql(ALERT + "where a.id = ?").param(id).query(this::read).optional();
  }

  /** How many nobody has looked at. */
  @Transactional(readOnly = true)
  public int unseen() {
    return jdbc.sql("select count(*) from monitoring_alert where looked_at is null")
        .query(Integer.class)
        .single();
  }

  /** Somebody has the list before her. */
  @Transactional
  public void lookedAt() {
    jdbc.sql("update monitoring_alert set looked_at = ? where looked_at is null")
        .params(Sql.params(clock.instant()))
        .update();
  }

  private void weigh(Topic topic, MentionFound found) {
    switch (topic.level()) {
      case EACH -> raise(topic.id(), "mention", found.mention().toString(), found, null, null);
      case STORY -> raise(topic.id(), "story", found.story().toString(), found, null, null);
      case SPIKE -> weighSpike(topic.id(), found);
    }
  }

  /**
   * Compares the last hour with the hours of the week before. Mentions come in a Poisson manner, so
   * their deviation is the root of what is usual; four of them are beyond chance.
   */
  private void weighSpike(TopicId topic, MentionFound found) {
    var now = clock.instant();
    int seen = count(topic, now.minus(Duration.ofHours(1)), now);
    double expected =
        count(topic, now.minus(Duration.ofDays(7)), now.minus(Duration.ofHours(1))) / 167.0;
    boolean many =
        seen >= SPIKE_LEAST && seen > expected + SPIKE_DEVIATIONS * Math.sqrt(expected + 1);
    if (many && !restsSince(topic, now.minus(SPIKE_REST))) {
      raise(topic, "spike", String.valueOf(now.getEpochSecond()), found, expected, seen);
    }
  }

  private int count(TopicId topic, Instant from, Instant to) {
    return jdbc.sql(
            "select count(*) from monitoring_mention_topic where topic = ? and seen_at >= ? and"
                + " seen_at < ?")
        .params(Sql.params(topic.value(), from, to.plusMillis(1)))
        .query(Integer.class)
        .single();
  }

  private boolean restsSince(TopicId topic, Instant since) {
    return jdbc.sql(
            "select exists (select from monitoring_alert where topic = ? and kind = 'spike' and"
                + " raised_at > ?)")
        .params(Sql.params(topic.value(), since))
        .query(Boolean.class)
        .single();
  }

  private void raise(
      TopicId topic,
      String kind,
      String subject,
      MentionFound found,
      @Nullable Double expected,
      @Nullable Integer seen) {
    jdbc.sql(
            """
            insert into monitoring_alert (organisation, topic, kind, subject, mention, story, raised_at, expected, seen, sources)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, greatest(1, sources) from monitoring_story where id = ?
            on conflict (organisation, topic, kind, subject) do nothing returning id
            """)
        .params(
            Sql.params(
                found.organisation().value(),
                topic.value(),
                kind,
                subject,
                found.mention().value(),
                found.story().value(),
                clock.instant(),
                expected,
                seen,
                found.story().value()))
        .query(UUID.class)
        .optional()
        .ifPresent(id -> events.publishEvent(new AlertRaised(found.organisation(), id)));
  }

  private Alert read(ResultSet row, int number) throws SQLException {
    var mention = row.getObject("mention", UUID.class);
    var story = row.getObject("story", UUID.class);
    return new Alert(
        row.getObject("id", UUID.class),
        new TopicId(row.getObject("topic", UUID.class)),
        row.getString("topic_name"),
        row.getString("kind"),
        row.getString("title"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        row.getObject("expected", Double.class),
        row.getObject("seen", Integer.class),
        row.getInt("sources"),
        mention == null ? null : new MentionId(mention),
        story == null ? null : new StoryId(story),
        Sql.instant(row.getObject("looked_at", OffsetDateTime.class)));
  }
}
