package uz.minbar.archive;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** What stands for a video while nobody has chosen a picture for it: the sign that starts it. */
final class Poster {

  private static final int WIDTH = 1280;
  private static final Color GROUND = new Color(0x1B2B34);

  private Poster() {}

  /** In the shape of the video. */
  static BufferedImage of(int width, int height) {
    double scale = WIDTH / (double) Math.max(width, height);
    int across = (int) Math.max(2, Math.round(width * scale));
    int down = (int) Math.max(2, Math.round(height * scale));
    var poster = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    var pen = poster.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, across, down);
    double r = Math.min(across, down) * 0.16;
    pen.translate(across / 2.0, down / 2.0);
    pen.setColor(Color.WHITE);
    pen.fill(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    var sign = new Path2D.Double();
    sign.moveTo(-r * 0.3, -r * 0.5);
    sign.lineTo(r * 0.55, 0);
    sign.lineTo(-r * 0.3, r * 0.5);
    sign.closePath();
    pen.setColor(GROUND);
    pen.fill(sign);
    pen.dispose();
    return poster;
  }
}
