package uz.minbar.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.intake.ItemsArrived;
import uz.minbar.monitoring.intake.Revisions;
import uz.minbar.monitoring.matching.Highlight;
import uz.minbar.monitoring.matching.StoredQueries;
import uz.minbar.monitoring.stories.Stories;
import uz.minbar.staff.Acts;

/**
 * Tries each item against the topics of all organisations; hearing of an item twice does no harm.
 */
@Component
class Matching {

  private final Topics topics;
  private final Stories stories;
  private final Revisions revisions;
  private final Mentions mentions;
  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;
  private final Acts acts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Matching(
      Topics topics,
      Stories stories,
      Revisions revisions,
      Mentions mentions,
      JdbcClient jdbc,
      Json json,
      Clock clock,
      Acts acts,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.topics = topics;
    this.stories = stories;
    this.revisions = revisions;
    this.mentions = mentions;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.acts = acts;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What a source said.
   *
   * @param office the only one that hears of it; null where everybody does
   */
  record Item(
      UUID id,
      @Nullable UUID office,
      String title,
      String text,
      Instant publishedAt,
      Instant seenAt) {}

  static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        row.getObject("organisation", UUID.class),
        row.getString("title"),
        row.getString("text"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }

  @ApplicationModuleListener
  void on(ItemsArrived arrived) {
    var stored = topics.stored();
    // One organisation after the other, always in this order: each is held until all is done, and
    // two that wait for one another would wait for ever.
    var all =
        new TreeMap<OrganisationId, Map<Item, Map<TopicId, List<Highlight>>>>(
            Comparator.comparing(OrganisationId::value));
    jdbc.sql(
            """
            select id, organisation, title, text, published_at, seen_at from monitoring_item
            where id = any(?) order by id
            """)
        .param(arrived.items().toArray(UUID[]::new))
        .query(Matching::item)
        .list()
        .forEach(
            item ->
                match(stored, item)
                    .forEach(
                        (by, found) ->
                            all.computeIfAbsent(by, _ -> new LinkedHashMap<>()).put(item, found)));
    var now = clock.instant();
    all.forEach((by, items) -> items.forEach((item, found) -> found(by, item, found, now, true)));
  }

  /** Whose topics found an item, and where in it. */
  private static Map<OrganisationId, Map<TopicId, List<Highlight>>> match(
      StoredQueries stored, Item item) {
    var wanted = stored.matches(item.title(), item.text());
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var places = stored.highlights(item.title(), item.text());
    var byOrganisation = new HashMap<OrganisationId, Map<TopicId, List<Highlight>>>();
    for (String name : wanted) {
      var organisation = new OrganisationId(UUID.fromString(name.substring(0, 36)));
      var topic = new TopicId(UUID.fromString(name.substring(37)));
      if (item.office() == null || item.office().equals(organisation.value())) {
        byOrganisation
            .computeIfAbsent(organisation, _ -> new HashMap<>())
            .put(topic, places.getOrDefault(name, List.of()));
      }
    }
    return byOrganisation;
  }

  /**
   * Topics of that organisation found that item.
   *
   * @param seenAt when, as the lists shall have it
   * @param tell whether those who raise alerts shall hear of it
   */
  void found(
      OrganisationId organisation,
      Item item,
      Map<TopicId, List<Highlight>> found,
      Instant seenAt,
      boolean tell) {
    acts.asSystem(
        organisation,
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  var fresh = mention(organisation, item, found, seenAt);
                  if (tell) {
                    fresh.ifPresent(events::publishEvent);
                  }
                }));
  }

  private Optional<MentionFound> mention(
      OrganisationId organisation, Item item, Map<TopicId, List<Highlight>> found, Instant seenAt) {
    var before =
        jdbc.sql("select id, story from monitoring_mention where item = ?")
            .param(item.id())
            .query(
                (row, _) -> new Known(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .optional();
    var mention =
        before
            .map(known -> again(known, item, seenAt))
            .orElseGet(() -> begin(organisation, item, seenAt));
    var fresh = new ArrayList<TopicId>();
    found.forEach(
        (topic, places) -> {
          if (note(organisation, mention.id(), topic, places, seenAt)) {
            fresh.add(topic);
          }
        });
    // Also where nothing is fresh: an item that is heard again has got its whole text meanwhile.
    mentions.judge(new MentionId(mention.id()));
    if (before.isEmpty()) {
      stories.count(mention.story());
    }
    if (stories.matters(mention.story())) {
      revisions.follow(mention.story());
    }
    return fresh.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MentionFound(
                organisation,
                new MentionId(mention.id()),
                new StoryId(mention.story()),
                fresh,
                item.publishedAt()));
  }

  private record Known(UUID id, UUID story) {}

  /** With its story, which its whole text may show to be another's. */
  private Known again(Known mention, Item item, Instant seenAt) {
    var story =
        stories.again(mention.id(), item.id(), item.title(), item.text(), mention.story(), seenAt);
    return new Known(mention.id(), story);
  }

  private Known begin(OrganisationId organisation, Item item, Instant seenAt) {
    var story = stories.of(item.id(), item.title(), item.text(), seenAt);
    var id =
        jdbc.sql(
                """
                insert into monitoring_mention (organisation, item, story, seen_at) values (?, ?, ?, ?)
                on conflict (organisation, item) do update set item = excluded.item returning id
                """)
            .params(Sql.params(organisation.value(), item.id(), story, seenAt))
            .query(UUID.class)
            .single();
    stories.keep(id, item.title(), item.text(), seenAt);
    return new Known(id, story);
  }

  /** Whether the topic had not found it before. A topic that is gone meanwhile finds nothing. */
  private boolean note(
      OrganisationId organisation,
      UUID mention,
      TopicId topic,
      List<Highlight> places,
      Instant seenAt) {
    return Boolean.TRUE.equals(
        jdbc.sql(
                """
                insert into monitoring_mention_topic (organisation, mention, topic, seen_at, highlights)
                select ?, ?, id, ?, ?::jsonb from monitoring_topic where id = ?
                on conflict (mention, topic) do update set highlights = excluded.highlights
                returning xmax = 0
                """)
            .params(
                Sql.params(
                    organisation.value(),
                    mention,
                    seenAt,
                    json.write((Object) places),
                    topic.value()))
            .query(Boolean.class)
            .optional()
            .orElse(false));
  }
}
