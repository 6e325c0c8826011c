package uz.minbar.newsroom.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.OrganisationId;

/**
 * Links with a word of 256 random bits, of which only the hash is kept: whoever reads the database
 * opens nothing. A thing may have several at once, as each letter about it carries its own.
 */
@Repository
public class Links {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Settings settings;
  private final Clock clock;

  Links(JdbcClient jdbc, Tenancy tenancy, Secrets secrets, Settings settings, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a link opens; its word is the last part of {@code /asks/…} or {@code /approvals/…}. */
  public enum Kind {
    ASKS,
    APPROVALS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a link opens. */
  public record Opened(OrganisationId organisation, UUID subject) {}

  /** A fresh link, as a whole address. Within the caller's act. */
  public String make(Kind kind, UUID subject, Instant until) {
    String word = secrets.randomWord();
    jdbc.sql(
            "insert into newsroom_link (hash, kind, subject, organisation, until) values (?, ?, ?, ?, ?)")
        .params(Sql.params(hash(word), kind.word(), subject, tenancy.current().value(), until))
        .update();
    return settings.publicUrl() + "/" + kind.word() + "/" + word;
  }

  /** From now on no link made so far opens that thing. Within the caller's act. */
  public void end(Kind kind, UUID subject) {
    jdbc.sql("delete from newsroom_link where kind = ? and subject = ? and organisation = ?")
        .params(kind.word(), subject, tenancy.current().value())
        .update();
  }

  /** Whether some link still opens it. */
  public boolean any(Kind kind, UUID subject) {
    return jdbc.sql(
            """
            select exists (select from newsroom_link where kind = ? and subject = ? and organisation = ? and until > ?)
            """)
        .params(Sql.params(kind.word(), subject, tenancy.current().value(), clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /**
   * What it opens.
   *
   * @throws Problem 404 for one that was ended or never was, 410 for one whose time is over
   */
  public Opened open(Kind kind, String word) {
    record Found(Opened opened, Instant until) {}
    var found =
        jdbc.sql(
                "select organisation, subject, until from newsroom_link where hash = ? and kind = ?")
            .params(hash(word), kind.word())
            .query(
                (row, _) ->
                    new Found(
                        new Opened(
                            new OrganisationId(row.getObject(1, UUID.class)),
                            row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
            .optional()
            .orElseThrow(Problem::notFound);
    if (!clock.instant().isBefore(found.until())) {
      throw gone("newsroom.fault.linkOver");
    }
    return found.opened();
  }

  /** 410: it was there once. */
  public static Problem gone(String textKey) {
    return new Problem(org.springframework.http.HttpStatus.GONE, textKey, java.util.List.of());
  }

  private static String hash(String word) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(word.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
