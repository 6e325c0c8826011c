package uz.minbar.publishing.push;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;

/** Browsers that wait for a notice, in the database. Within the caller's transaction. */
@Repository
class WaitingRows {

  private final JdbcClient jdbc;
  private final Browsers browsers;
  private final Clock clock;

  WaitingRows(JdbcClient jdbc, Browsers browsers, Clock clock) {
    this.jdbc = jdbc;
    this.browsers = browsers;
    this.clock = clock;
  }

  /**
   * A browser whose turn it is.
   *
   * @param attempts this one among them
   */
  record Waiting(Browser browser, int attempts) {}

  /** What one browser's service said. */
  record Done(Waiting waiting, PushLine.Answer answer) {}

  /** Notes that those are tried now whose time has come. */
  List<Waiting> take(UUID notice, int most) {
    return jdbc.sql(
            """
            with due as (
              select browser from publishing_notice_browser where notice = :notice and due_at <= :now
              order by due_at, browser limit :most for update skip locked)
            update publishing_notice_browser w set attempts = attempts + 1
            from due d join publishing_browser b on b.id = d.browser
            where w.notice = :notice and w.browser = d.browser
            returning b.id, b.endpoint, b.key, b.auth, w.attempts
            """)
        .param("notice", notice)
        .param("now", Sql.time(clock.instant()))
        .param("most", most)
        .query(
            (row, _) ->
                new Waiting(
                    new Browser(
                        row.getObject("id", UUID.class),
                        row.getString("endpoint"),
                        row.getString("key"),
                        row.getString("auth")),
                    row.getInt("attempts")))
        .list();
  }

  /** Counts what became of a handful; who is to be tried again waits on. */
  void conclude(UUID notice, List<Done> done) {
    int taken = settle(notice, having(done, PushLine.Answer.Kind.TAKEN));
    int failed = settle(notice, having(done, PushLine.Answer.Kind.FAILED));
    int gone = browsers.remove(having(done, PushLine.Answer.Kind.GONE));
    count(notice, taken, gone, failed);
    for (var one : done) {
      var until = clock.instant().plus(one.answer().pause());
      if (one.answer().kind() == PushLine.Answer.Kind.LATER) {
        postpone(notice, one.waiting().browser().id(), until);
      } else if (one.answer().kind() == PushLine.Answer.Kind.BUSY) {
        rest(one.waiting().browser().host(), until);
      }
    }
  }

  /** Nothing waits for a notice any more that is too old. */
  void giveUp(UUID notice) {
    int failed =
        jdbc.sql("delete from publishing_notice_browser where notice = ?").param(notice).update();
    count(notice, 0, 0, failed);
  }

  /** When its next turn is; empty where nobody waits. */
  Optional<Instant> next(UUID notice) {
    return jdbc.sql("select min(due_at) from publishing_notice_browser where notice = ?")
        .param(notice)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private int settle(UUID notice, List<UUID> settled) {
    return jdbc.sql("delete from publishing_notice_browser where notice = ? and browser = any(?)")
        .params(notice, settled.toArray(UUID[]::new))
        .update();
  }

  private void count(UUID notice, int taken, int gone, int failed) {
    jdbc.sql(
            """
            update publishing_notice set taken = taken + ?, gone = gone + ?, failed = failed + ? where id = ?
            """)
        .params(taken, gone, failed, notice)
        .update();
  }

  private void postpone(UUID notice, UUID browser, Instant until) {
    jdbc.sql("update publishing_notice_browser set due_at = ? where notice = ? and browser = ?")
        .params(Sql.params(until, notice, browser))
        .update();
  }

  /** A push service that asks for quiet, or cannot be reached, is left alone by all notices. */
  private void rest(String host, Instant until) {
    jdbc.sql(
            """
            update publishing_notice_browser w set due_at = greatest(w.due_at, ?)
            from publishing_browser b where b.id = w.browser and b.host = ?
            """)
        .params(Sql.params(until, host))
        .update();
  }

  private static List<UUID> having(List<Done> done, PushLine.Answer.Kind kind) {
    return done.stream()
        .filter(one -> one.answer().kind() == kind)
        .map(one -> one.waiting().browser().id())
        .toList();
  }
}
