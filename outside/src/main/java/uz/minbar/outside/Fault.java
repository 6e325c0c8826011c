package uz.minbar.outside;

import java.time.Duration;

/**
 * What goes wrong with one call to a platform. The kinds differ in the one point a sender must get
 * right: whether the platform has taken the message although no good answer came.
 *
 * @param kind what happens
 * @param number seconds of retry_after, status or milliseconds, by kind
 */
public record Fault(Kind kind, int number) {

  /** The kinds of mishap. */
  public enum Kind {
    /** Answers 429 with retry_after; nothing is taken. */
    TOO_MANY,
    /** Answers 5xx; nothing is taken. */
    SERVER_ERROR,
    /** Takes the message, then a gateway before it answers 5xx. */
    TAKEN_SERVER_ERROR,
    /** Reads the request and never answers; nothing is taken. */
    NOTHING,
    /** Takes the message and never answers. */
    TAKEN_NOTHING,
    /** Takes the message, begins its answer and falls silent in the middle. */
    TAKEN_HALF_ANSWER,
    /** Closes the line before taking. */
    CUT_BEFORE_TAKING,
    /** Takes the message, then closes the line without a byte of answer. */
    CUT_AFTER_TAKING,
    /** Refuses the text as broken markup, 400. */
    PARSE_ERROR,
    /** Answers late, but well. */
    SLOW
  }

  /** Accepts the request and never answers. */
  public static final Fault NOTHING = new Fault(Kind.NOTHING, 0);

  /** Takes the message and never answers. */
  public static final Fault TAKEN_NOTHING = new Fault(Kind.TAKEN_NOTHING, 0);

  /** Takes the message and stops in the middle of its answer, the line open. */
  public static final Fault TAKEN_HALF_ANSWER = new Fault(Kind.TAKEN_HALF_ANSWER, 0);

  /** Closes the line, nothing taken. */
  public static final Fault CUT_BEFORE_TAKING = new Fault(Kind.CUT_BEFORE_TAKING, 0);

  /** Closes the line after the message is out. */
  public static final Fault CUT_AFTER_TAKING = new Fault(Kind.CUT_AFTER_TAKING, 0);

  /** "can't parse entities". */
  public static final Fault PARSE_ERROR = new Fault(Kind.PARSE_ERROR, 0);

  /** 502, nothing taken. */
  public static final Fault ANSWER_5XX = new Fault(Kind.SERVER_ERROR, 502);

  /** 502, but the message is out. */
  public static final Fault TAKEN_5XX = new Fault(Kind.TAKEN_SERVER_ERROR, 502);

  /** Refuses for so many seconds. */
  public static Fault answer429(int retryAfter) {
    return new Fault(Kind.TOO_MANY, retryAfter);
  }

  /** Answers with this status of the 5xx, nothing taken. */
  public static Fault answer5xx(int status) {
    return new Fault(Kind.SERVER_ERROR, status);
  }

  /** Answers well, but late. */
  public static Fault slow(Duration time) {
    return new Fault(Kind.SLOW, Math.toIntExact(time.toMillis()));
  }
}
