package uz.minbar.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.web.Problem;

class PicturesTest {

  @Test
  void drawsTheSizesThatPagesNeed() throws IOException {
    var read = Pictures.read(picture("jpeg", 2000, 1000));
    assertThat(read.mediaType()).isEqualTo("image/jpeg");
    assertThat(read.drawn()).extracting(Pictures.Drawn::width).containsExactly(1280, 640, 320);
    assertThat(read.drawn()).extracting(Pictures.Drawn::height).containsExactly(640, 320, 160);
    for (var drawn : read.drawn()) {
      assertThat(ImageIO.read(new ByteArrayInputStream(drawn.jpeg())).getWidth())
          .isEqualTo(drawn.width());
    }
  }

  @Test
  void aSmallPictureIsNotBlownUp() throws IOException {
    assertThat(Pictures.read(picture("png", 100, 80)).drawn())
        .extracting(Pictures.Drawn::width)
        .containsExactly(100);
  }

  @Test
  void turnsThePictureAsTheCameraWasHeld() throws IOException {
    var read = Pictures.read(withOrientation(picture("jpeg", 200, 100), 6));
    assertThat(List.of(read.width(), read.height())).containsExactly(100, 200);
    // The left half of the lying picture is dark; upright it is the upper half.
    var upright = ImageIO.read(new ByteArrayInputStream(read.drawn().getFirst().jpeg()));
    assertThat(upright.getRGB(50, 20) & 0xff).isLessThan(60);
    assertThat(upright.getRGB(50, 180) & 0xff).isGreaterThan(200);
  }

  @Test
  void refusesWhatIsNoPictureWithWords() {
    refuses("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "archive.fault.kind");
    refuses(new byte[] {1, 2, 3}, "archive.fault.kind");
  }

  @Test
  void refusesABrokenAndAnEnormousOne() throws IOException {
    var whole = picture("png", 400, 300);
    refuses(Arrays.copyOf(whole, 60), "archive.fault.broken");
    var bomb = picture("png", 10, 10);
    // Width and height of 60,000 dots each in the head of the PNG, its check sum made anew.
    for (int at : new int[] {16, 20}) {
      bomb[at + 2] = (byte) 0xEA;
      bomb[at + 3] = 0x60;
    }
    var sum = new java.util.zip.CRC32();
    sum.update(bomb, 12, 17);
    for (int i = 0; i < 4; i++) {
      bomb[29 + i] = (byte) (sum.getValue() >>> (24 - 8 * i));
    }
    refuses(bomb, "archive.fault.dots");
  }

  private static void refuses(byte[] file, String reason) {
    assertThatThrownBy(() -> Pictures.read(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.faults().getFirst().textKey()).isEqualTo(reason));
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = width / 2; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, 0xffffff);
      }
    }
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** Puts an EXIF block with one entry, the orientation, behind the JPEG's first mark. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe100224578696600004d4d002a000000080001011200030000000100%02x000000000000"
                    .formatted(orientation));
    var bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.write(exif);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }
}
