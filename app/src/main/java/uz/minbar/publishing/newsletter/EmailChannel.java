package uz.minbar.publishing.newsletter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.mail.Imap;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.mail.MailboxAddress;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;

/**
 * The newsletter as a channel. Publishing there begins a mailing, once, and its letters go by
 * themselves. A letter that has gone cannot be changed or taken back: what waits still is, and for
 * the rest an officer decides whether one more letter says so.
 */
@Component
class EmailChannel implements Channel {

  private final Mailings mailings;
  private final Wording wording;
  private final PostJobs jobs;
  private final Letters letters;
  private final Imap imap;

  EmailChannel(Mailings mailings, Wording wording, PostJobs jobs, Letters letters, Imap imap) {
    this.mailings = mailings;
    this.wording = wording;
    this.jobs = jobs;
    this.letters = letters;
    this.imap = imap;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.EMAIL;
  }

  @Override
  public Checked check(Map<String, String> settings) {
    String typed = settings.getOrDefault("mailbox", "").strip();
    String password = settings.getOrDefault("token", "");
    if (typed.isEmpty()) {
      return new Checked(Map.of(), null);
    }
    try {
      var mailbox = MailboxAddress.of(typed);
      imap.check(mailbox);
      if (password.isBlank()) {
        throw Problem.invalid("settings.token", "publishing.fault.mailboxPassword");
      }
      String returns = settings.getOrDefault("returns", "").strip();
      String address =
          Email.of(returns.isEmpty() ? mailbox.owner() : returns)
              .orElseThrow(() -> Problem.invalid("settings.returns", "publishing.fault.email"));
      return new Checked(Map.of("mailbox", mailbox.toString(), "returns", address), password);
    } catch (Problem problem) {
      throw Problem.invalid(problem.faults().stream().map(EmailChannel::ofMailbox).toList());
    }
  }

  private static Problem.Fault ofMailbox(Problem.Fault fault) {
    return fault.field().equals("address")
        ? new Problem.Fault("settings.mailbox", fault.textKey(), fault.arguments())
        : fault;
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    return List.of();
  }

  @Override
  @Transactional
  public Outcome publish(Piece piece, ChannelAccount account, String secret) {
    if (!letters.ready()) {
      return new Outcome.Failed("publishing.fault.noMailServer");
    }
    mailings
        .begin(
            piece.material(),
            piece.language(),
            Delivery.Act.PUBLISH,
            piece.version(),
            wording.of(piece))
        .ifPresent(jobs::plan);
    return new Outcome.Sent(Receipt.NONE, null);
  }

  @Override
  @Transactional
  public Outcome correct(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    mailings.revise(piece.material(), piece.language(), piece.version(), wording.of(piece));
    return followed(piece, receipt);
  }

  @Override
  @Transactional
  public Outcome withdraw(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    mailings.stop(piece.material(), piece.language());
    return followed(piece, receipt);
  }

  @Override
  @Transactional(readOnly = true)
  public Reading readBack(
      Piece piece, ChannelAccount account, String secret, Instant since, Set<String> known) {
    return mailings.find(piece.material(), piece.language()).isPresent()
        ? new Reading.There(Receipt.NONE, null)
        : new Reading.NotThere();
  }

  @Override
  @Transactional(readOnly = true)
  public Counted figures(List<Delivery> out, ChannelAccount account, String secret) {
    var found = new HashMap<UUID, Map<Measure, Count>>();
    for (var delivery : out) {
      var tally = mailings.tallies(delivery.material()).get(delivery.language());
      if (tally != null) {
        found.put(
            delivery.id(),
            Map.of(
                Measure.LETTERS, Count.exact(tally.sent()),
                Measure.REFUSED, Count.exact(tally.refused())));
      }
    }
    return new Counted(found, null);
  }

  @Override
  public boolean countsItself() {
    return true;
  }

  @Override
  public Optional<String> tryOut(ChannelAccount account, String secret) {
    return letters.ready() ? Optional.empty() : Optional.of("publishing.fault.noMailServer");
  }

  private Outcome followed(Piece piece, Receipt receipt) {
    long gone =
        mailings.tallies(piece.material()).getOrDefault(piece.language(), Tally.NONE).gone();
    return gone == 0 ? new Outcome.Sent(receipt, null) : new Outcome.ByHand(Delivery.LETTERS_GONE);
  }
}
