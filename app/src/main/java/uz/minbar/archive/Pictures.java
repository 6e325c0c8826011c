package uz.minbar.archive;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import uz.minbar.foundation.web.Problem;

/** Reads a picture with distrust and draws it in the sizes that pages need. */
final class Pictures {

  /** A picture with more dots than that costs more memory than an office has: a trap or a fault. */
  private static final long MOST_DOTS = 80_000_000;

  private static final List<Integer> WIDTHS = List.of(320, 640, 1280);
  private static final float QUALITY = 0.82f;

  private Pictures() {}

  /** What was found: kind, size as seen and the drawn sizes. */
  record Read(String mediaType, int width, int height, Likeness likeness, List<Drawn> drawn) {

    Assets.Facts facts() {
      return new Assets.Facts(mediaType, width, height, 0, likeness);
    }
  }

  /** One drawn size as JPEG. */
  record Drawn(int width, int height, byte[] jpeg) {}

  /**
   * @throws Problem 422 for what is no picture we read
   */
  static Read read(byte[] file) throws IOException {
    var found = open(file);
    return drawn(found.picture(), found.mediaType());
  }

  /** A picture as a person sees it. */
  record Opened(BufferedImage picture, String mediaType) {}

  /**
   * @throws Problem 422 for what is no picture we read
   */
  static Opened open(byte[] file) throws IOException {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw Problem.invalid("file", "archive.fault.kind");
      }
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("jpeg") && !format.equals("png")) {
          throw Problem.invalid("file", "archive.fault.kind");
        }
        return new Opened(upright(decode(reader), orientation(file)), "image/" + format);
      } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
        throw Problem.invalid("file", "archive.fault.broken");
      } finally {
        reader.dispose();
      }
    } catch (javax.imageio.IIOException broken) {
      throw Problem.invalid("file", "archive.fault.broken");
    }
  }

  /** Very large pictures are read at half or less: the largest rendition needs no more. */
  private static BufferedImage decode(ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_DOTS) {
      throw Problem.invalid("file", "archive.fault.dots", MOST_DOTS / 1_000_000);
    }
    var how = reader.getDefaultReadParam();
    int step = (int) Math.max(1, Math.min(width, height) / (2L * WIDTHS.getLast()));
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  static Read drawn(BufferedImage picture, String mediaType) throws IOException {
    var sizes = new ArrayList<Drawn>();
    var current = flat(picture);
    int original = current.getWidth();
    // From large to small, each from the one before: quick, and smooth enough at these ratios.
    for (int width : WIDTHS.reversed()) {
      if (width < original) {
        current = scaled(current, width);
      }
      if (width < original || sizes.isEmpty()) {
        sizes.add(new Drawn(current.getWidth(), current.getHeight(), jpeg(current)));
      }
    }
    return new Read(
        mediaType, picture.getWidth(), picture.getHeight(), Likeness.of(picture), sizes);
  }

  private static BufferedImage scaled(BufferedImage from, int width) {
    var current = from;
    while (current.getWidth() > width) {
      int next = Math.max(width, current.getWidth() / 2);
      int height =
          Math.max(1, Math.round(current.getHeight() * (next / (float) current.getWidth())));
      var smaller = new BufferedImage(next, height, BufferedImage.TYPE_INT_RGB);
      var pen = smaller.createGraphics();
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(current, 0, 0, next, height, null);
      pen.dispose();
      current = smaller;
    }
    return current;
  }

  /** Without transparency, on white. */
  static BufferedImage flat(BufferedImage from) {
    var flat = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = flat.createGraphics();
    pen.drawImage(from, 0, 0, Color.WHITE, null);
    pen.dispose();
    return flat;
  }

  static byte[] jpeg(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** How the camera was held, 1..8 after EXIF; 1 where it says nothing. */
  private static int orientation(byte[] file) {
    try {
      var exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? 1
          : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
    } catch (ImageProcessingException | MetadataException | IOException unreadable) {
      return 1; // The picture itself may be sound; it is shown as it lies.
    }
  }

  private static BufferedImage upright(BufferedImage from, int orientation) {
    if (orientation <= 1 || orientation > 8) {
      return from;
    }
    double w = from.getWidth();
    double h = from.getHeight();
    var turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    boolean lies = orientation >= 5;
    var to =
        new BufferedImage((int) (lies ? h : w), (int) (lies ? w : h), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = to.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, to.getWidth(), to.getHeight());
    pen.drawImage(from, turn, null);
    pen.dispose();
    return to;
  }
}
