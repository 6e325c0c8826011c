package uz.minbar.website.look;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws an emblem into a square, whole and in its middle; what is beside it stays empty. */
final class Emblem {

  private Emblem() {}

  /** A PNG of that many dots each way. */
  static byte[] png(BufferedImage emblem, int size) {
    var bytes = new ByteArrayOutputStream();
    try {
      var _ = ImageIO.write(square(emblem, size), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static BufferedImage square(BufferedImage emblem, int size) {
    var current = emblem;
    int longest = Math.max(current.getWidth(), current.getHeight());
    // By halves, as one long step would leave out whole lines.
    while (longest > 2 * size) {
      longest /= 2;
      current = drawn(current, longest, longest);
    }
    return drawn(current, size, size);
  }

  private static BufferedImage drawn(BufferedImage from, int within, int size) {
    double scale = (double) within / Math.max(from.getWidth(), from.getHeight());
    int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
    var to = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, (size - width) / 2, (size - height) / 2, width, height, null);
    pen.dispose();
    return to;
  }
}
