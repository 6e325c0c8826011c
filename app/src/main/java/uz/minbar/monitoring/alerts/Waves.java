package uz.minbar.monitoring.alerts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.SynchronousPair;
import uz.minbar.monitoring.Topic;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.spikes.Saying;
import uz.minbar.monitoring.spikes.Spike;
import uz.minbar.monitoring.spikes.Spikes;
import uz.minbar.monitoring.spikes.Synchrony;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/** Looks every quarter of an hour whether a topic has more voices than usual, or a chorus. */
@Component
class Waves {

  private static final Logger LOG = LoggerFactory.getLogger(Waves.class);

  private static final Duration EVERY = Duration.ofMinutes(15);

  /** A rise found later, after an outage say, is no news any more. */
  private static final Duration NEWS = Duration.ofHours(3);

  /** Late posts may move the hour in which a rise began; it stays one episode. */
  private static final Duration EPISODE = Duration.ofHours(12);

  private static final Duration CHORUS = Duration.ofDays(7);
  private static final Duration CHORUS_NEWS = Duration.ofDays(1);

  private final Topics topics;
  private final Alerts alerts;
  private final Talk talk;
  private final Staff staff;
  private final Acts acts;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Waves(
      Topics topics,
      Alerts alerts,
      Talk talk,
      Staff staff,
      Acts acts,
      JdbcClient jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.topics = topics;
    this.alerts = alerts;
    this.talk = talk;
    this.staff = staff;
    this.acts = acts;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Each organisation by itself: what fails in one keeps no other waiting. */
  void look() {
    for (var organisation : staff.organisations()) {
      try {
        acts.asSystem(
            organisation.id(),
            () -> transaction.executeWithoutResult(_ -> look(organisation.id())));
      } catch (RuntimeException e) {
        LOG.warn("The waves of {} could not be looked at", organisation.id(), e);
      }
    }
  }

  private void look(OrganisationId organisation) {
    var now = clock.instant();
    for (var topic : topics.all()) {
      if (topic.active() && topic.level() == Topic.Level.SPIKE) {
        look(organisation, topic.id(), now);
      }
    }
  }

  private void look(OrganisationId organisation, TopicId topic, Instant now) {
    // Without a fresh word there is nothing to tell, however much was said before.
    if (talk.lines(topic, now.minus(NEWS)).isEmpty()) {
      return;
    }
    var since = talk.since(topic, now);
    var lines = talk.lines(topic, since);
    byClass(lines)
        .forEach(
            (sourceClass, sayings) ->
                Spikes.look(sayings, since, now).spikes().stream()
                    .filter(spike -> spike.at().isAfter(now.minus(NEWS)))
                    .filter(_ -> !rests(topic, sourceClass, now))
                    .forEach(spike -> tell(organisation, topic, sourceClass, spike)));
    var lately =
        lines.stream()
            .filter(Talk.Line::timed)
            .map(Talk.Line::saying)
            .filter(saying -> saying.at().isAfter(now.minus(CHORUS)))
            .toList();
    Synchrony.of(lately)
        .filter(wave -> wave.sayings().getLast().at().isAfter(now.minus(CHORUS_NEWS)))
        .ifPresent(wave -> tell(organisation, topic, wave));
  }

  private static Map<String, List<Saying>> byClass(List<Talk.Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                Talk.Line::sourceClass,
                TreeMap::new,
                Collectors.mapping(Talk.Line::saying, Collectors.toList())));
  }

  private boolean rests(TopicId topic, String sourceClass, Instant now) {
    return jdbc.sql(
            """
            select exists (select from monitoring_alert where topic = ? and kind = 'spike' and source_class = ?
              and raised_at > ?)
            """)
        .params(Sql.params(topic.value(), sourceClass, now.minus(EPISODE)))
        .query(Boolean.class)
        .single();
  }

  private void tell(OrganisationId organisation, TopicId topic, String sourceClass, Spike spike) {
    alerts.raise(
        organisation,
        topic,
        sourceClass + ":" + spike.at().getEpochSecond(),
        new Finding(
            "spike",
            spike.expected(),
            spike.seen(),
            spike.sources(),
            sourceClass,
            spike.slow(),
            spike.voices().getFirst().at(),
            spike.voices().stream().map(Saying::id).toList(),
            List.of()));
  }

  /** At most once a week: whoever hangs together today will do so tomorrow. */
  private void tell(OrganisationId organisation, TopicId topic, Synchrony.Wave wave) {
    var last = wave.sayings().getLast().at().atOffset(ZoneOffset.UTC);
    var titles = talk.titles(List.copyOf(wave.accounts()));
    alerts.raise(
        organisation,
        topic,
        last.get(IsoFields.WEEK_BASED_YEAR) + "-" + last.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        new Finding(
            "synchronous",
            null,
            null,
            wave.accounts().size(),
            null,
            false,
            wave.sayings().getFirst().at(),
            wave.sayings().stream().map(Saying::id).toList(),
            wave.pairs().stream()
                .map(
                    pair ->
                        new SynchronousPair(
                            titles.getOrDefault(pair.first(), ""),
                            titles.getOrDefault(pair.second(), ""),
                            pair.both(),
                            pair.together(),
                            pair.lag().toSeconds(),
                            pair.base()))
                .toList()));
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    RecurringTask<Void> lookForWaves(Waves waves) {
      return Tasks.recurring("monitoring-waves", FixedDelay.of(EVERY))
          .execute((_, _) -> waves.look());
    }
  }
}
