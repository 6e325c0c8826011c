package uz.minbar.foundation.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Says in words why a file could not be read or written: Java's own messages are often only the
 * file's name.
 */
final class Reason {

  private Reason() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no right to " + denied.getFile();
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + lower(other.getReason());
      default -> lower(e.getMessage());
    };
  }

  private static String lower(@Nullable String message) {
    if (message == null || message.isEmpty()) {
      return "the disk did not say why";
    }
    return message.contains("No space left") ? "the disk is full" : message;
  }
}
