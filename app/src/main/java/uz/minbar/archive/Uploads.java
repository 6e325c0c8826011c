package uz.minbar.archive;

import java.io.IOException;
import java.io.InputStream;
import uz.minbar.foundation.web.Problem;

/** Takes in a file that somebody sends, never more of it than there is room for. */
final class Uploads {

  private Uploads() {}

  /**
   * A file in memory.
   *
   * @param most in bytes
   * @throws Problem 422 where it is empty or goes on beyond that
   */
  static byte[] bytes(InputStream upload, int most) throws IOException {
    byte[] file = limited(upload, most);
    if (file.length == 0) {
      throw Problem.invalid("file", "archive.fault.empty");
    }
    return file;
  }

  /** The same, where an empty one is as good as any other that is not known. */
  static byte[] limited(InputStream upload, int most) throws IOException {
    byte[] file = upload.readNBytes(most + 1);
    if (file.length > most) {
      throw Problem.invalid("file", "archive.fault.tooLarge", most / 1024 / 1024);
    }
    return file;
  }
}
