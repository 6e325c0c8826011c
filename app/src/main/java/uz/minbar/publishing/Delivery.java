package uz.minbar.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;

/**
 * One material on one channel in one language, through publication, corrections and withdrawal.
 *
 * @param act what is to be done or was done last
 * @param occasion 0 for the first time, then one more for each repeat
 * @param round grows with each planning; work planned in an earlier round does nothing
 * @param version the material's version that is to be there
 * @param doneVersion the one that is there; null before it went out
 * @param startedVersion the version of the try under way or made last
 * @param fault text key of what went wrong last; null where nothing did
 */
public record Delivery(
    UUID id,
    MaterialId material,
    UUID channel,
    Language language,
    int occasion,
    Act act,
    DeliveryState state,
    int round,
    long version,
    @Nullable Long doneVersion,
    int attempts,
    int readings,
    Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Long startedVersion,
    @Nullable Instant sentAt,
    @Nullable Receipt receipt,
    @Nullable String address,
    @Nullable String fault,
    String note) {

  /** The fault of one that waits for a person: its channel cannot be written to by a program. */
  static final String BY_HAND = "publishing.fault.byHand";

  /** The fault of one whose letters have gone: a person decides whether others follow. */
  public static final String LETTERS_GONE = "publishing.fault.lettersGone";

  /**
   * The fault of one that went out as a poll: whoever changed it would change what was voted on.
   */
  public static final String POLL_FIXED = "publishing.fault.pollFixed";

  /** All faults with which a delivery waits for a person. */
  static final List<String> WAITS_FOR_PERSON = List.of(BY_HAND, LETTERS_GONE, POLL_FIXED);

  /** What is done to the channel. */
  public enum Act {
    PUBLISH,
    CORRECT,
    WITHDRAW,
    /** Puts what is out above all others of its channel. */
    PIN,
    UNPIN,
    /** Ends a poll: nobody votes any more. */
    CLOSE;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a person has to do it on the channel and to say so. */
  public boolean byHand() {
    return fault != null && WAITS_FOR_PERSON.contains(fault);
  }

  /** Text key of what a person should know or do about it now; null where nothing. */
  public @Nullable String advice() {
    return BY_HAND.equals(fault) && act != Act.PUBLISH ? "publishing.byHand." + act.word() : fault;
  }

  /** Whether it still waits for its hour and may get another. */
  public boolean movable() {
    return state == DeliveryState.WAITING && act == Act.PUBLISH && doneVersion == null && !byHand();
  }

  /** Whether readers can see it on the channel, as far as is known. */
  public boolean out() {
    return doneVersion != null && !(act == Act.WITHDRAW && state == DeliveryState.SENT);
  }
}
