package uz.minbar.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.minbar.publishing.figures.Counted;

/**
 * One kind of outside platform. An adapter never throws for what the platform does and never
 * retries by itself: it says what became of one try.
 */
public interface Channel {

  ChannelKind kind();

  /**
   * Checks the settings of a new channel and brings them into their one form.
   *
   * @throws uz.minbar.foundation.web.Problem 422 with what is wrong
   */
  Checked check(Map<String, String> settings);

  /** Settings in their one form; the secret goes encrypted into a column of its own. */
  record Checked(Map<String, String> settings, @Nullable String secret) {}

  /**
   * How a piece looks there.
   *
   * @param length in the platform's own unit
   * @param most what it takes; 0 where it sets no limit
   * @param without text key of what does not go there; null where all of the piece goes
   * @param words whether words of the channel's own go there
   */
  record Form(String text, int length, int most, @Nullable String without, boolean words) {

    public Form(String text, int length, int most) {
      this(text, length, most, null, true);
    }

    /** The same of a piece of which something does not go there. */
    public Form lacking(@Nullable String what) {
      return new Form(text, length, most, what, words);
    }

    public boolean fits() {
      return most == 0 || length <= most;
    }
  }

  /** The piece as readers see it, without its pictures. */
  default Form form(Piece piece, ChannelAccount account) {
    String text =
        piece.own().isEmpty()
            ? Plain.paragraphs(piece.headline(), piece.lead(), Plain.of(piece.body()))
            : piece.own();
    return new Form(text, text.length(), 0);
  }

  /** What the platform's limits forbid about the piece. */
  List<Breach> breaches(Piece piece, ChannelAccount account);

  /** A limit that the piece breaks, with what it is and what the limit allows. */
  record Breach(String textKey, long is, long most) {}

  Outcome publish(Piece piece, ChannelAccount account, String secret);

  /** Whether the other side knows a piece that comes twice, so that sending again does no harm. */
  default boolean repeatable() {
    return false;
  }

  /**
   * Puts the new words in place of those that went out. Doing it twice does no harm. By hand where
   * the receipt names no message, or the platform lets nobody change what is out.
   */
  Outcome correct(Piece piece, ChannelAccount account, String secret, Receipt receipt);

  /** Takes the piece back or, where the platform forbids that, puts a notice there. */
  Outcome withdraw(Piece piece, ChannelAccount account, String secret, Receipt receipt);

  /**
   * Looks on the channel whether the piece is there after all.
   *
   * @param known messages that belong to other deliveries
   */
  Reading readBack(
      Piece piece, ChannelAccount account, String secret, Instant since, Set<String> known);

  /** What reading back found. */
  sealed interface Reading {
    record There(Receipt receipt, @Nullable String address) implements Reading {}

    record NotThere() implements Reading {}

    record CannotTell() implements Reading {}
  }

  /** Whether something can stand above all others there. */
  default boolean pins() {
    return false;
  }

  /** Puts it above all others of the channel, or no more. Doing it twice does no harm. */
  default Outcome pin(ChannelAccount account, String secret, Receipt receipt, boolean on) {
    return new Outcome.Failed("publishing.fault.noPins");
  }

  /** Whether people vote there in what is asked of them. */
  default boolean polls() {
    return false;
  }

  /** Ends a poll, so that nobody votes any more. Doing it twice does no harm. */
  default Outcome close(ChannelAccount account, String secret, Receipt receipt) {
    return new Outcome.Failed("publishing.fault.noPoll");
  }

  /** What a person's link to the piece tells of its messages; nothing where it tells none. */
  default Receipt receiptAt(String link, ChannelAccount account) {
    return Receipt.NONE;
  }

  /**
   * How often pieces that are out there were seen and answered, as far as the platform tells. Of
   * several at once, so that it is asked no more often than it must.
   */
  default Counted figures(List<Delivery> out, ChannelAccount account, String secret) {
    return Counted.NOTHING;
  }

  /** Whether the figures come from our own house, so that they may be asked for at any time. */
  default boolean countsItself() {
    return false;
  }

  /** Asks the platform whether the channel is usable; a text key of what is wrong. */
  default Optional<String> tryOut(ChannelAccount account, String secret) {
    return Optional.empty();
  }
}
