package uz.minbar.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.matching.QueryFault;
import uz.minbar.monitoring.matching.QueryLanguage;
import uz.minbar.monitoring.matching.StoredQueries;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** The organisations' topics: rows in the database, queries in memory. */
@Service
public class Topics {

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Acts acts;
  private final Staff staff;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final StoredQueries stored = new StoredQueries();

  /** The last change of a topic that {@link #stored} knows. */
  private long caughtUp;

  Topics(
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      Acts acts,
      Staff staff,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.acts = acts;
    this.staff = staff;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The queries of everybody, for matching, with all that was changed on whichever node. Names are
   * {@code organisation:topic}.
   */
  StoredQueries stored() {
    catchUp();
    return stored;
  }

  private synchronized void catchUp() {
    record Changed(long id, String name) {}
    var changed =
        jdbc.sql("select id, name from monitoring_topic_change where id > ? order by id")
            .param(caughtUp)
            .query(Changed.class)
            .list();
    for (var one : changed) {
      var organisation = new OrganisationId(UUID.fromString(one.name().substring(0, 36)));
      var id = new TopicId(UUID.fromString(one.name().substring(37)));
      tenancy
          .as(organisation, () -> transaction.execute(_ -> topic(id)))
          .ifPresent(topic -> keep(organisation, topic));
      caughtUp = one.id();
    }
  }

  private void keep(OrganisationId organisation, Topic topic) {
    String name = name(organisation, topic.id());
    var query = topic.active() ? understood(organisation, topic) : Optional.<Query>empty();
    query.ifPresentOrElse(understood -> stored.put(name, understood), () -> stored.remove(name));
  }

  private static Optional<Query> understood(OrganisationId organisation, Topic topic) {
    try {
      return Optional.of(QueryLanguage.parse(topic.query()));
    } catch (QueryFault fault) {
      LOG.warn("Topic {} of {} is not understood any more", topic.id(), organisation);
      return Optional.empty();
    }
  }

  /**
   * So that all nodes hear of it. One after the other: who reads to a number has read all before.
   */
  private void changed(TopicId id) {
    var _ = jdbc.sql("select pg_advisory_xact_lock(1207)").query((_, _) -> true).single();
    jdbc.sql("insert into monitoring_topic_change (name) values (?)")
        .param(name(tenancy.current(), id))
        .update();
  }

  @Transactional(readOnly = true)
  public List<Topic> all() {
    return jdbc.sql("select * from monitoring_topic order by created_at, id")
        .query(this::readTopic)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Topic> topic(TopicId id) {
    return jdbc.sql("select * from monitoring_topic where id = ?")
        .param(id.value())
        .query(this::readTopic)
        .optional();
  }

  /**
   * Adds a topic; from now on every item is tried against it, and so are those of late.
   *
   * @throws Problem 422 with the position of the fault in the query
   */
  public TopicId add(String name, String query, Topic.Level level) {
    requireName(name);
    var _ = parsed(query);
    return acts.create(
        Right.WATCH_SOURCES,
        "monitoring.addTopic",
        () -> {
          Acts.note("name", name);
          var id =
              new TopicId(
                  jdbc.sql(
                          """
                          insert into monitoring_topic (organisation, name, query, level, created_at)
                          values (?, ?, ?, ?, ?) returning id
                          """)
                      .params(
                          Sql.params(
                              tenancy.current().value(),
                              name.strip(),
                              query.strip(),
                              level.word(),
                              clock.instant()))
                      .query(UUID.class)
                      .single());
          changed(id);
          events.publishEvent(new TopicAsked(tenancy.current(), id));
          return id;
        });
  }

  /** Changes a topic; what it found before stays found, what it asks anew is looked for. */
  public void change(TopicId id, String name, String query, Topic.Level level, boolean active) {
    requireName(name);
    var _ = parsed(query);
    acts.perform(
        Right.WATCH_SOURCES,
        active ? "monitoring.changeTopic" : "monitoring.switchTopicOff",
        id,
        () -> {
          int changed =
              jdbc.sql(
                      """
                      update monitoring_topic set name = ?, query = ?, level = ?, active = ?, version = version + 1
                      where id = ?
                      """)
                  .params(name.strip(), query.strip(), level.word(), active, id.value())
                  .update();
          if (changed == 0) {
            throw Problem.notFound();
          }
          changed(id);
          events.publishEvent(new TopicAsked(tenancy.current(), id));
        });
  }

  /** Understands a query or says where it cannot be understood. */
  public static Query parsed(String query) {
    try {
      return QueryLanguage.parse(query);
    } catch (QueryFault fault) {
      throw Problem.invalid("query", fault.textKey(), fault.arguments()).at(fault.position());
    }
  }

  /** Before the first item is matched, all queries of all organisations are in memory. */
  @EventListener(ApplicationStartedEvent.class)
  void load() {
    caughtUp =
        jdbc.sql("select coalesce(max(id), 0) from monitoring_topic_change")
            .query(Long.class)
            .single();
    for (var organisation : staff.organisations()) {
      var topics = tenancy.as(organisation.id(), () -> transaction.execute(_ -> all()));
      var queries = new HashMap<String, Query>();
      for (var topic : topics) {
        if (topic.active()) {
          understood(organisation.id(), topic)
              .ifPresent(query -> queries.put(name(organisation.id(), topic.id()), query));
        }
      }
      stored.putAll(queries);
    }
  }

  static String name(OrganisationId organisation, TopicId topic) {
    return organisation + ":" + topic;
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.length() > 120) {
      throw Problem.invalid("name", "monitoring.fault.topicName");
    }
  }

  private Topic readTopic(ResultSet row, int number) throws SQLException {
    return new Topic(
        new TopicId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("query"),
        Topic.Level.ofWord(row.getString("level")),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}
