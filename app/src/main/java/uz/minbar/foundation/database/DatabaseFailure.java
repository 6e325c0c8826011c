package uz.minbar.foundation.database;

import uz.minbar.foundation.CommandFailure;

/**
 * The database cannot be started, saved or restored. The message is one line written for the person
 * at the console: what happened and what to do.
 */
public class DatabaseFailure extends CommandFailure {

  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message) {
    super(message);
  }

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
