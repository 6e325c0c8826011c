package uz.minbar.website.kept;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears from the database whenever the press centre has changed, on whichever node. It holds one
 * connection, and only where there are {@link KeptFiles} to remove.
 */
@Component
class ChangeWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
  private static final int TURN_MILLIS = 250;
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** Turns without a word after which the connection is tried. */
  private static final int QUIET = 8;

  private final DataSource dataSource;
  private final KeptFiles files;
  private volatile boolean running = true;
  private @Nullable Thread thread;

  ChangeWatch(DataSource dataSource, KeptFiles files) {
    this.dataSource = dataSource;
    this.files = files;
  }

  @PostConstruct
  void start() {
    if (files.on()) {
      thread = Thread.ofVirtual().name("changes").start(this::listen);
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    running = false;
    if (thread != null) {
      var _ = thread.join(Duration.ofMillis(2 * TURN_MILLIS));
    }
  }

  private void listen() {
    while (running) {
      try {
        hear();
      } catch (SQLException e) {
        if (running) {
          LOG.warn("Changes are not heard of; pages are not kept as files until they are", e);
        }
      } finally {
        files.deaf();
      }
      pause();
    }
  }

  private void hear() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      try {
        listen(connection);
        files.listening();
        var changes = connection.unwrap(PGConnection.class);
        for (int quiet = 0; running; ) {
          var heard = changes.getNotifications(TURN_MILLIS);
          if (heard != null && heard.length > 0) {
            files.changed();
            quiet = 0;
          } else if (++quiet % QUIET == 0) {
            listen(connection);
          }
        }
      } finally {
        forget(connection);
      }
    }
  }

  /** Once more it changes nothing, and fails where nobody is at the other end. */
  private static void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      var _ = statement.execute("listen website_changed");
    }
  }

  /** The connection goes back to others, who would gather what they never read. */
  private static void forget(Connection connection) {
    try (var statement = connection.createStatement()) {
      var _ = statement.execute("unlisten *");
    } catch (SQLException e) {
      LOG.debug("The connection is gone already", e);
    }
  }

  private void pause() {
    if (running) {
      try {
        Thread.sleep(AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        running = false;
      }
    }
  }
}
