package uz.minbar.publishing.figures;

/**
 * A count as a platform tells it.
 *
 * @param rounded whether it tells only about how many
 */
public record Count(long number, boolean rounded) {

  public static Count exact(long number) {
    return new Count(number, false);
  }

  Count plus(Count other) {
    return new Count(number + other.number, rounded || other.rounded);
  }
}
