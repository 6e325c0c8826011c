package uz.minbar.archive;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * How a picture looks, in two times 64 bits: whether it grows lighter from each of its cells to the
 * next, across and down (difference hash). It stays nearly the same when the picture is made
 * smaller or compressed again, as messengers do.
 */
record Likeness(long across, long down) {

  /** Bits of 128 by which copies of one picture may differ. */
  static final int SAME = 12;

  private static final int CELLS = 8;

  static Likeness of(BufferedImage picture) {
    int[] grey = grey(Pictures.flat(picture));
    long across = 0;
    long down = 0;
    for (int y = 0; y < CELLS; y++) {
      for (int x = 0; x < CELLS; x++) {
        int here = grey[y * (CELLS + 1) + x];
        across = across << 1 | (grey[y * (CELLS + 1) + x + 1] > here ? 1 : 0);
        down = down << 1 | (grey[(y + 1) * (CELLS + 1) + x] > here ? 1 : 0);
      }
    }
    return new Likeness(across, down);
  }

  /** In how many of the 128 bits they differ. */
  int distance(Likeness other) {
    return Long.bitCount(across ^ other.across) + Long.bitCount(down ^ other.down);
  }

  /** Nine times nine cells, each the mean of its part, by halves first so that no part is lost. */
  private static int[] grey(BufferedImage picture) {
    var current = picture;
    while (current.getWidth() > 4 * CELLS && current.getHeight() > 4 * CELLS) {
      current = scaled(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    current = scaled(current, CELLS + 1, CELLS + 1);
    int[] grey = new int[(CELLS + 1) * (CELLS + 1)];
    for (int i = 0; i < grey.length; i++) {
      int dot = current.getRGB(i % (CELLS + 1), i / (CELLS + 1));
      grey[i] = 299 * (dot >> 16 & 0xFF) + 587 * (dot >> 8 & 0xFF) + 114 * (dot & 0xFF);
    }
    return grey;
  }

  private static BufferedImage scaled(BufferedImage from, int width, int height) {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }
}
