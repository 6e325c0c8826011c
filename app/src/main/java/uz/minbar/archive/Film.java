package uz.minbar.archive;

import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.metadata.MetadataException;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.ByteArrayInputStream;
import uz.minbar.foundation.web.Problem;

/**
 * What a video file says of itself. Only MP4 with H.264 is taken: it is what every telephone, every
 * browser and every platform plays, so that nothing has to be made over.
 *
 * @param width as a person sees it, in pixels
 * @param millis how long it lasts
 */
record Film(int width, int height, long millis) {

  private static final String PLAYED_EVERYWHERE = "H.264";
  private static final int MOST_DOTS_A_SIDE = 8192;

  /**
   * @param head as {@link Boxes#clean} leaves it
   * @throws Problem 422 for what is no such video
   */
  static Film read(byte[] head) {
    var metadata = Mp4MetadataReader.readMetadata(new ByteArrayInputStream(head));
    var film = metadata.getFirstDirectoryOfType(Mp4Directory.class);
    var picture = metadata.getFirstDirectoryOfType(Mp4VideoDirectory.class);
    if (film == null || picture == null) {
      throw Problem.invalid("file", "archive.fault.noVideo");
    }
    try {
      return read(film, picture);
    } catch (MetadataException missing) {
      throw Problem.invalid("file", "archive.fault.videoBroken");
    }
  }

  Assets.Facts facts() {
    return new Assets.Facts("video/mp4", width, height, millis, null);
  }

  private static Film read(Mp4Directory film, Mp4VideoDirectory picture) throws MetadataException {
    if (!PLAYED_EVERYWHERE.equals(picture.getString(Mp4VideoDirectory.TAG_COMPRESSION_TYPE))) {
      throw Problem.invalid("file", "archive.fault.codec");
    }
    int width = picture.getInt(Mp4VideoDirectory.TAG_WIDTH);
    int height = picture.getInt(Mp4VideoDirectory.TAG_HEIGHT);
    double seconds =
        film.getLong(Mp4Directory.TAG_DURATION)
            / (double) film.getLong(Mp4Directory.TAG_TIME_SCALE);
    long millis = Math.round(seconds * 1000);
    if (width < 1 || height < 1 || Math.max(width, height) > MOST_DOTS_A_SIDE || millis < 1) {
      throw Problem.invalid("file", "archive.fault.videoBroken");
    }
    return lies(film) ? new Film(height, width, millis) : new Film(width, height, millis);
  }

  /** Whether the telephone was held upright while its sensor lay. */
  private static boolean lies(Mp4Directory film) {
    var turned = film.getDoubleObject(Mp4Directory.TAG_ROTATION);
    return turned != null && Math.round(Math.abs(turned)) % 180 == 90;
  }
}
