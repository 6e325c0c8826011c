package uz.minbar.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uz.minbar.monitoring.Voice;

/**
 * What the wave did when the answer was out. Before and after are equally long, so that they may be
 * compared: a day each, or what has passed since the answer.
 *
 * @param answeredAt when the answer was published
 * @param span how long each side is
 * @param bars the wave in equal steps; each lies wholly before or after the answer
 * @param step how long a bar is: an hour or a day
 */
public record Wave(
    Instant answeredAt, Duration span, Side before, Side after, Duration step, List<Bar> bars) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /** Longer waves are drawn by days. */
  private static final Duration BY_HOURS = Duration.ofHours(72);

  private static final Duration LOOK_BACK = Duration.ofDays(14);

  /** How many mentions there were and how many of them spoke ill. */
  public record Side(int mentions, int negative) {}

  /** A step of the wave. */
  public record Bar(Instant from, int mentions, int negative, boolean after) {}

  /** Whether enough has passed since the answer to say anything. */
  public boolean tells() {
    return span.compareTo(HOUR) >= 0;
  }

  /** The highest bar; 1 at least, so that a calm wave can be drawn, too. */
  public int top() {
    return Math.max(1, bars.stream().mapToInt(Bar::mentions).max().orElse(1));
  }

  /**
   * @param voices all mentions of the case's stories
   */
  static Wave of(List<Voice> voices, Instant answered, Instant now) {
    var passed = Duration.between(answered, now);
    var span = passed.compareTo(DAY) < 0 ? passed : DAY;
    return new Wave(
        answered,
        span,
        side(voices, answered.minus(span), answered),
        side(voices, answered, answered.plus(span)),
        step(voices, answered, now),
        bars(voices, answered, now));
  }

  private static Side side(List<Voice> voices, Instant from, Instant until) {
    var within =
        voices.stream()
            .filter(voice -> !voice.at().isBefore(from) && voice.at().isBefore(until))
            .toList();
    return new Side(within.size(), negative(within));
  }

  private static int negative(List<Voice> voices) {
    return (int) voices.stream().filter(Voice::negative).count();
  }

  private static Instant begin(List<Voice> voices, Instant answered) {
    var earliest = answered.minus(LOOK_BACK);
    return voices.stream()
        .map(Voice::at)
        .filter(at -> !at.isBefore(earliest))
        .min(Instant::compareTo)
        .filter(at -> at.isBefore(answered))
        .orElse(answered.minus(HOUR));
  }

  private static Instant end(Instant answered, Instant now) {
    var latest = answered.plus(LOOK_BACK);
    return now.isBefore(latest) ? now : latest;
  }

  private static Duration step(List<Voice> voices, Instant answered, Instant now) {
    var whole = Duration.between(begin(voices, answered), end(answered, now));
    return whole.compareTo(BY_HOURS) <= 0 ? HOUR : DAY;
  }

  private static List<Bar> bars(List<Voice> voices, Instant answered, Instant now) {
    var step = step(voices, answered, now);
    var begin = begin(voices, answered);
    var end = end(answered, now);
    var from = answered;
    while (from.isAfter(begin)) {
      from = from.minus(step);
    }
    var bars = new ArrayList<Bar>();
    for (; from.isBefore(end); from = from.plus(step)) {
      var side = side(voices, from, from.plus(step));
      bars.add(new Bar(from, side.mentions(), side.negative(), !from.isBefore(answered)));
    }
    return bars;
  }
}
