package uz.minbar.website;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws the picture that goes with a link to a piece: office, headline, date on a tiled ground. */
final class Card {

  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int MARGIN = 72;
  private static final int MOST_LINES = 5;
  private static final int EMBLEM = 80;
  static final Font FONT = font();

  private Card() {}

  /**
   * Whose card it is.
   *
   * @param from the ground above
   * @param to the ground below; white must be legible on both
   * @param emblem null for none
   */
  record Dress(Color from, Color to, @Nullable BufferedImage emblem) {

    /** Turquoise into lapis. */
    static final Dress OURS = new Dress(new Color(0x0C5A63), new Color(0x1F3C88), null);
  }

  static byte[] draw(String office, String headline, String date, Dress dress) {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ground(pen, dress);
    pen.setColor(Color.WHITE);
    pen.setFont(FONT.deriveFont(30f));
    int indent = dress.emblem() == null ? 0 : EMBLEM + 24;
    pen.drawString(fitted(pen, office, WIDTH - 2 * MARGIN - indent), MARGIN + indent, MARGIN + 24);
    if (dress.emblem() != null) {
      pen.drawImage(dress.emblem(), MARGIN, MARGIN - EMBLEM / 2 + 14, EMBLEM, EMBLEM, null);
    }
    headline(pen, headline);
    pen.setFont(FONT.deriveFont(28f));
    pen.setColor(new Color(0xF3E3C3));
    pen.drawString(date, MARGIN, HEIGHT - MARGIN + 12);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      var _ = ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void headline(Graphics2D pen, String headline) {
    float size = headline.length() > 120 ? 46f : headline.length() > 60 ? 54f : 64f;
    pen.setFont(FONT.deriveFont(size));
    var lines = lines(pen, headline);
    int height = (int) (size * 1.2f);
    int y = (HEIGHT - lines.size() * height) / 2 + height - 4;
    for (String line : lines) {
      pen.drawString(line, MARGIN, y);
      y += height;
    }
  }

  private static List<String> lines(Graphics2D pen, String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (pen.getFontMetrics().stringWidth(longer) > WIDTH - 2 * MARGIN && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    if (lines.size() > MOST_LINES) {
      var cut = new ArrayList<>(lines.subList(0, MOST_LINES));
      cut.set(MOST_LINES - 1, fitted(pen, cut.getLast() + "…"));
      return cut;
    }
    return lines.stream().map(one -> fitted(pen, one)).toList();
  }

  private static String fitted(Graphics2D pen, String text) {
    return fitted(pen, text, WIDTH - 2 * MARGIN);
  }

  private static String fitted(Graphics2D pen, String text, int width) {
    String fitted = text;
    while (fitted.length() > 2 && pen.getFontMetrics().stringWidth(fitted) > width) {
      fitted = fitted.substring(0, fitted.length() - 2) + "…";
    }
    return fitted;
  }

  /** From one colour into the other with a faint tile of eight-pointed stars. */
  private static void ground(Graphics2D pen, Dress dress) {
    pen.setPaint(new GradientPaint(0, 0, dress.from(), WIDTH, HEIGHT, dress.to()));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(255, 255, 255, 20));
    pen.setStroke(new BasicStroke(2f));
    for (int x = WIDTH / 2; x < WIDTH + 90; x += 90) {
      for (int y = 0; y < HEIGHT + 90; y += 90) {
        pen.draw(star(x, y, 40));
      }
    }
    pen.setColor(new Color(0xC98A3A));
    pen.fillRect(0, HEIGHT - 10, WIDTH, 10);
  }

  private static Path2D star(int x, int y, int radius) {
    var star = new Path2D.Double();
    for (int i = 0; i < 16; i++) {
      double angle = Math.PI * i / 8;
      double length = i % 2 == 0 ? radius : radius * 0.765;
      double px = x + Math.cos(angle) * length;
      double py = y + Math.sin(angle) * length;
      if (i == 0) {
        star.moveTo(px, py);
      } else {
        star.lineTo(px, py);
      }
    }
    star.closePath();
    return star;
  }

  private static Font font() {
    try (var file = Card.class.getResourceAsStream("/fonts/commissioner-600.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, java.util.Objects.requireNonNull(file));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
