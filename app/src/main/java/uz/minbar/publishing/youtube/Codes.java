package uz.minbar.publishing.youtube;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;

/** Codes that wait to be typed in, one a channel. */
@Repository
class Codes {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Secrets secrets;

  Codes(JdbcClient jdbc, Tenancy tenancy, Clock clock, Secrets secrets) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.secrets = secrets;
  }

  /**
   * A code with what proves that it is ours.
   *
   * @param device told to Google alone
   */
  record Waiting(YouTubeConnecting.Code code, String device) {}

  /** That of a channel, while it is good. */
  @Transactional(readOnly = true)
  public Optional<Waiting> of(UUID channel) {
    return jdbc.sql("select * from publishing_code where channel = ? and until > ?")
        .params(Sql.params(channel, clock.instant()))
        .query(this::waiting)
        .optional();
  }

  /** In place of the one before. */
  void keep(UUID channel, Waiting waiting) {
    jdbc.sql(
            """
            insert into publishing_code (organisation, channel, code, address, device, until)
            values (?, ?, ?, ?, ?, ?)
            on conflict (channel) do update set code = excluded.code, address = excluded.address,
              device = excluded.device, until = excluded.until
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                channel,
                waiting.code.code(),
                waiting.code.address(),
                secrets.encrypt(waiting.device),
                waiting.code.until()))
        .update();
  }

  @Transactional
  public void drop(UUID channel) {
    jdbc.sql("delete from publishing_code where channel = ?").param(channel).update();
  }

  private Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        new YouTubeConnecting.Code(
            row.getString("code"),
            row.getString("address"),
            row.getObject("until", OffsetDateTime.class).toInstant()),
        secrets.decrypt(row.getString("device")));
  }
}
