package uz.minbar.foundation.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import uz.minbar.foundation.database.AppRole;
import uz.minbar.foundation.database.DatabaseAddress;

/** Rows of every kind that makes a backup hard, and ways to ask for them. */
final class Rows {

  static final String EVERYTHING =
      """
      select jsonb_build_object(
        'leaders', (select jsonb_agg(to_jsonb(l) order by id) from leaders l),
        'words', (select jsonb_agg(to_jsonb(w) order by id) from words w),
        'secrets', (select jsonb_agg(to_jsonb(s) order by said) from secrets s),
        'view', (select jsonb_agg(loud order by loud) from loud_words))::text
      """;

  private Rows() {}

  /** Makes the tables and fills them; returns all that is in them as one text. */
  static String fill(DatabaseAddress address, Scripts scripts) throws Exception {
    try (Connection connection = address.connect()) {
      AppRole.ensure(connection);
    }
    scripts.migrate(address, scripts.all());
    execute(
        address,
        "insert into leaders (name, deputy) values ('Namuna Namunayev', 1), ('Oʻrinbosar', 2)",
        """
        insert into words (leader, said, raw, facts, "Odd ""Name", at) values
          (2, E'ikki\\nsatr\\tva \\\\ belgi', '\\x00ff5c0a', '{"son": 1.50}', '{a,"b c",null}', '2026-01-01 00:00+05'),
          (3, '', null, null, null, 'infinity')
        """,
        "update leaders set best_word = 1 where id = 2",
        "alter table secrets no force row level security",
        "insert into secrets values (gen_random_uuid(), 'maxfiy')",
        "alter table secrets force row level security",
        "refresh materialized view loud_words");
    return one(address, EVERYTHING);
  }

  static void write(DatabaseAddress address, AtomicBoolean stop) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (!stop.get()) {
        statement.execute("insert into secrets values (gen_random_uuid(), 'yana')");
        statement.execute("insert into words (leader, said) values (2, 'yana')");
        connection.commit();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static void execute(DatabaseAddress address, String... statements) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first value of the first result that has rows. */
  static String one(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      List<String> found = new ArrayList<>();
      try (ResultSet result = statement.getResultSet()) {
        while (result.next()) {
          found.add(result.getString(1));
        }
      }
      return found.getFirst();
    }
  }
}
