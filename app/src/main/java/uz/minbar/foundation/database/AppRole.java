package uz.minbar.foundation.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The role the program works under. It owns no table, so row-level security binds it; the
 * migrations give it its rights, so it must exist before them.
 */
public final class AppRole {

  /** Roles belong to the whole server, so this may run beside another node's first start. */
  private static final String ENSURE =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'minbar_app') then
          create role minbar_app nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      """;

  private AppRole() {}

  public static void ensure(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(ENSURE);
      statement.execute("grant minbar_app to current_user");
    }
  }
}
