package uz.minbar.foundation.web;

import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of a thing as it travels in ETag and If-Match. */
public final class Version {

  private Version() {}

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The mark of a page by its content, so that a browser that has it already is only told so. Weak,
   * as the same page may go out packed. Nobody gains by making two pages of one mark, and this sum
   * costs a hundredth of drawing the page.
   */
  public static String etag(byte[] content) {
    var sum = new CRC32C();
    sum.update(content);
    return "W/\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
  }

  /**
   * Makes sure that who changes a thing has read its newest version.
   *
   * @throws Problem 412 where somebody was faster, 428 where the header is missing
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Problem(
          HttpStatus.PRECONDITION_REQUIRED, "foundation.problem.ifMatch", java.util.List.of());
    }
    String asked = ifMatch.strip();
    if (!asked.equals("*") && !asked.equals(etag(version)) && !asked.equals("W/" + etag(version))) {
      throw Problem.stale();
    }
  }
}
