package uz.minbar.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Brings a picture into another shape without losing what it is about. */
final class Cut {

  private Cut() {}

  /**
   * Cuts as little as is needed, around the focus.
   *
   * @return null where the picture has the shape already
   */
  static Pictures.@Nullable Drawn of(byte[] jpeg, Focus focus, double narrowest, double widest)
      throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
    int width = picture.getWidth();
    int height = picture.getHeight();
    int cutWidth = (int) Math.clamp(Math.floor(height * widest), 1, width);
    int cutHeight = (int) Math.clamp(Math.floor(width / narrowest), 1, height);
    if (cutWidth == width && cutHeight == height) {
      return null;
    }
    int left =
        (int) Math.clamp(Math.round(focus.x() * width - cutWidth / 2.0), 0, width - cutWidth);
    int top =
        (int) Math.clamp(Math.round(focus.y() * height - cutHeight / 2.0), 0, height - cutHeight);
    return new Pictures.Drawn(
        cutWidth, cutHeight, Pictures.jpeg(picture.getSubimage(left, top, cutWidth, cutHeight)));
  }
}
