package uz.minbar.publishing.push;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Settings;
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
 * Browsers as a channel. Publishing there begins a notice, once, which goes by itself.
 *
 * <p>A correction is put into what still waits. Where the notice has gone it follows in its place,
 * without a sound, but only while that is fresh and where the notice's own words were wrong: what
 * is corrected below them the reader finds anyway when she opens the page. A withdrawal always
 * follows: what is not true must not stay on anybody's screen.
 */
@Component
class PushChannel implements Channel {

  private final Notices notices;
  private final NoticeWords wording;
  private final NoticeJobs jobs;
  private final URI publicUrl;
  private final Clock clock;

  PushChannel(
      Notices notices, NoticeWords wording, NoticeJobs jobs, Settings settings, Clock clock) {
    this.notices = notices;
    this.wording = wording;
    this.jobs = jobs;
    this.publicUrl = URI.create(settings.publicUrl());
    this.clock = clock;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.PUSH;
  }

  @Override
  public Checked check(Map<String, String> settings) {
    return new Checked(Map.of(), null);
  }

  /** Two lines on a screen are nothing without the page they lead to. */
  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    return piece.page() == null
        ? List.of(new Breach("publishing.fault.pushNeedsPage", 0, 0))
        : List.of();
  }

  @Override
  @Transactional
  public Outcome publish(Piece piece, ChannelAccount account, String secret) {
    notices.begin(piece, wording.of(piece)).ifPresent(jobs::plan);
    return new Outcome.Sent(Receipt.NONE, null);
  }

  @Override
  @Transactional
  public Outcome correct(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    var words = wording.of(piece);
    notices
        .first(piece.material(), piece.language())
        .filter(first -> !first.words().equals(words))
        .ifPresent(
            first -> {
              notices.revise(first, words);
              if (first.freshUntil().isAfter(clock.instant())) {
                follow(first, piece, Delivery.Act.CORRECT, wording.corrected(piece));
              }
            });
    return new Outcome.Sent(receipt, null);
  }

  @Override
  @Transactional
  public Outcome withdraw(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    notices
        .first(piece.material(), piece.language())
        .ifPresent(first -> follow(first, piece, Delivery.Act.WITHDRAW, wording.withdrawn(piece)));
    return new Outcome.Sent(receipt, null);
  }

  @Override
  @Transactional(readOnly = true)
  public Reading readBack(
      Piece piece, ChannelAccount account, String secret, Instant since, Set<String> known) {
    return notices.first(piece.material(), piece.language()).isPresent()
        ? new Reading.There(Receipt.NONE, null)
        : new Reading.NotThere();
  }

  @Override
  @Transactional(readOnly = true)
  public Counted figures(List<Delivery> out, ChannelAccount account, String secret) {
    var found = new HashMap<UUID, Map<Measure, Count>>();
    for (var delivery : out) {
      var tally = notices.tallies(delivery.material()).get(delivery.language());
      if (tally != null) {
        found.put(delivery.id(), Map.of(Measure.NOTICES, Count.exact(tally.taken())));
      }
    }
    return new Counted(found, null);
  }

  @Override
  public boolean countsItself() {
    return true;
  }

  /** Browsers take notices from https alone, and from this very machine. */
  @Override
  public Optional<String> tryOut(ChannelAccount account, String secret) {
    String host = publicUrl.getHost();
    boolean safe =
        "https".equals(publicUrl.getScheme())
            || host.equals("localhost")
            || host.startsWith("127.");
    return safe ? Optional.empty() : Optional.of("publishing.fault.pushNeedsHttps");
  }

  private void follow(Notice first, Piece piece, Delivery.Act act, Notice.Words words) {
    notices.follow(first, piece, act, words).ifPresent(jobs::plan);
  }
}
