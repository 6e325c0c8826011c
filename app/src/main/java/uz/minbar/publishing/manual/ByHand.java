package uz.minbar.publishing.manual;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;

/**
 * A channel that only a person can serve: the program hands over the words and asks for the link.
 */
abstract class ByHand implements Channel {

  @Override
  public Checked check(Map<String, String> settings) {
    return new Checked(Map.of("how", settings.getOrDefault("how", "").strip()), null);
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    return List.of();
  }

  @Override
  public Outcome publish(Piece piece, ChannelAccount account, String secret) {
    return new Outcome.ByHand();
  }

  @Override
  public Outcome correct(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    return new Outcome.ByHand();
  }

  @Override
  public Outcome withdraw(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    return new Outcome.ByHand();
  }

  @Override
  public Reading readBack(
      Piece piece, ChannelAccount account, String secret, Instant since, Set<String> known) {
    return new Reading.CannotTell();
  }
}
