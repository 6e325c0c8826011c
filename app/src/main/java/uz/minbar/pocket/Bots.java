package uz.minbar.pocket;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;

/** How far each bot was heard, and which node hears it. */
@Repository
class Bots {

  /**
   * Telegram keeps what nobody fetched for a day and, after a week of silence, numbers anew from
   * anywhere. An older number says nothing of what comes now, and would throw it away.
   */
  private static final Duration NUMBERS_HOLD = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  Bots(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(long bot, String name) {
    jdbc.sql(
            """
            insert into pocket_bot (bot, name) values (?, ?) on conflict (bot) do update set name = excluded.name
            """)
        .params(bot, name)
        .update();
  }

  /** Its user name; empty where nobody ever linked anything to it. */
  Optional<String> name(long bot) {
    return jdbc.sql("select name from pocket_bot where bot = ?")
        .param(bot)
        .query(String.class)
        .optional();
  }

  /** Whether that node may hear it now; as long as another holds it, it may not. */
  boolean hold(long bot, UUID node, Duration time) {
    return jdbc.sql(
                """
                update pocket_bot set held_by = :node, held_until = :until
                where bot = :bot and (held_by = :node or held_until < :now)
                """)
            .param("node", node)
            .param("until", Sql.time(clock.instant().plus(time)))
            .param("bot", bot)
            .param("now", Sql.time(clock.instant()))
            .update()
        == 1;
  }

  void letGo(UUID node) {
    jdbc.sql("update pocket_bot set held_until = '-infinity' where held_by = ?")
        .param(node)
        .update();
  }

  /** The first update that was not taken yet; 0 asks for whatever there is. */
  long next(long bot) {
    return jdbc.sql("select next_update from pocket_bot where bot = ? and heard_at > ?")
        .params(bot, Sql.time(clock.instant().minus(NUMBERS_HOLD)))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * Takes an update within the caller's transaction: nobody else takes it, unless that is undone.
   *
   * @return false where it was taken before
   */
  boolean take(long bot, long update) {
    var now = clock.instant();
    return jdbc.sql(
                """
                update pocket_bot set next_update = :next, heard_at = :now
                where bot = :bot and (next_update < :next or heard_at is null or heard_at <= :old)
                """)
            .param("next", update + 1)
            .param("now", Sql.time(now))
            .param("bot", bot)
            .param("old", Sql.time(now.minus(NUMBERS_HOLD)))
            .update()
        == 1;
  }

  /** Why it is not heard, as a key of the texts; null where it is. */
  void setTrouble(long bot, @Nullable String key) {
    jdbc.sql("update pocket_bot set trouble = ? where bot = ? and trouble is distinct from ?")
        .params(Sql.params(key, bot, key))
        .update();
  }

  Optional<String> trouble(long bot) {
    return jdbc.sql("select trouble from pocket_bot where bot = ? and trouble is not null")
        .param(bot)
        .query(String.class)
        .optional();
  }
}
