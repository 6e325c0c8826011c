package uz.minbar.demo;

/** The demo cannot start; the message is one line for the person at the console. */
final class DemoFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  DemoFailure(String message) {
    super(message);
  }
}
