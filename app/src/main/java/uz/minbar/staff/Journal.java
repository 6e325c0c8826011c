package uz.minbar.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.PersonId;

/**
 * The journal of acts of an organisation. Rows form a chain: each is sealed, with the key of this
 * installation, together with the seal of the row before it, and the head holds the newest number
 * and seal. A row changed, deleted, inserted or cut off at the end does not fit any more.
 */
@Repository
class Journal {

  private static final byte[] FIRST = new byte[0];

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Clock clock;
  private final JsonMapper json;

  Journal(JdbcClient jdbc, Tenancy tenancy, Secrets secrets, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.clock = clock;
    this.json = json;
  }

  private record Head(long number, byte[] seal) {}

  /** Adds a row; must run last in the transaction of the act, because it queues up the writers. */
  void write(@Nullable PersonId person, String act, String subject, Map<String, Object> details) {
    var organisation = tenancy.current().value();
    jdbc.sql(
            "insert into staff_journal_head (organisation, number, seal) values (?, 0, ?) on"
                + " conflict do nothing")
        .params(organisation, FIRST)
        .update();
    var head =
        jdbc.sql("select number, seal from staff_journal_head where organisation = ? for update")
            .param(organisation)
            .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
            .single();
    var entry =
        new JournalEntry(
            head.number() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            person,
            act,
            subject,
            json.writeValueAsString(details));
    byte[] seal = seal(organisation, entry, head.seal());
    insert(organisation, entry, seal);
    jdbc.sql("update staff_journal_head set number = ?, seal = ? where organisation = ?")
        .params(entry.number(), seal, organisation)
        .update();
  }

  private void insert(UUID organisation, JournalEntry entry, byte[] seal) {
    var person = entry.person();
    jdbc.sql(
            """
            insert into staff_journal (organisation, number, at, person, act, subject, details, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Sql.params(
                organisation,
                entry.number(),
                entry.at(),
                person == null ? null : person.value(),
                entry.act(),
                entry.subject(),
                entry.details(),
                seal))
        .update();
  }

  /** The newest entries before a number, newest first. */
  @Transactional(readOnly = true)
  public List<JournalEntry> before(long number, int limit) {
    return jdbc.sql(
            """
            select number, at, person, act, subject, details, seal from staff_journal
            where number < ? order by number desc limit ?
            """)
        .params(number, limit)
        .query((row, _) -> entry(row))
        .list();
  }

  /** Goes through the whole chain; empty where it is whole, else the first number that is not. */
  @Transactional(readOnly = true)
  public Optional<Long> firstFault() {
    var organisation = tenancy.current().value();
    var state =
        new Object() {
          long number;
          byte[] seal = FIRST;
          @Nullable Long fault;
        };
    jdbc.sql(
            "select number, at, person, act, subject, details, seal from staff_journal order by"
                + " number")
        .query(
            row -> {
              var entry = entry(row);
              var expected = seal(organisation, entry, state.seal);
              if (state.fault == null
                  && (entry.number() != state.number + 1
                      || !Arrays.equals(expected, row.getBytes("seal")))) {
                state.fault = Math.min(entry.number(), state.number + 1);
              }
              state.number = entry.number();
              state.seal = expected;
            });
    if (state.fault != null) {
      return Optional.of(state.fault);
    }
    var head =
        jdbc.sql("select number, seal from staff_journal_head")
            .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
            .optional()
            .orElse(new Head(0, FIRST));
    boolean whole = head.number() == state.number && Arrays.equals(head.seal(), state.seal);
    return whole ? Optional.empty() : Optional.of(state.number + 1);
  }

  private byte[] seal(UUID organisation, JournalEntry entry, byte[] before) {
    var parts =
        List.of(
            before,
            bytes(organisation.toString()),
            bytes(Long.toString(entry.number())),
            bytes(entry.at().toString()),
            bytes(entry.person() == null ? "" : entry.person().toString()),
            bytes(entry.act()),
            bytes(entry.subject()),
            bytes(entry.details()));
    int size = parts.stream().mapToInt(part -> part.length + Integer.BYTES).sum();
    var all = ByteBuffer.allocate(size);
    // Lengths go along, so that nothing can move from one field into the next.
    parts.forEach(part -> all.putInt(part.length).put(part));
    return secrets.seal(all.array());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    var person = row.getObject("person", UUID.class);
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new JournalEntry(
        row.getLong("number"),
        at,
        person == null ? null : new PersonId(person),
        row.getString("act"),
        row.getString("subject"),
        row.getString("details"));
  }
}
