package uz.minbar.outside.youtube;

import java.util.List;
import java.util.Map;

/** Ends a call with a refusal, in the platform's own words. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  final int status;
  private final String reason;
  private final boolean signIn;

  private Refusal(int status, String reason, boolean signIn) {
    super(reason, null, false, false);
    this.status = status;
    this.reason = reason;
    this.signIn = signIn;
  }

  /** Of the platform. */
  static Refusal of(int status, String reason) {
    return new Refusal(status, reason, false);
  }

  /** Of the sign-in. */
  static Refusal signIn(int status, String error) {
    return new Refusal(status, error, true);
  }

  static void unless(boolean right, int status, String reason) {
    if (!right) {
      throw of(status, reason);
    }
  }

  Object body() {
    if (signIn) {
      return Map.of("error", reason, "error_description", "Refused.");
    }
    String domain = reason.equals("quotaExceeded") ? "youtube.quota" : "global";
    return Map.of(
        "error",
        Map.of(
            "code",
            status,
            "message",
            "Refused.",
            "errors",
            List.of(Map.of("message", "Refused.", "domain", domain, "reason", reason))));
  }
}
