package uz.minbar.reaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.newsroom.Material;

/**
 * An earlier reaction to the same problem and what became of it.
 *
 * @param earlier the case that it answered; null where it answered none
 * @param material its text; null where the case was closed without one
 * @param likeness of the problems, from 0 to 1
 * @param wave what the wave did after it; null where it was not published
 * @param instructions what was promised
 */
public record Proposal(
    @Nullable Case earlier,
    @Nullable Material material,
    double likeness,
    @Nullable Wave wave,
    List<Instruction> instructions) {

  /** How many of the promises were kept. */
  public long kept() {
    return instructions.stream().filter(one -> one.doneAt() != null).count();
  }
}
