package uz.minbar.website.visits;

import java.time.LocalDate;
import java.util.List;

/**
 * How the press centre was read.
 *
 * @param days each of them, the last first
 * @param pages the most read first
 * @param from whence people came, the most first
 */
public record VisitReport(List<Day> days, List<Page> pages, List<From> from) {

  /**
   * A day here.
   *
   * @param visitors about how many different ones
   */
  public record Day(LocalDate day, long views, long visitors) {}

  /** A page by its path. */
  public record Page(String path, long views) {}

  /** Another site by its host. */
  public record From(String host, long views) {}

  /** The views of the fullest day; at least one. */
  public long most() {
    return Math.max(1, days.stream().mapToLong(Day::views).max().orElse(1));
  }
}
