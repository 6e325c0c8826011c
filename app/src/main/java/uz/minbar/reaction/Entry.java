package uz.minbar.reaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialState;

/**
 * A case as it stands on the board.
 *
 * @param mentions how many mentions its stories have
 * @param sources how many sources they stand in
 * @param factsWaiting questions that no office has answered yet
 * @param instructions what offices have to do about it
 * @param material the newest text of the reaction; null before there is one
 */
public record Entry(
    Case found,
    Standing standing,
    int mentions,
    int sources,
    int factsWaiting,
    List<Instruction> instructions,
    @Nullable MaterialId material,
    @Nullable MaterialState materialState) {

  /**
   * What is to be done next, by its word: first, holding, draft (begin the reaction), write (go on
   * with it), approve, publish; "" where it is answered.
   */
  public String next() {
    if (!found.nextStep().equals("full")) {
      return found.nextStep();
    }
    return switch (materialState) {
      case null -> "draft";
      case SUBMITTED -> "approve";
      case APPROVED, PUBLISHED -> "publish";
      case DRAFT, RETURNED, EXPIRED, WITHDRAWN -> "write";
    };
  }

  public long late(Instant now) {
    return instructions.stream().filter(one -> one.late(now)).count();
  }
}
