package uz.minbar.foundation.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One program to a home. The lock belongs to the operating system, so a killed program never leaves
 * it behind.
 */
public final class HomeLock implements AutoCloseable {

  /**
   * Homes this very program holds. The operating system drops all locks of a process on a file as
   * soon as the process closes the file anywhere, so a held one must not even be opened again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the home, creating it if it is not there.
   *
   * @throws DatabaseFailure if another program holds it or the folder cannot be written
   */
  public static HomeLock take(Path home) {
    try {
      Files.createDirectories(home);
      Path file = home.toRealPath().resolve("lock");
      if (!HELD.add(file)) {
        throw inUse(home, "");
      }
      try {
        return new HomeLock(file, open(home, file));
      } catch (IOException | RuntimeException e) {
        HELD.remove(file);
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseFailure(
          "Cannot write into the folder "
              + home
              + " ("
              + Reason.of(e)
              + "). Give this user the right to write there, or choose another folder with --home.",
          e);
    }
  }

  /** Whether some program, this one included, holds the home now. */
  public static boolean isTaken(Path home) {
    if (!Files.exists(home.resolve("lock"))) {
      return false;
    }
    try {
      take(home).close();
      return false;
    } catch (InUse e) {
      return true;
    }
  }

  private static FileChannel open(Path home, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      String holder = holder(channel);
      channel.close();
      throw inUse(home, holder);
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
        0);
    return channel;
  }

  private static DatabaseFailure inUse(Path home, String holder) {
    return new InUse(
        "The folder "
            + home
            + " is already in use by another Minbar"
            + holder
            + ". Stop that one first, or give this one a folder of its own with --home.");
  }

  private static final class InUse extends DatabaseFailure {
    private static final long serialVersionUID = 1L;

    InUse(String message) {
      super(message);
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(20);
    channel.read(buffer, 0);
    String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    return pid.isBlank() ? "" : " (process " + pid.strip() + ")";
  }

  @Override
  public void close() {
    try {
      channel.close();
      HELD.remove(file);
    } catch (IOException e) {
      throw new DatabaseFailure("Cannot release the home: " + Reason.of(e), e);
    }
  }
}
