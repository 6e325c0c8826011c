package uz.minbar.foundation.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL says about the tables of the database; names come quoted, ready for SQL. */
final class Catalogue {

  private static final String OURS =
      """
      c.relpersistence <> 't' and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
        and not exists (select from pg_depend d
                         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      """;

  private static final String RELATIONS =
      """
      select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = ?::"char" and\
      """
          + " "
          + OURS
          + " order by 1";

  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  List<String> tables() throws SQLException {
    return strings(RELATIONS, "r");
  }

  List<String> sequences() throws SQLException {
    return strings(RELATIONS, "S");
  }

  List<String> materializedViews() throws SQLException {
    return strings(RELATIONS, "m");
  }

  /** Columns that are stored; a generated one makes itself. */
  List<String> columns(String table) throws SQLException {
    return strings(
        """
        select format('%I', attname) from pg_attribute
         where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
         order by attnum
        """,
        table);
  }

  List<String> tablesWithTriggers() throws SQLException {
    return strings(
        """
        select distinct tgrelid::regclass::text from pg_trigger
         where not tgisinternal and tgenabled <> 'D' and ? is not null
        """,
        "");
  }

  List<String> foreignKeyDrops() throws SQLException {
    return strings(FOREIGN_KEYS.formatted("'alter table %s drop constraint %I'"), "f");
  }

  List<String> foreignKeyAdds() throws SQLException {
    return strings(FOREIGN_KEYS.formatted("'alter table %s add constraint %I %s'"), "f");
  }

  private static final String FOREIGN_KEYS =
      """
      select format(%s, conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where contype = ?::"char" and conparentid = 0 order by oid
      """;

  private List<String> strings(String sql, String parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    }
  }
}
