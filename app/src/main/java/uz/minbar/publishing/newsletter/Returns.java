package uz.minbar.publishing.newsletter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.mail.Imap;
import uz.minbar.foundation.mail.MailboxAddress;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Staff;

/**
 * Reads the mailbox into which letters come back: a mailbox that does not exist is given up, so is
 * one that takes nothing for too long, and who complains gets no more letters.
 */
@Component
class Returns {

  private final Channels channels;
  private final Subscriptions subscriptions;
  private final LinkWords words;
  private final Imap imap;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Returns(
      Channels channels,
      Subscriptions subscriptions,
      LinkWords words,
      Imap imap,
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.channels = channels;
    this.subscriptions = subscriptions;
    this.words = words;
    this.imap = imap;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** How far the mailbox is read. */
  private record Place(Imap.Mark mark, @Nullable Instant at, @Nullable String fault) {}

  /** Reads what came since the last visit; for the office at work. */
  void visit() {
    box().ifPresent(this::visit);
  }

  /** When the mailbox was read last and why it could not be; empty where the office has none. */
  Optional<Visit> last() {
    return box()
        .map(_ -> transaction.execute(_ -> place()))
        .map(place -> new Visit(place.at(), place.fault()));
  }

  private Optional<ChannelAccount> box() {
    return channels.all().stream()
        .filter(one -> one.kind() == ChannelKind.EMAIL && one.active())
        .filter(one -> !one.setting("mailbox").isEmpty())
        .findFirst();
  }

  private void visit(ChannelAccount account) {
    var from = transaction.execute(_ -> place()).mark();
    @Nullable String fault = null;
    try {
      imap.read(
          MailboxAddress.of(account.setting("mailbox")),
          channels.secret(account.id()),
          from,
          this::letter);
    } catch (Imap.Unread unread) {
      fault = unread.textKey();
    }
    String said = fault;
    transaction.executeWithoutResult(
        _ ->
            jdbc.sql(
                    """
                    insert into publishing_returns (organisation, visited_at, fault) values (?, ?, ?)
                    on conflict (organisation) do update set visited_at = excluded.visited_at, fault = excluded.fault
                    """)
                .params(Sql.params(tenancy.current().value(), clock.instant(), said))
                .update());
  }

  private void letter(Imap.Mark mark, int size, Imap.Content content)
      throws MessagingException, IOException {
    Optional<Report> report;
    try {
      report = size > Imap.MOST_BYTES ? Optional.empty() : Report.of(content.read());
    } catch (Imap.TooLarge endless) {
      report = Optional.empty();
    }
    var said = report;
    transaction.executeWithoutResult(
        _ -> {
          if (advance(mark)) {
            said.ifPresent(this::take);
          }
        });
  }

  private void take(Report report) {
    switch (report) {
      case Report.Failed failed ->
          reader(failed.letters())
              .ifPresent(reader -> subscriptions.bounced(reader, failed.status()));
      case Report.Complaint complaint ->
          reader(complaint.letters())
              .ifPresent(reader -> subscriptions.end(reader, Subscriber.Ended.COMPLAINT));
      case Report.Leaving leaving ->
          words
              .leaver(leaving.word())
              .ifPresent(reader -> subscriptions.end(reader, Subscriber.Ended.HERSELF));
    }
  }

  /** To whom one of these letters went. */
  private Optional<UUID> reader(List<UUID> letters) {
    return jdbc.sql(
            "select subscriber from publishing_letter where id = any(?) and subscriber is not null"
                + " limit 1")
        .param(letters.toArray(UUID[]::new))
        .query(UUID.class)
        .optional();
  }

  private Place place() {
    return jdbc.sql("select * from publishing_returns")
        .query(
            (row, _) ->
                new Place(
                    new Imap.Mark(row.getLong("uid_validity"), row.getLong("last_uid")),
                    Sql.instant(row.getObject("visited_at", OffsetDateTime.class)),
                    row.getString("fault")))
        .optional()
        .orElse(new Place(new Imap.Mark(0, 0), null, null));
  }

  /** False where another visit, at the same time, has taken that letter already. */
  private boolean advance(Imap.Mark mark) {
    return jdbc.sql(
                """
                insert into publishing_returns as known (organisation, uid_validity, last_uid) values (?, ?, ?)
                on conflict (organisation) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
                where known.uid_validity <> excluded.uid_validity or known.last_uid < excluded.last_uid
                """)
            .params(tenancy.current().value(), mark.validity(), mark.uid())
            .update()
        > 0;
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    RecurringTask<Void> readReturns(
        Returns returns,
        Staff staff,
        Acts acts,
        @Value("${minbar.publishing.returns-every:5m}") Duration every) {
      return Tasks.recurring("publishing-returns", FixedDelay.of(every))
          .execute(
              (_, _) ->
                  staff
                      .organisations()
                      .forEach(office -> acts.asSystem(office.id(), () -> returns.visit())));
    }
  }
}
