package uz.minbar.monitoring.mailbox;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.mail.Imap;
import uz.minbar.foundation.mail.MailboxAddress;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.SourceId;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The mailboxes that an office has read to it. Each office has its own, whoever else has it. */
@Service
public class Mailboxes {

  private static final Pattern SENDER =
      Pattern.compile("[^@\\s,;<>]{0,64}@[\\p{L}0-9](?:[\\p{L}0-9.-]{0,251}[\\p{L}0-9])?");
  private static final int MOST_SENDERS = 200;
  private static final int LONGEST_TITLE = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Acts acts;
  private final Imap imap;
  private final Clock clock;

  Mailboxes(JdbcClient jdbc, Tenancy tenancy, Secrets secrets, Acts acts, Imap imap, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.acts = acts;
    this.imap = imap;
    this.clock = clock;
  }

  /**
   * Begins to read a mailbox; where the office has it already, password and senders are set anew.
   *
   * @param address {@code imaps://user@host[:port]/Folder}; {@code imap} only to hosts that the
   *     installation allows
   * @param senders with spaces, commas or line breaks between them
   * @param title "" takes user and host
   * @throws Problem 422 for an address that is none, or private, a missing password, and a sender
   *     that is none
   */
  public Sources.Added add(String address, String password, String senders, String title) {
    var box = MailboxAddress.of(address);
    imap.check(box);
    var from = senders(senders);
    if (password.isBlank()) {
      throw Problem.invalid("password", "monitoring.fault.mailNoPassword");
    }
    if (title.strip().length() > LONGEST_TITLE) {
      throw Problem.invalid("title", "monitoring.fault.sourceTitle", LONGEST_TITLE);
    }
    return acts.create(
        Right.WATCH_SOURCES,
        "monitoring.addSource",
        () -> {
          Acts.note("address", box);
          var source = source(box);
          int added = subscribe(source, title.strip());
          keep(source, secrets.encrypt(password), from);
          return new Sources.Added(new SourceId(source), added == 0);
        });
  }

  /**
   * Sets who is let in, and a new password; "" leaves the one that is kept. The next visit is due
   * at once.
   *
   * @throws Problem 404 where it is no mailbox of this office, 422 for a sender that is none
   */
  public void set(SourceId id, String password, String senders) {
    var from = senders(senders);
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.setMailbox",
        id,
        () -> {
          int found =
              jdbc.sql(
                      """
                      update monitoring_mailbox set senders = ?, secret = coalesce(?, secret) where source = ?
                      """)
                  .params(
                      Sql.params(
                          from.toArray(String[]::new),
                          password.isBlank() ? null : secrets.encrypt(password),
                          id.value()))
                  .update();
          if (found == 0) {
            throw Problem.notFound();
          }
          jdbc.sql("update monitoring_source set next_fetch_at = ? where id = ?")
              .params(Sql.params(clock.instant(), id.value()))
              .update();
        });
  }

  /** Empty where it is none of this office. */
  @Transactional(readOnly = true)
  public Optional<Mailbox> find(SourceId id) {
    return jdbc.sql("select senders, skipped from monitoring_mailbox where source = ?")
        .param(id.value())
        .query(
            (row, _) ->
                new Mailbox(
                    List.of((String[]) row.getArray("senders").getArray()), row.getInt("skipped")))
        .optional();
  }

  private static List<String> senders(String typed) {
    var senders =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
            .filter(one -> !one.isEmpty())
            .map(one -> one.indexOf('@') < 0 ? "@" + one : one)
            .distinct()
            .toList();
    if (senders.size() > MOST_SENDERS) {
      throw Problem.invalid("senders", "monitoring.fault.mailSenders", MOST_SENDERS);
    }
    for (String sender : senders) {
      if (!SENDER.matcher(sender).matches()) {
        throw Problem.invalid("senders", "monitoring.fault.mail", sender);
      }
    }
    return senders;
  }

  private UUID source(MailboxAddress box) {
    var now = clock.instant();
    return jdbc.sql(
            """
            insert into monitoring_source (kind, organisation, address, host, title, next_fetch_at, created_at)
            values ('mailbox', ?, ?, ?, ?, ?, ?)
            on conflict (kind, address, region) do update set next_fetch_at = excluded.next_fetch_at returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                tenancy.current().value() + "/" + box,
                box.authority(),
                box.owner(),
                now,
                now))
        .query(UUID.class)
        .single();
  }

  private int subscribe(UUID source, String title) {
    return jdbc.sql(
            """
            insert into monitoring_subscription (organisation, source, title, created_at) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(Sql.params(tenancy.current().value(), source, title, clock.instant()))
        .update();
  }

  private void keep(UUID source, String sealed, List<String> senders) {
    jdbc.sql(
            """
            insert into monitoring_mailbox (source, organisation, secret, senders) values (?, ?, ?, ?)
            on conflict (source) do update set secret = excluded.secret, senders = excluded.senders
            """)
        .params(
            Sql.params(source, tenancy.current().value(), sealed, senders.toArray(String[]::new)))
        .update();
  }
}
