package uz.minbar.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A second of a test picture, turned as a telephone held upright writes it. */
public final class TestVideo {

  private TestVideo() {}

  public static byte[] bytes() {
    try (var file = TestVideo.class.getResourceAsStream("/archive/upright.mp4")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
