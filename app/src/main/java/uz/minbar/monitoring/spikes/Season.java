package uz.minbar.monitoring.spikes;

/**
 * What a series usually counts in each hour of the week, learnt from itself. A thin hour leans on
 * the same hour of all days, that on the whole week: seven days after its start a series knows its
 * nights, some weeks later its Sundays.
 */
final class Season {

  private static final int HOURS = 168;

  /** What is left of an hour's memory when it comes again a week later: about six weeks. */
  private static final double KEPT = 0.85;

  /** How many visits of an hour the wider profile is worth. */
  private static final double DAY_VISITS = 1;

  private static final double WEEK_VISITS = 3;

  /** How many counted things a thin profile is worth: the inverse of how much hours differ. */
  private static final double DAY_COUNTS = 4;

  private static final double WEEK_COUNTS = 11;

  private final int stepsAnHour;
  private final double[] sum = new double[HOURS];
  private final double[] weight = new double[HOURS];
  private double allSum;
  private double allWeight;
  private long lastHour = Long.MIN_VALUE;

  Season(int stepsAnHour) {
    this.stepsAnHour = stepsAnHour;
  }

  /** The mean of a step over the whole week. */
  double level() {
    return (allSum + 0.5) / (allWeight + stepsAnHour);
  }

  /** What a step of that hour since the epoch is expected to count; above 0. */
  double expected(long hour) {
    double level = level();
    double daySum = 0;
    double dayWeight = 0;
    int slot = slot(hour);
    for (int same = slot % 24; same < HOURS; same += 24) {
      daySum += sum[same];
      dayWeight += weight[same];
    }
    double lean = DAY_VISITS * stepsAnHour + DAY_COUNTS / level;
    double day = (daySum + lean * level) / (dayWeight + lean);
    lean = WEEK_VISITS * stepsAnHour + WEEK_COUNTS / day;
    return (sum[slot] + lean * day) / (weight[slot] + lean);
  }

  void learn(long hour, double count) {
    int slot = slot(hour);
    if (hour != lastHour) {
      allSum -= sum[slot] * (1 - KEPT);
      allWeight -= weight[slot] * (1 - KEPT);
      sum[slot] *= KEPT;
      weight[slot] *= KEPT;
      lastHour = hour;
    }
    sum[slot] += count;
    weight[slot]++;
    allSum += count;
    allWeight++;
  }

  private static int slot(long hour) {
    return (int) Math.floorMod(hour, (long) HOURS);
  }
}
