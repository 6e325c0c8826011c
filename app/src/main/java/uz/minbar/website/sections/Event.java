package uz.minbar.website.sections;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Dates;
import uz.minbar.kernel.LocalizedText;

/**
 * What will happen where and when, and to whom everybody is invited.
 *
 * @param word the last part of its address, made once and never changed
 * @param place where, in the office's own words
 * @param about cleaned HTML
 * @param ends null where nobody knows
 * @param link where more is said: a path of ours or an https address; "" for none
 * @param cancelled whether it does not take place; it stays in sight so that nobody comes in vain
 * @param version grows with each change
 */
public record Event(
    UUID id,
    String word,
    LocalizedText title,
    LocalizedText place,
    LocalizedText about,
    Instant begins,
    @Nullable Instant ends,
    String link,
    boolean cancelled,
    long version,
    Instant changedAt) {

  /** How long one is taken to last whose end nobody knows. */
  public static final Duration USUAL = Duration.ofHours(2);

  /** When it is over. */
  public Instant over() {
    return ends == null ? begins.plus(USUAL) : ends;
  }

  /** The day on which it begins here. */
  public LocalDate day() {
    return LocalDate.ofInstant(begins, Dates.ZONE);
  }

  /** Whether it ends on the day on which it begins. */
  public boolean withinADay() {
    return LocalDate.ofInstant(over(), Dates.ZONE).equals(day());
  }
}
