package uz.minbar.monitoring.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
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
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.MentionFound;
import uz.minbar.monitoring.SynchronousPair;
import uz.minbar.monitoring.Topic;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.Urgency;
import uz.minbar.staff.Acts;

/** Raises alerts, each once: the table itself refuses a second one about the same thing. */
@Service
public class Alerts {

  /** What a new source brings from its past alarms nobody. */
  private static final Duration NEWS = Duration.ofHours(24);

  /** Mentions that an alert about many names. */
  private static final int LINKS = 5;

  private static final String ALERT =
      """
      select a.*, t.name as topic_name, coalesce(s.title, t.name) as title from monitoring_alert a
      join monitoring_topic t on t.id = a.topic left join monitoring_story s on s.id = a.story
      """;

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;
  private final Topics topics;
  private final Acts acts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Alerts(
      JdbcClient jdbc,
      Json json,
      Clock clock,
      Topics topics,
      Acts acts,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
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
      case EACH -> raise(topic.id(), "mention", found.mention().toString(), found);
      case STORY -> raise(topic.id(), "story", found.story().toString(), found);
      case SPIKE -> {
        // No mention makes a wave by itself: Waves looks at all of them every quarter of an hour.
      }
    }
  }

  private void raise(TopicId topic, String kind, String subject, MentionFound found) {
    var judged = judged(kind, null, null, List.of(found.mention().value()));
    jdbc.sql(
            """
            insert into monitoring_alert (organisation, topic, kind, subject, mention, story, raised_at, sources, mentions, urgency,
              reason)
            select ?, ?, ?, ?, ?, ?, ?, greatest(1, sources), ?, ?, ? from monitoring_story where id = ?
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
                new UUID[] {found.mention().value()},
                judged.urgency().word(),
                judged.reason(),
                found.story().value()))
        .query(UUID.class)
        .optional()
        .ifPresent(id -> events.publishEvent(new AlertRaised(found.organisation(), id)));
  }

  /**
   * Raises an alert about many mentions. Within the caller's transaction.
   *
   * @param subject what it is about; the same subject is raised once
   */
  void raise(OrganisationId organisation, TopicId topic, String subject, Finding finding) {
    var judged = judged(finding.kind(), finding.expected(), finding.seen(), finding.mentions());
    jdbc.sql(
            """
            insert into monitoring_alert (organisation, topic, kind, subject, mention, story, raised_at, expected, seen,
              sources, source_class, slow, first_at, mentions, evidence, urgency, reason)
            select ?, ?, ?, ?, m.id, m.story, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ? from monitoring_mention m where m.id = ?
            on conflict (organisation, topic, kind, subject) do nothing returning id
            """)
        .params(
            Sql.params(
                organisation.value(),
                topic.value(),
                finding.kind(),
                subject,
                clock.instant(),
                finding.expected(),
                finding.seen(),
                finding.sources(),
                finding.sourceClass(),
                finding.slow(),
                finding.firstAt(),
                finding.mentions().stream().limit(LINKS).toArray(UUID[]::new),
                json.write((Object) finding.pairs()),
                judged.urgency().word(),
                judged.reason(),
                finding.mentions().getFirst()))
        .query(UUID.class)
        .optional()
        .ifPresent(id -> events.publishEvent(new AlertRaised(organisation, id)));
  }

  private Urgency.Judged judged(
      String kind, @Nullable Double expected, @Nullable Long seen, List<UUID> mentions) {
    int against =
        jdbc.sql(
                """
                select count(*) from monitoring_mention where id = any(?) and tone = 'negative' and role = 'main'
                """)
            .params(Sql.params((Object) mentions.toArray(UUID[]::new)))
            .query(Integer.class)
            .single();
    return Urgency.of(kind, expected, seen, mentions.size(), against);
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
        Sql.instant(row.getObject("looked_at", OffsetDateTime.class)),
        row.getString("source_class"),
        row.getBoolean("slow"),
        Sql.instant(row.getObject("first_at", OffsetDateTime.class)),
        Arrays.stream((UUID[]) row.getArray("mentions").getArray()).map(MentionId::new).toList(),
        List.of(json.read(row.getString("evidence"), SynchronousPair[].class)),
        Urgency.ofWord(row.getString("urgency")),
        row.getString("reason"));
  }
}
