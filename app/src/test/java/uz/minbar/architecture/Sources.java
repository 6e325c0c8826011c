package uz.minbar.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the repository, as the rules of the house read them. */
final class Sources {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path APP = ROOT.resolve("app/src/main/java/uz/minbar");
  static final Path RESOURCES = ROOT.resolve("app/src/main/resources");
  static final Path TESTS = ROOT.resolve("app/src/test/java/uz/minbar");

  private static final List<String> MODULES =
      List.of("uzbek-text", "app", "outside", "bench", "demo");

  private Sources() {}

  static List<Path> java() {
    return MODULES.stream()
        .flatMap(module -> files(ROOT.resolve(module + "/src"), ".java").stream())
        .toList();
  }

  /** Files below a folder whose name ends so. */
  static List<Path> files(Path folder, String ending) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> folders(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
