package uz.minbar.foundation.jobs;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.database.PostgresServer;

/**
 * After a kill the jobs of the dead program are free at once: nobody but us can be at work in a
 * database that lies in our own locked home. With an external database other nodes may live, and
 * db-scheduler waits for missed heartbeats.
 */
@Component
class Orphans {

  private final JdbcClient jdbc;
  private final ObjectProvider<PostgresServer> own;

  Orphans(JdbcClient jdbc, ObjectProvider<PostgresServer> own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @EventListener(ApplicationStartedEvent.class)
  void free() {
    if (own.getIfAvailable() != null) {
      jdbc.sql(
              """
              update foundation_task set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
              where picked
              """)
          .update();
    }
  }
}
