package uz.minbar.monitoring.evidence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MentionId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** Evidence that was asked for and is kept. */
@Service
public class Evidence {

  private final JdbcClient jdbc;
  private final Json json;
  private final Storage storage;
  private final Tenancy tenancy;
  private final Acts acts;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Keeping.Wanted> task;

  Evidence(
      JdbcClient jdbc,
      Json json,
      Storage storage,
      Tenancy tenancy,
      Acts acts,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("keepEvidence") OneTimeTask<Keeping.Wanted> task) {
    this.jdbc = jdbc;
    this.json = json;
    this.storage = storage;
    this.tenancy = tenancy;
    this.acts = acts;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
  }

  /**
   * Wants evidence of critical mentions, of each once. Within the caller's transaction.
   *
   * @param reason case or alert
   */
  public void want(Collection<MentionId> mentions, String reason) {
    mentions.forEach(mention -> want(mention, reason));
  }

  /**
   * Somebody wants it, again if need be: a page may have changed since.
   *
   * @throws Problem 404 for no mention of the organisation
   */
  public void wantByHand(MentionId mention) {
    acts.perform(
        Right.HANDLE_CASES, "monitoring.wantEvidence", mention, () -> want(mention, "hand"));
  }

  private void want(MentionId mention, String reason) {
    jdbc.sql(
            """
            insert into monitoring_evidence (organisation, mention, reason, state, asked_at)
            values (?, ?, ?, 'wanted', ?) on conflict do nothing returning id
            """)
        .params(Sql.params(tenancy.current().value(), mention.value(), reason, clock.instant()))
        .query(UUID.class)
        .optional()
        .ifPresent(
            id -> {
              var _ =
                  scheduler.scheduleIfNotExists(
                      task.instance(
                          id + ":1", new Keeping.Wanted(tenancy.current().value(), id, 1)),
                      clock.instant());
            });
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Kept> of(MentionId mention) {
    return jdbc.sql(
            "select * from monitoring_evidence where mention = ? order by asked_at desc, id")
        .param(mention.value())
        .query(this::read)
        .list();
  }

  /**
   * All files, the manifest and the list of hashes as one archive.
   *
   * @throws java.nio.file.NoSuchFileException where the storage has lost one
   * @throws Problem 404 where nothing is kept yet
   */
  public byte[] zip(Kept kept) throws IOException {
    if (!kept.state().equals("kept")) {
      throw Problem.notFound();
    }
    return Bundle.zip(kept, storage);
  }

  private Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getString("reason"),
        row.getString("state"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("fault"),
        Sql.instant(row.getObject("fetched_at", OffsetDateTime.class)),
        row.getString("address"),
        row.getInt("status"),
        row.getString("picture"),
        List.of(json.read(row.getString("files"), Kept.File[].class)),
        row.getString("manifest"));
  }
}
