package uz.minbar.publishing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.Fault;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Measure;

/** A platform as the contract of channels needs it, with an account of the office there. */
public interface ChannelStage {
  ChannelAccount account();

  String secret();

  /** One that the platform knows nothing of. */
  String wrongSecret();

  /** The same adapter, where nobody listens. */
  Channel unreachable();

  /** The account there. */
  default ChannelAccount unreachableAccount() {
    return account();
  }

  /** The next call that readers would see something of meets this. */
  void next(Fault fault);

  /** Whether what is taken takes long to be shown. */
  void late(boolean on);

  /** Whether the channel can be read back at all. */
  void readable(boolean on);

  /**
   * Readers saw and answered a piece so often from now on; gives what the platform tells of that,
   * null where it tells nothing.
   */
  default @Nullable Map<Measure, Count> seen(
      Receipt receipt, long views, long reactions, long forwards, long comments) {
    return null;
  }

  /** The words of each piece that readers see now. */
  List<String> standing();

  /** TestPieces that only just keep to a limit. */
  List<Piece> within();

  /** TestPieces that each break one limit by the least there is. */
  List<Piece> beyond();

  /** Whether the platform lets us change what is out. */
  default boolean changes() {
    return true;
  }

  /** How many pictures a piece must have at least. */
  default int pictures() {
    return 0;
  }
}
