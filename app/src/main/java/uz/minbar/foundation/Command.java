package uz.minbar.foundation;

import java.io.PrintStream;
import java.util.List;

/**
 * Something the program does at the console instead of starting the house: {@code java -jar
 * minbar.jar backup FILE}. Rooms name theirs in {@code META-INF/services}.
 */
public interface Command {

  /** The first word after the program. */
  String name();

  /**
   * Does it and returns.
   *
   * @param words what follows the name
   * @param out where a person reads the outcome
   * @throws CommandFailure with one line for the person; the program ends with code 1
   */
  void run(List<String> words, PrintStream out);
}
