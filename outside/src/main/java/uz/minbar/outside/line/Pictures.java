package uz.minbar.outside.line;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Looks at pictures as platforms do, whatever their senders say of them. */
public final class Pictures {

  private Pictures() {}

  /** How large it is; null where it is no picture at all. */
  public static @Nullable Dimension size(byte @Nullable [] file) {
    if (file == null) {
      return null;
    }
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return null;
      }
      var reader = readers.next();
      reader.setInput(input);
      return new Dimension(reader.getWidth(0), reader.getHeight(0));
    } catch (IOException broken) {
      return null;
    }
  }

  /** Whether it is a JPEG. */
  public static boolean jpeg(byte[] file) {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(input);
      return readers.hasNext()
          && readers.next().getFormatName().toLowerCase(Locale.ROOT).equals("jpeg");
    } catch (IOException broken) {
      return false;
    }
  }
}
