package uz.minbar.reaction;

import java.time.Duration;

/**
 * How long each step of a reaction may take. The day for the full reaction follows the draft of
 * 2020 on the work of information services; the hours before it are practice, not law, and every
 * office may set its own.
 *
 * @param first the first note to the hokim
 * @param holding an answer that says that one is coming
 * @param full the full reaction
 */
public record Norm(Duration first, Duration holding, Duration full) {

  public static final Norm DEFAULT =
      new Norm(Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(24));
}
