package uz.minbar.monitoring.spikes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Watches one series of counts, step by step, and tells when it stands out: at once (one step) or
 * by and by (many). A rise must be beyond chance, beyond what the series itself reaches once in 17
 * days, and enough to speak of; one episode is told once. Keeps a week's profile and six weeks'
 * daily peaks, however long the series is, and gives the same for the same counts.
 */
public final class Watch {

  /** By its own ways a series comes so high once in so many days. */
  private static final double ONCE = 17;

  private static final double ONCE_SLOWLY = 4 * ONCE;

  /** Chance would do it less than once in a thousand times, in natural logarithms. */
  private static final double BEYOND_CHANCE = 7;

  /** An episode lasts until so long nothing stood out. */
  private static final long REST = Duration.ofHours(12).toSeconds();

  private static final long SETTLES = Duration.ofDays(1).toSeconds();

  /** How far above the expected a count may teach what is usual. */
  private static final double TEACHES = 2;

  /** The level counts beside the expected, so that the small hours do not make little look big. */
  private static final double LEVEL = 2;

  /**
   * A rise that lasts says more than one step; how much of the score is the last three quarters' of
   * an hour.
   */
  private static final double LASTING = 0.5;

  private static final double LAST = 45 * 60;

  private final int stepsAnHour;
  private final double span;
  private final Duration warmUp;
  private final int floor;
  private final Season season;
  private final Dispersion dispersion;
  private final Drift drift = new Drift();
  private final Extremes sudden = new Extremes(0.8, 0.3, ONCE);
  private final Extremes slow = new Extremes(2, 1, ONCE_SLOWLY);
  private double lately;
  private double latelyExpected;
  private long begun = Long.MIN_VALUE;
  private long restsUntil = Long.MIN_VALUE;

  /**
   * @param step what one count spans; at most an hour, or whole hours
   * @param warmUp how long it only learns
   * @param floor fewer than so many are never worth an alert
   */
  public Watch(Duration step, Duration warmUp, int floor) {
    this.stepsAnHour = (int) Math.max(1, 3600 / step.toSeconds());
    this.span = Math.max(1, LAST / step.toSeconds());
    this.warmUp = warmUp;
    this.floor = floor;
    this.season = new Season(stepsAnHour);
    this.dispersion = new Dispersion(stepsAnHour);
  }

  /** What the step that begins then is expected to count, and from where on it would stand out. */
  public Band band(Instant at) {
    double mean = season.expected(hour(at));
    double pad = pad();
    return new Band(
        mean, Math.max(floor, Math.exp(sudden.height()) * (mean + pad) - pad), isWarm(at));
  }

  /**
   * Takes the next step's count; steps come in their order.
   *
   * @param count 0 or more
   * @return the rise, on the first step of its episode only
   */
  public Optional<Rise> see(Instant at, long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count below 0: " + count);
    }
    if (begun == Long.MIN_VALUE) {
      begun = at.getEpochSecond();
    }
    double mean = season.expected(hour(at));
    double size = dispersion.size();
    double bounded = settled(at) ? Math.min(count, TEACHES * (mean + Math.sqrt(mean)) + 1) : count;
    drift.note(count, bounded, mean, size);
    double suddenly = score(count, mean);
    double slowly = Math.log1p(drift.evidence());
    boolean leaps =
        count >= floor
            && suddenly > sudden.height()
            && NegativeBinomial.surprise(count, mean, size) > BEYOND_CHANCE;
    boolean creeps =
        drift.seen() >= floor && slowly > slow.height() && drift.evidence() > BEYOND_CHANCE;
    if (settled(at)) {
      long day = Math.floorDiv(at.getEpochSecond(), SETTLES);
      sudden.note(day, suddenly);
      slow.note(day, slowly);
    }
    season.learn(hour(at), bounded);
    dispersion.learn(bounded, mean);
    return isWarm(at) && (leaps || creeps) ? tell(at, leaps, count, mean) : Optional.empty();
  }

  private Optional<Rise> tell(Instant at, boolean leaps, long count, double mean) {
    boolean rests = at.getEpochSecond() < restsUntil;
    restsUntil = at.getEpochSecond() + REST;
    if (rests) {
      return Optional.empty();
    }
    return Optional.of(
        leaps
            ? new Rise(at, false, mean, count)
            : new Rise(at, true, drift.expected(), drift.seen()));
  }

  /** How many times more than expected, in natural logarithms: by this step and the last ones. */
  private double score(long count, double mean) {
    lately += (count - lately) / span;
    latelyExpected += (mean - latelyExpected) / span;
    double pad = pad();
    return (1 - LASTING) * Math.log((count + pad) / (mean + pad))
        + LASTING * Math.log((lately + pad) / (latelyExpected + pad));
  }

  private double pad() {
    return LEVEL * season.level() + 1;
  }

  /** Before the first day has passed, no level is known to measure by. */
  private boolean settled(Instant at) {
    return at.getEpochSecond() - begun >= SETTLES;
  }

  private boolean isWarm(Instant at) {
    return begun != Long.MIN_VALUE && at.getEpochSecond() - begun >= warmUp.toSeconds();
  }

  private static long hour(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 3600L);
  }
}
