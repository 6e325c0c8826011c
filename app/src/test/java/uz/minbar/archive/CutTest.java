package uz.minbar.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.web.Problem;

class CutTest {

  private static final double TALL = 0.8;
  private static final double WIDE = 1.91;

  @Test
  void whatHasTheShapeIsLeftAlone() throws IOException {
    assertThat(Cut.of(halves(1000, 1000), Focus.MIDDLE, TALL, WIDE)).isNull();
    assertThat(Cut.of(halves(1280, 720), Focus.MIDDLE, TALL, WIDE)).isNull();
  }

  @Test
  void theFocusStaysInSight() throws IOException {
    // The left half is black, the right one white.
    assertThat(brightness(new Focus(0, 0.5))).isLessThan(40);
    assertThat(brightness(new Focus(1, 0.5))).isGreaterThan(215);
  }

  @Property(tries = 30)
  void everyPictureGetsAShapeWithinTheBounds(
      @ForAll @IntRange(min = 50, max = 400) int width,
      @ForAll @IntRange(min = 50, max = 400) int height,
      @ForAll @DoubleRange(min = 0, max = 1) double x,
      @ForAll @DoubleRange(min = 0, max = 1) double y)
      throws IOException {
    var cut = Cut.of(halves(width, height), new Focus(x, y), TALL, WIDE);
    double ratio = cut == null ? (double) width / height : (double) cut.width() / cut.height();
    assertThat(ratio).isBetween(TALL, WIDE);
    assertThat(cut == null || cut.width() == width || cut.height() == height).isTrue();
  }

  @Test
  void aFocusOutsideIsNone() {
    assertThatThrownBy(() -> new Focus(1.01, 0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new Focus(0, Double.NaN)).isInstanceOf(Problem.class);
  }

  private static int brightness(Focus focus) throws IOException {
    var cut = Objects.requireNonNull(Cut.of(halves(1000, 200), focus, TALL, WIDE));
    var picture = ImageIO.read(new ByteArrayInputStream(cut.jpeg()));
    return picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) & 0xff;
  }

  private static byte[] halves(int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(width / 2, 0, width, height);
    pen.dispose();
    return Pictures.jpeg(picture);
  }
}
