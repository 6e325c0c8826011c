package uz.minbar.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/** A second of a test picture, turned as a telephone held upright writes it. */
public final class TestVideo {

  /** Where in that box it stands, in thousandths of a second in this file. */
  private static final int DURATION = 20;

  private TestVideo() {}

  /**
   * The same, said to last that long by its head, which is all that anybody reads of it.
   *
   * @param length at most some 49 days
   */
  public static byte[] lasting(Duration length) {
    byte[] bytes = bytes();
    int head = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mvhd");
    ByteBuffer.wrap(bytes).putInt(head + DURATION, Math.toIntExact(length.toMillis()));
    return bytes;
  }

  public static byte[] bytes() {
    try (var file = TestVideo.class.getResourceAsStream("/archive/upright.mp4")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
