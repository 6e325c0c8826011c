package uz.minbar.foundation.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Says READY with the server's process number, then serves until it is ended; in mode "write" it
 * commits rows.
 */
final class ChildMain {

  private ChildMain() {}

  static void main(String[] args) throws Exception {
    GenericApplicationContext context = new GenericApplicationContext();
    context.registerBean(PostgresServer.class, () -> PostgresServer.start(Path.of(args[0])));
    context.registerBean(HikariDataSource.class, () -> pool(context.getBean(PostgresServer.class)));
    context.registerShutdownHook();
    try {
      context.refresh();
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null && !(cause instanceof DatabaseFailure)) {
        cause = cause.getCause();
      }
      System.out.println("FAILED " + cause.getMessage());
      return;
    }
    System.out.println("READY " + context.getBean(PostgresServer.class).pid());
    if (args[1].equals("write")) {
      write(context.getBean(DataSource.class));
    }
    Thread.currentThread().join();
  }

  static HikariDataSource pool(PostgresServer server) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.jdbcUrl());
    pool.setUsername(server.ownerName());
    pool.setPassword(server.ownerPassword());
    pool.setMaximumPoolSize(4);
    return pool;
  }

  private static void write(DataSource pool) throws Exception {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table rows (i int)");
      for (int i = 1; true; i++) {
        statement.execute("insert into rows values (" + i + ")");
        System.out.println("ROW " + i);
      }
    }
  }
}
