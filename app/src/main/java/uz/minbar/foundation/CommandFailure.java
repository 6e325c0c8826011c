package uz.minbar.foundation;

/**
 * What was asked at the console cannot be done. The message is one line written for the person
 * there: what is wrong and what to do; it is shown without a stack trace.
 */
public class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommandFailure(String message) {
    super(message);
  }

  public CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
