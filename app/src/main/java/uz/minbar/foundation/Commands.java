package uz.minbar.foundation;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Gives the words at the console to the command that bears the name. */
public final class Commands {

  private Commands() {}

  /**
   * Runs the command that the first word names.
   *
   * @return the program's exit code, or nothing if the house itself is to be started
   */
  public static OptionalInt run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      return OptionalInt.empty();
    }
    for (Command command : ServiceLoader.load(Command.class)) {
      if (command.name().equals(arguments[0])) {
        // Spring Boot, which does this for the house, is not started here.
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel("ROOT", LogLevel.ERROR);
        return OptionalInt.of(
            run(command, List.of(arguments).subList(1, arguments.length), out, err));
      }
    }
    err.println("minbar: there is no command " + arguments[0] + ".");
    return OptionalInt.of(2);
  }

  private static int run(Command command, List<String> words, PrintStream out, PrintStream err) {
    try {
      command.run(words, out);
      return 0;
    } catch (CommandFailure e) {
      err.println("minbar: " + e.getMessage());
      return 1;
    }
  }
}
