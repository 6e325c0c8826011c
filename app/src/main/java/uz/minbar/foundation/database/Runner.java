package uz.minbar.foundation.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program of the server is run. PostgreSQL refuses to run as root: then it goes into a user
 * namespace of its own, where it is nobody and yet owns its files; where such namespaces are
 * switched off, it becomes the user who owns the rows already, or nobody. It also leaves the
 * terminal's group, else Ctrl-C would stop it before the program that uses it.
 *
 * @param prefix the words before the program
 */
record Runner(List<String> prefix) {

  private static final int NOBODY = 65534;

  static Runner find(Path postgres, Path database) throws IOException {
    List<String> session = onPath("setsid") ? List.of("setsid") : List.of();
    if (uid(Path.of("/proc/self")) != 0) {
      return new Runner(session);
    }
    int owner = uid(database);
    if (owner == 0) {
      for (List<String> namespace :
          List.of(
              List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY),
              List.of("unshare", "-U"))) {
        Runner runner = new Runner(join(namespace, session));
        if (runner.reaches(postgres, database)) {
          return runner;
        }
      }
      owner = NOBODY;
    }
    Runner runner = new Runner(join(as(owner), session));
    if (runner.works("true")) {
      give(database, owner);
      if (runner.reaches(postgres, database)) {
        return runner;
      }
    }
    throw new DatabaseFailure(
        "The database server must not run as root, and no other user can be put on here that"
            + " reaches "
            + database
            + ". Start Minbar as an ordinary user, or choose another folder with --home.");
  }

  /** A process of the given program: English messages, none of the caller's PostgreSQL settings. */
  ProcessBuilder process(Path program, List<String> arguments, Path log) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder;
  }

  private boolean reaches(Path postgres, Path database) throws IOException {
    return works(
        "test -x \"$0\" && test -w \"$1\" && test \"$(id -u)\" != 0",
        postgres.toString(),
        database.toString());
  }

  private boolean works(String script, String... arguments) throws IOException {
    if (!onPath(prefix.getFirst())) {
      return false;
    }
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("sh", "-c", script));
    command.addAll(List.of(arguments));
    return succeeds(command);
  }

  static boolean succeeds(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> as(int user) {
    return List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
  }

  private static void give(Path tree, int user) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.toList()) {
        Files.setAttribute(path, "unix:uid", user);
      }
    }
  }

  private static int uid(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }

  private static boolean onPath(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
