package uz.minbar.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Settings;

/** Our own press centre: putting a piece there twice does no harm, and reading back is sure. */
@Component
class SiteChannel implements Channel {

  private final Shelf shelf;
  private final Clock clock;
  private final Settings settings;

  SiteChannel(Shelf shelf, Clock clock, Settings settings) {
    this.shelf = shelf;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.SITE;
  }

  @Override
  public Checked check(Map<String, String> given) {
    return new Checked(Map.of(), null);
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    return List.of();
  }

  @Override
  @Transactional
  public Outcome publish(Piece piece, ChannelAccount account, String secret) {
    shelf.put(piece, clock.instant());
    return new Outcome.Sent(Receipt.NONE, address(piece));
  }

  @Override
  @Transactional
  public Outcome correct(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    shelf.put(piece, clock.instant());
    return new Outcome.Sent(receipt, address(piece));
  }

  @Override
  @Transactional
  public Outcome withdraw(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    shelf.withdraw(piece, clock.instant());
    return new Outcome.Sent(receipt, address(piece));
  }

  @Override
  @Transactional(readOnly = true)
  public Reading readBack(
      Piece piece, ChannelAccount account, String secret, Instant since, Set<Long> known) {
    return shelf
        .find(piece.material(), piece.language())
        .<Reading>map(_ -> new Reading.There(Receipt.NONE, address(piece)))
        .orElseGet(Reading.NotThere::new);
  }

  private String address(Piece piece) {
    return settings.publicUrl() + "/" + piece.language().prefix() + "/news/" + piece.slug();
  }
}
