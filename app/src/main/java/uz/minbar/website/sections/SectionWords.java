package uz.minbar.website.sections;

import uz.minbar.kernel.LocalizedText;

/**
 * A section as somebody writes it.
 *
 * @param word the last part of its address; "" makes it from the title
 * @param reviewEvery months, 1 to 36
 */
public record SectionWords(
    String word,
    SectionKind kind,
    LocalizedText title,
    LocalizedText body,
    boolean inMenu,
    boolean shown,
    int reviewEvery) {

  /** Half a year: hours and names change about as often. */
  public static final int USUAL_REVIEW = 6;
}
