package uz.minbar.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Sql;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;

/** The tree of organisations: the catalogue of the country and what an installation adds to it. */
@Repository
class Organisations {

  private static final String SELECT =
      "select id, parent, level, soato, name, host, active from staff_organisation";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Organisations(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Organisation> find(OrganisationId id) {
    return jdbc.sql(SELECT + " where id = ?")
        .param(id.value())
        .query(this::organisation)
        .optional();
  }

  List<Organisation> active() {
    return jdbc.sql(SELECT + " where active order by id").query(this::organisation).list();
  }

  List<Organisation> catalogue() {
    return jdbc.sql(SELECT + " order by level desc, soato nulls last, id")
        .query(this::organisation)
        .list();
  }

  /** The active organisation whose press centre has that host; the first active one otherwise. */
  Optional<Organisation> byHost(String host) {
    return jdbc.sql(
            SELECT + " where active order by (host is not distinct from ?) desc, id limit 1")
        .param(host.toLowerCase(Locale.ROOT))
        .query(this::organisation)
        .optional();
  }

  OrganisationId add(
      @Nullable OrganisationId parent, Organisation.Level level, LocalizedText name) {
    return new OrganisationId(
        jdbc.sql(
                """
                insert into staff_organisation (parent, level, name, active)
                values (?, ?, ?::jsonb, true) returning id
                """)
            .params(
                Sql.params(
                    parent == null ? null : parent.value(),
                    level.name().toLowerCase(Locale.ROOT),
                    json.writeValueAsString(name.toTags())))
            .query(UUID.class)
            .single());
  }

  void activate(OrganisationId id) {
    jdbc.sql("update staff_organisation set active = true where id = ?").param(id.value()).update();
  }

  private Organisation organisation(ResultSet row, int number) throws SQLException {
    var parent = row.getObject("parent", UUID.class);
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        parent == null ? null : new OrganisationId(parent),
        Organisation.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
        row.getString("soato"),
        LocalizedText.ofTags(
            json.readValue(row.getString("name"), new TypeReference<Map<String, String>>() {})),
        row.getString("host"),
        row.getBoolean("active"));
  }
}
