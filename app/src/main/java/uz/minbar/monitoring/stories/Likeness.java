package uz.minbar.monitoring.stories;

/**
 * How likely two tellings are of one story: what they say in common speaks for it, what each says
 * otherwise against it.
 *
 * @param copied how much of the shorter text stands in the other word for word
 * @param words agreement in words, the rare ones counting more, from 0 to below 1
 * @param title how much of the one title the other text tells, or the other way round
 * @param names agreement in names
 * @param numbers agreement in numbers
 * @param days 1 where they name a day in common, -1 where each names others, 0 where one names none
 */
record Likeness(
    double copied, double words, double title, double names, double numbers, double days) {

  /** From here on two tellings are of one story. */
  static final double SAME = 0;

  /** Agreement in facts where none is known. */
  private static final double UNKNOWN = 0.6;

  /** So many facts tell as much as knowing none. */
  private static final double LITTLE = 0.5;

  /** Agreement in names where one is all that is named. */
  private static final double ONE_NAME = (1 + UNKNOWN * LITTLE) / (1 + LITTLE);

  /** A title of which less is told is not told. */
  private static final double TOLD = 0.3;

  /** One word in common is not a title in common. */
  private static final double SHORT = 8;

  /** Agreement in words that tells half of what it can. */
  private static final double FEW = 0.3;

  static Likeness of(Telling one, Telling other) {
    return new Likeness(
        one.shared(other),
        words(one, other),
        Math.max(title(one, other), title(other, one)),
        facts(one, other, "n:"),
        facts(one, other, "#:"),
        days(one, other));
  }

  /** Greater for likelier; {@link #SAME} parts one story from two. */
  double score() {
    // One template with other facts is copied nearly whole; it is the facts that part it.
    boolean otherFacts = days < 0 || names < UNKNOWN || numbers < UNKNOWN;
    return (otherFacts ? 0 : 2 * copied)
        + 2.5 * words
        + 1.5 * title
        + 5 * names
        + 4.5 * numbers
        + 2 * days
        - (onlyAName() ? 9.2 : 8.2);
  }

  /** Mostly that of a place, of which much else is told. */
  private boolean onlyAName() {
    return copied == 0 && title < TOLD && names <= ONE_NAME && numbers <= UNKNOWN && days <= 0;
  }

  boolean same() {
    return score() >= SAME;
  }

  private static double days(Telling one, Telling other) {
    boolean told = sum(one, "d:") > 0 && sum(other, "d:") > 0;
    return !told ? 0 : both(one, other, "d:") > 0 ? 1 : -1;
  }

  /** A rewritten text keeps few of the words: the first of them tell most. */
  private static double words(Telling one, Telling other) {
    double both = both(one, other, "w:");
    double agreement = both / Math.max(1, Math.sqrt(sum(one, "w:") * sum(other, "w:")));
    return agreement / (agreement + FEW);
  }

  private static double title(Telling one, Telling other) {
    double told = 0;
    double all = SHORT;
    for (var term : one.terms().entrySet()) {
      if (term.getKey().startsWith("t:")) {
        all += term.getValue();
        boolean there = other.terms().containsKey("w:" + term.getKey().substring(2));
        told += there ? term.getValue() : 0;
      }
    }
    return told / all;
  }

  /** What is little known tells little: it stays near where nothing would be known. */
  private static double facts(Telling one, Telling other, String kind) {
    double fewer = Math.min(sum(one, kind), sum(other, kind));
    return (both(one, other, kind) + UNKNOWN * LITTLE) / (fewer + LITTLE);
  }

  private static double both(Telling one, Telling other, String kind) {
    double both = 0;
    for (var term : one.terms().entrySet()) {
      var there = term.getKey().startsWith(kind) ? other.terms().get(term.getKey()) : null;
      both += there == null ? 0 : Math.min(term.getValue(), there);
    }
    return both;
  }

  private static double sum(Telling telling, String kind) {
    return telling.terms().entrySet().stream()
        .filter(term -> term.getKey().startsWith(kind))
        .mapToDouble(term -> term.getValue())
        .sum();
  }
}
