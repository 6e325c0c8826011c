package uz.minbar.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.web.Problem;

/**
 * {@code upright.mp4} is of our own making: a second of a test picture with a tone, turned by 90
 * degrees, as a telephone that was held upright writes it, with a place in its user data.
 */
class FilmTest {

  private static final byte[] UPRIGHT = TestVideo.bytes();

  private static byte[] upright() {
    return UPRIGHT.clone();
  }

  @Test
  void saysHowLongItLastsAndHowItIsSeen() {
    var film = read(upright());
    assertThat(film.millis()).isBetween(950L, 1_100L);
    assertThat(film.width()).as("it is seen upright").isEqualTo(240);
    assertThat(film.height()).isEqualTo(320);
  }

  @Test
  void whereItWasTakenIsNotToldOn() {
    assertThat(text(upright())).contains("bizning uy");
    byte[] cleaned = cleaned(upright());
    assertThat(text(cleaned)).doesNotContain("bizning uy").contains("free");
    assertThat(cleaned).hasSameSizeAs(upright());
    assertThat(read(cleaned)).as("plays as before").isEqualTo(read(upright()));
  }

  @Test
  void whatBreaksOffIsRefused() {
    byte[] whole = upright();
    for (int length : new int[] {20, 200, whole.length - 1}) {
      assertThatThrownBy(() -> read(Arrays.copyOf(whole, length))).isInstanceOf(Problem.class);
    }
  }

  @Test
  void otherKindsAreNamed() {
    byte[] hevc = text(upright()).replace("avc1", "hvc1").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fault(hevc)).isEqualTo("archive.fault.codec");
    assertThat(fault("GIF89a and so on".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("archive.fault.noVideo");
  }

  @Test
  void boxesInBoxesWithoutEndAreRefused() {
    var deep = ByteBuffer.allocate(8 * 10_000);
    for (int left = deep.capacity(); left > 0; left -= 8) {
      deep.putInt(left).put("moov".getBytes(StandardCharsets.ISO_8859_1));
    }
    byte[] start = Arrays.copyOf(upright(), 32);
    var whole = ByteBuffer.allocate(start.length + deep.capacity()).put(start).put(deep.array());
    assertThatThrownBy(() -> read(whole.array())).isInstanceOf(Problem.class);
  }

  /** Whatever stands in a broken file, it is a film or a clear answer, and takes no memory. */
  @Property(tries = 400)
  void noByteMakesItFall(@ForAll @IntRange(max = 100_000) int at, @ForAll @ByteRange byte value) {
    byte[] file = upright();
    file[at % file.length] = value;
    try {
      assertThat(read(file).millis()).isPositive();
    } catch (Problem refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }

  private static String fault(byte[] file) {
    try {
      throw new AssertionError(read(file).toString());
    } catch (Problem problem) {
      return problem.faults().getFirst().textKey();
    }
  }

  private static Film read(byte[] file) {
    return Film.read(with(file, Boxes::clean));
  }

  private static byte[] cleaned(byte[] file) {
    return with(
        file,
        channel -> {
          var _ = Boxes.clean(channel);
          var all = ByteBuffer.allocate((int) channel.size());
          var _ = channel.read(all, 0);
          return all.array();
        });
  }

  private interface Look {
    byte[] at(FileChannel file) throws IOException;
  }

  private static byte[] with(byte[] file, Look look) {
    try {
      Path path = Files.createTempFile("film", ".mp4");
      try {
        Files.write(path, file);
        try (var channel =
            FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
          return look.at(channel);
        }
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
