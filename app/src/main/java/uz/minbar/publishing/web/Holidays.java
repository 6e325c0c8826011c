package uz.minbar.publishing.web;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/**
 * The holidays whose days are fixed by the Labour Code of 2022, article 208. The two feasts of the
 * moon are set each year by decree and are not here.
 */
public final class Holidays {

  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1), "new-year",
          MonthDay.of(3, 8), "women",
          MonthDay.of(3, 21), "navruz",
          MonthDay.of(5, 9), "memory",
          MonthDay.of(9, 1), "independence",
          MonthDay.of(10, 1), "teachers",
          MonthDay.of(12, 8), "constitution");

  private Holidays() {}

  /** The key of its name; empty on other days. */
  public static Optional<String> of(LocalDate day) {
    return Optional.ofNullable(FIXED.get(MonthDay.from(day))).map("publishing.holiday."::concat);
  }
}
