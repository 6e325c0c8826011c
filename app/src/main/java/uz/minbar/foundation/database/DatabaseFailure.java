package uz.minbar.foundation.database;

/**
 * The database cannot be started, saved or restored. The message is one line written for the person
 * at the console: what happened and what to do.
 */
public final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message) {
    super(message);
  }

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
