package uz.minbar.monitoring.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.mail.Imap;
import uz.minbar.foundation.mail.MailboxAddress;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.monitoring.intake.Intake;
import uz.minbar.monitoring.intake.NoFeed;
import uz.minbar.monitoring.intake.Visits;

/** Visits a mailbox and takes its letters in, one by one, each with how far the box is read. */
@Component
class MailVisits implements Visits.Postman {

  private static final Logger LOG = LoggerFactory.getLogger(MailVisits.class);

  /** After so many visits that ended within one letter, the letter is left behind. */
  private static final int MOST_TRIES = 3;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Secrets secrets;
  private final Intake intake;
  private final Imap imap;
  private final Clock clock;

  MailVisits(
      JdbcClient jdbc,
      Tenancy tenancy,
      PlatformTransactionManager transactions,
      Secrets secrets,
      Intake intake,
      Imap imap,
      Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.transaction = new TransactionTemplate(transactions);
    this.secrets = secrets;
    this.intake = intake;
    this.imap = imap;
    this.clock = clock;
  }

  private record Box(String secret, List<String> senders, Imap.Mark mark, int tries) {}

  @Override
  public int fetch(UUID source, String address) throws NoFeed {
    var office = new OrganisationId(UUID.fromString(address.substring(0, address.indexOf('/'))));
    var box = box(office, source);
    if (box.isEmpty()) {
      return 0;
    }
    var bag = new Bag(source, office, box.get());
    try {
      imap.read(
          MailboxAddress.of(address.substring(address.indexOf('/') + 1)),
          secrets.decrypt(box.get().secret()),
          box.get().mark(),
          bag);
    } catch (Imap.Unread unread) {
      throw new NoFeed(unread.textKey());
    }
    return bag.fresh;
  }

  /** Empty where the office does not watch it any more. */
  private Optional<Box> box(OrganisationId office, UUID source) {
    return tenancy.as(
        office,
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql(
                            """
                            select m.* from monitoring_mailbox m join monitoring_subscription b on b.source = m.source
                            where m.source = ?
                            """)
                        .param(source)
                        .query(
                            (row, _) ->
                                new Box(
                                    row.getString("secret"),
                                    List.of((String[]) row.getArray("senders").getArray()),
                                    new Imap.Mark(
                                        row.getLong("uid_validity"), row.getLong("last_uid")),
                                    row.getInt("tries")))
                        .optional()));
  }

  /** The letters of one visit. */
  private final class Bag implements Imap.Reader {

    private final UUID source;
    private final OrganisationId office;
    private final Box box;
    private int tries;
    private int fresh;

    Bag(UUID source, OrganisationId office, Box box) {
      this.source = source;
      this.office = office;
      this.box = box;
      this.tries = box.tries();
    }

    @Override
    public void letter(Imap.Mark mark, int size, Imap.Content content)
        throws MessagingException, IOException {
      if (size > Imap.MOST_BYTES || tries >= MOST_TRIES) {
        done(mark, 1);
        return;
      }
      write("update monitoring_mailbox set tries = tries + 1 where source = ?", source);
      try {
        take(mark, content.read());
      } catch (Imap.TooLarge e) {
        done(mark, 1);
      }
    }

    private void take(Imap.Mark mark, byte[] content) {
      try {
        var letter = Letter.read(content, clock.instant());
        if (letter.isFrom(box.senders())) {
          keep(mark, letter);
        } else {
          done(mark, 0);
        }
      } catch (MessagingException | RuntimeException e) {
        LOG.warn("A letter of source {} could not be kept", source, e);
        done(mark, 1);
      }
    }

    private void keep(Imap.Mark mark, Letter letter) {
      tenancy.as(
          office,
          () ->
              transaction.executeWithoutResult(
                  _ -> {
                    done(mark, 0);
                    if (isNew(letter.entry().guid())) {
                      var _ = intake.keepOwn(source, letter.entry());
                      fresh++;
                    }
                  }));
    }

    private boolean isNew(String guid) {
      return jdbc.sql(
              "select not exists (select from monitoring_item where source = ? and guid = ?)")
          .params(source, guid)
          .query(Boolean.class)
          .single();
    }

    private void done(Imap.Mark mark, int skipped) {
      tries = 0;
      write(
          """
          update monitoring_mailbox set uid_validity = ?, last_uid = ?, tries = 0, skipped = skipped + ?
          where source = ?
          """,
          mark.validity(),
          mark.uid(),
          skipped,
          source);
    }

    private void write(String sql, Object... values) {
      tenancy.as(
          office,
          () -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).params(values).update()));
    }
  }
}
