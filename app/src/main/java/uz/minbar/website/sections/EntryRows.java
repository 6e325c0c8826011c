package uz.minbar.website.sections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;

/** The rows of what stands in sections. */
@Component
class EntryRows {

  private static final String COLUMNS =
      "select id, title, post, body, reception, phone, email, picture from website_entry"
          + " where removed_at is null ";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Json json;
  private final Clock clock;

  EntryRows(JdbcClient jdbc, Tenancy tenancy, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
    this.clock = clock;
  }

  List<Entry> of(UUID section) {
    return jdbc.sql(COLUMNS + "and section = ? order by position, id")
        .param(section)
        .query(this::entry)
        .list();
  }

  Optional<Entry> find(UUID section, UUID id) {
    return jdbc.sql(COLUMNS + "and section = ? and id = ?")
        .params(section, id)
        .query(this::entry)
        .optional();
  }

  UUID insert(UUID section, Entry entry) {
    return jdbc.sql(
            """
            insert into website_entry (organisation, section, title, post, body, reception, phone, email, picture,
              position)
            values (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?,
              (select coalesce(max(position), 0) + 1 from website_entry where section = ?)) returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                section,
                json.write(entry.title()),
                json.write(entry.post()),
                json.write(entry.body()),
                json.write(entry.reception()),
                entry.phone(),
                entry.email(),
                entry.picture(),
                section))
        .query(UUID.class)
        .single();
  }

  void update(Entry entry) {
    jdbc.sql(
            """
            update website_entry set title = ?::jsonb, post = ?::jsonb, body = ?::jsonb, reception = ?::jsonb,
              phone = ?, email = ?, picture = ? where id = ?
            """)
        .params(
            Sql.params(
                json.write(entry.title()),
                json.write(entry.post()),
                json.write(entry.body()),
                json.write(entry.reception()),
                entry.phone(),
                entry.email(),
                entry.picture(),
                entry.id()))
        .update();
  }

  void order(List<UUID> ids) {
    for (int position = 0; position < ids.size(); position++) {
      jdbc.sql("update website_entry set position = ? where id = ?")
          .params(position + 1, ids.get(position))
          .update();
    }
  }

  void remove(UUID id) {
    jdbc.sql("update website_entry set removed_at = ? where id = ? and removed_at is null")
        .params(Sql.params(clock.instant(), id))
        .update();
  }

  /** Whether it was there to come back. */
  boolean restore(UUID section, UUID id) {
    return jdbc.sql("update website_entry set removed_at = null where section = ? and id = ?")
            .params(section, id)
            .update()
        == 1;
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        json.text(row.getString("title")),
        json.text(row.getString("post")),
        json.text(row.getString("body")),
        json.text(row.getString("reception")),
        row.getString("phone"),
        row.getString("email"),
        row.getObject("picture", UUID.class));
  }
}
