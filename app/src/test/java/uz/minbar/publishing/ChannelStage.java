package uz.minbar.publishing;

import java.util.List;
import uz.minbar.outside.Fault;

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
