package uz.minbar.monitoring.article;

import java.util.List;

/**
 * An article as its page gives it. What the page does not say is "" or an empty list, never null.
 *
 * @param title without the name of the site
 * @param text paragraphs, headings and list items a line each; without title, captions, makers'
 *     names, and what leads elsewhere; at most {@link Articles#MOST_TEXT} characters
 * @param author names as written, separated by commas
 * @param published the time of publication as the page writes it: mostly ISO 8601, sometimes words;
 *     whoever needs an instant must reckon with anything
 * @param pictures absolute addresses, http or https, at most {@link Articles#MOST_PICTURES}, in the
 *     order of their weight: what the page shows to others first
 * @param canonical the absolute address that the page names as its own; may be that of somebody
 *     else
 */
public record Article(
    String title,
    String text,
    String author,
    String published,
    List<String> pictures,
    String canonical) {

  /** A page with fewer characters of text has a teaser only, or a fence before it. */
  private static final int LEAST_TEXT = 200;

  /** Whether the page gave the text itself. */
  public boolean full() {
    return text.length() >= LEAST_TEXT;
  }
}
