package uz.minbar.archive;

import uz.minbar.foundation.web.Problem;

/**
 * Where the matter of a picture lies.
 *
 * @param x from the left edge, 0 to 1
 * @param y from the upper edge, 0 to 1
 */
public record Focus(double x, double y) {

  public static final Focus MIDDLE = new Focus(0.5, 0.5);

  /**
   * @throws Problem 422 where it lies outside
   */
  public Focus {
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      throw Problem.invalid("focus", "archive.fault.focus");
    }
  }
}
