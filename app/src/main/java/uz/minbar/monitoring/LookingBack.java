package uz.minbar.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.monitoring.matching.StoredQueries;
import uz.minbar.monitoring.meaning.Places;
import uz.minbar.monitoring.meaning.Places.PlacesChanged;

/**
 * A new topic finds what was said lately, too: who asks about the water wants to see this week's
 * words about it, not only tomorrow's. Older finds are shown quietly; only what came within the
 * last hour rings, as if the topic had been there. A changed list of places is looked for likewise.
 */
@Component
class LookingBack {

  private static final Duration SHOWN = Duration.ofDays(7);
  private static final Duration RINGS = Duration.ofHours(1);
  private static final int AT_ONCE = 500;

  private final Topics topics;
  private final Matching matching;
  private final Mentions mentions;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final TransactionTemplate transaction;

  LookingBack(
      Topics topics,
      Matching matching,
      Mentions mentions,
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.topics = topics;
    this.matching = matching;
    this.mentions = mentions;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ApplicationModuleListener
  void on(PlacesChanged changed) {
    var since = clock.instant().minus(Places.COUNTED);
    var late =
        tenancy.as(changed.organisation(), () -> transaction.execute(_ -> mentions.since(since)));
    for (var mention : late) {
      tenancy.as(
          changed.organisation(),
          () -> transaction.executeWithoutResult(_ -> mentions.judge(mention)));
    }
  }

  @ApplicationModuleListener
  void on(TopicAsked asked) {
    var topic = tenancy.as(asked.organisation(), () -> topics.topic(asked.topic()));
    if (topic.filter(Topic::active).isEmpty()) {
      return;
    }
    var now = clock.instant();
    try (var one = new StoredQueries()) {
      one.put("topic", Topics.parsed(topic.get().query()));
      var items = items(asked.organisation(), now.minus(SHOWN), new UUID(0, 0));
      while (!items.isEmpty()) {
        for (var item : items) {
          if (!one.matches(item.title(), item.text()).isEmpty()) {
            boolean rings = item.seenAt().isAfter(now.minus(RINGS));
            var places = one.highlights(item.title(), item.text()).get("topic");
            matching.found(
                asked.organisation(),
                item,
                Map.of(asked.topic(), places == null ? List.of() : places),
                rings ? now : item.seenAt(),
                rings);
          }
        }
        items = items(asked.organisation(), now.minus(SHOWN), items.getLast().id());
      }
    }
  }

  /** In the order in which they came, which the ids keep. */
  private List<Matching.Item> items(OrganisationId office, Instant since, UUID after) {
    return jdbc.sql(
            """
            select id, organisation, title, text, published_at, seen_at from monitoring_item
            where seen_at >= ? and id > ? and (organisation is null or organisation = ?) order by id limit ?
            """)
        .params(Sql.params(since, after, office.value(), AT_ONCE))
        .query(Matching::item)
        .list();
  }
}
