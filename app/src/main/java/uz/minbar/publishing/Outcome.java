package uz.minbar.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uz.minbar.publishing.polls.PollResult;

/** What became of one try. Faults are text keys, said to a person in words. */
public sealed interface Outcome {

  /** It is out, or the change is done. */
  record Sent(Receipt receipt, @Nullable String address) implements Outcome {}

  /**
   * The poll has ended.
   *
   * @param result how people voted; null where the platform does not tell
   */
  record Closed(Receipt receipt, @Nullable PollResult result) implements Outcome {}

  /** Surely not done; the platform asks to wait that long. */
  record Later(Duration pause, String fault) implements Outcome {}

  /** Surely not done, and trying again may help: the platform could not be reached. */
  record NotSent(String fault) implements Outcome {}

  /** Surely not done, and only a person can help. */
  record Failed(String fault) implements Outcome {}

  /** Perhaps done, perhaps not. */
  record Unknown(String fault) implements Outcome {}

  /** A person does it by hand and then says where it is, or decides that nothing is to be done. */
  record ByHand(String fault) implements Outcome {

    public ByHand() {
      this(Delivery.BY_HAND);
    }
  }
}
