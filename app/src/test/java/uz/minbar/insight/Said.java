package uz.minbar.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.house.House;
import uz.minbar.house.Office;

/** What sources of an office are made to have said, written as the intake writes it. */
public final class Said {

  private final JdbcClient jdbc;
  private final Office office;

  public Said(House house, Office office) {
    this.jdbc = house.jdbc();
    this.office = office;
  }

  public UUID topic(String name) {
    String body = "{\"name\":\"%s\",\"query\":\"hechqayerdayoq\"}".formatted(name);
    var made = office.post("/api/v1/monitoring/topics", body);
    return UUID.fromString(made.json().get("id").asString());
  }

  public UUID source(String title, String type, Instant since) {
    return office.rows(
        () -> {
          var id =
              jdbc.sql(
                      """
                      insert into monitoring_source (kind, address, host, title, next_fetch_at, created_at)
                      values ('telegram', ?, 't.me', ?, 'infinity', ?) returning id
                      """)
                  .params(Sql.params("k" + UUID.randomUUID(), title, since))
                  .query(UUID.class)
                  .single();
          jdbc.sql(
                  """
                  insert into monitoring_subscription (organisation, source, type, created_at)
                  values (?, ?, ?, ?)
                  """)
              .params(Sql.params(organisation(), id, type, since))
              .update();
          return id;
        });
  }

  public UUID story(String title, Instant at) {
    return office.rows(
        () ->
            jdbc.sql(
                    """
                    insert into monitoring_story (organisation, title, first_seen_at, last_seen_at)
                    values (?, ?, ?, ?) returning id
                    """)
                .params(Sql.params(organisation(), title, at, at))
                .query(UUID.class)
                .single());
  }

  /**
   * A mention.
   *
   * @param words the first of the ten hashes that follow one another and are its text; two texts
   *     with the same number are the same word for word
   */
  public UUID mention(
      UUID source,
      UUID story,
      @Nullable UUID topic,
      @Nullable String tone,
      int words,
      Instant at,
      String title) {
    return office.rows(
        () -> {
          var item = item(source, at, title);
          var mention =
              jdbc.sql(
                      """
                      insert into monitoring_mention (organisation, item, story, seen_at, tone)
                      values (?, ?, ?, ?, ?) returning id
                      """)
                  .params(Sql.params(organisation(), item, story, at, tone))
                  .query(UUID.class)
                  .single();
          if (topic != null) {
            jdbc.sql(
                    """
                    insert into monitoring_mention_topic (organisation, mention, topic, seen_at, highlights)
                    values (?, ?, ?, ?, '[]')
                    """)
                .params(Sql.params(organisation(), mention, topic, at))
                .update();
          }
          var shingles = IntStream.range(words, words + 10).boxed().toArray(Integer[]::new);
          jdbc.sql(
                  """
                  insert into monitoring_telling (organisation, mention, terms, told, shingles)
                  values (?, ?, '{}', '{}', ?)
                  """)
              .params(List.of(organisation(), mention, shingles))
              .update();
          return mention;
        });
  }

  /** A text that no topic found; within the caller's transaction. */
  public UUID item(UUID source, Instant at, String title) {
    String mark = UUID.randomUUID().toString();
    return jdbc.sql(
            """
            insert into monitoring_item (source, guid, address, canonical, title, text, published_at, seen_at,
              language, script, content_hash, words)
            values (?, ?, 'https://namuna.example/x', ?, ?, '', ?, ?, 'uz', 'Latn', '', to_tsvector('simple', ?))
            returning id
            """)
        .params(Sql.params(source, mark, mark, title, at, at, SearchText.keys(title)))
        .query(UUID.class)
        .single();
  }

  private UUID organisation() {
    return office.organisation().value();
  }
}
