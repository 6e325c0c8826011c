package uz.minbar.publishing.newsletter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * The subscribers as the desk sees them. An address is somebody's own: only who keeps the channels
 * sees any.
 */
@Service
public class Subscribers {

  private static final int MOST_BROUGHT = 20_000;
  private static final int LONGEST_PROOF = 200;

  private final JdbcClient jdbc;
  private final Returns returns;
  private final Staff staff;
  private final Acts acts;
  private final Clock clock;

  Subscribers(JdbcClient jdbc, Returns returns, Staff staff, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.returns = returns;
    this.staff = staff;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Those in whose address that stands, who confirmed last first.
   *
   * @param part "" for all
   * @throws AccessDeniedException where the person may not see addresses
   */
  @Transactional(readOnly = true)
  public Slice<Subscriber> list(String part, @Nullable String cursor, int limit) {
    require();
    var after = Slice.Key.of(cursor);
    var found =
        jdbc.sql(
                """
                select * from publishing_subscriber
                where strpos(email, lower(:part)) > 0
                  and (:at::timestamptz is null or (confirmed_at, id) < (:at::timestamptz, :id::uuid))
                order by confirmed_at desc, id desc limit :limit
                """)
            .param("part", part.strip())
            .param("at", after == null ? null : Sql.time(after.at()))
            .param("id", after == null ? null : after.id())
            .param("limit", limit + 1)
            .query(Subscribers::subscriber)
            .list();
    return Slice.cut(found, limit, one -> new Slice.Key(one.confirmedAt(), one.id()).cursor());
  }

  /** How many get letters, by language; a number is nobody's secret. */
  @Transactional(readOnly = true)
  public Map<Language, Long> counts() {
    var counts = new EnumMap<Language, Long>(Language.class);
    jdbc.sql(
            """
            select language, count(*) from publishing_subscriber where ended_at is null group by language
            """)
        .query(
            (row, _) -> {
              var language = Language.ofTag(row.getString(1)).orElse(Language.UZ_LATN);
              return counts.put(language, row.getLong(2));
            })
        .list();
    return counts;
  }

  /** When letters that came back were read last; empty where the office reads none. */
  public Optional<Visit> returns() {
    return returns.last();
  }

  /** All of them as a table; that somebody took it stands in the journal. */
  public String csv() {
    return acts.perform(
        Right.MANAGE_CHANNELS,
        "publishing.exportSubscribers",
        null,
        () -> {
          var out = new StringBuilder("\uFEFF");
          var all =
              jdbc.sql("select * from publishing_subscriber order by email")
                  .query(Subscribers::subscriber)
                  .list();
          Acts.note("count", all.size());
          try (var printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            printer.printRecord(
                "email", "language", "form", "asked", "confirmed", "ended", "ended by");
            for (var one : all) {
              printer.printRecord(cells(one));
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return out.toString();
        });
  }

  /**
   * What became of a list.
   *
   * @param known those who were there already; who has left is not brought back
   * @param refused lines that are no address
   */
  public record Brought(int added, int known, List<String> refused) {}

  /**
   * Takes over a list of people who agreed elsewhere.
   *
   * @param proof where and when they agreed, kept with each of them
   * @throws Problem 422 without a proof, and for more than {@value #MOST_BROUGHT} addresses
   */
  public Brought bring(List<String> addresses, Language language, String proof) {
    if (proof.isBlank() || proof.length() > LONGEST_PROOF) {
      throw Problem.invalid("proof", "publishing.fault.proof", LONGEST_PROOF);
    }
    if (addresses.size() > MOST_BROUGHT) {
      throw Problem.invalid("addresses", "publishing.fault.tooMany", MOST_BROUGHT);
    }
    var refused = addresses.stream().filter(one -> Email.of(one).isEmpty()).toList();
    var sound =
        addresses.stream().flatMap(one -> Email.of(one).stream()).distinct().toArray(String[]::new);
    return acts.perform(
        Right.MANAGE_CHANNELS,
        "publishing.bringSubscribers",
        null,
        () -> {
          int added =
              jdbc.sql(
                      """
                      insert into publishing_subscriber (organisation, email, language, form, asked_at, confirmed_at)
                      select foundation_organisation(), email, ?, ?, ?, ? from unnest(?) email
                      on conflict (organisation, email) do nothing
                      """)
                  .params(
                      Sql.params(
                          language.tag(), proof.strip(), clock.instant(), clock.instant(), sound))
                  .update();
          Acts.note("added", added);
          return new Brought(added, sound.length - added, refused);
        });
  }

  /** Forgets somebody wholly, as she may ask for. */
  public void remove(UUID id) {
    acts.perform(
        Right.MANAGE_CHANNELS,
        "publishing.removeSubscriber",
        id,
        () -> {
          String email =
              jdbc.sql("delete from publishing_subscriber where id = ? returning email")
                  .param(id)
                  .query(String.class)
                  .optional()
                  .orElseThrow(Problem::notFound);
          jdbc.sql("delete from publishing_signup where email = ?").param(email).update();
        });
  }

  private void require() {
    if (!staff.current().may(Right.MANAGE_CHANNELS)) {
      throw new AccessDeniedException("MANAGE_CHANNELS");
    }
  }

  /** An address may begin with a sign that makes a formula of a cell. */
  private static List<?> cells(Subscriber one) {
    String email = one.email();
    var ended = one.endedBy();
    return Arrays.asList(
        Character.isLetterOrDigit(email.charAt(0)) ? email : "'" + email,
        one.language().tag(),
        one.form(),
        one.askedAt(),
        one.confirmedAt(),
        one.endedAt(),
        ended == null ? null : ended.word());
  }

  private static Subscriber subscriber(ResultSet row, int number) throws SQLException {
    var ended = row.getString("ended_by");
    return new Subscriber(
        row.getObject("id", UUID.class),
        row.getString("email"),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getString("form"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
        Sql.instant(row.getObject("ended_at", OffsetDateTime.class)),
        ended == null ? null : Subscriber.Ended.ofWord(ended));
  }
}
