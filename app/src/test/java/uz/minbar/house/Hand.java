package uz.minbar.house;

import com.microsoft.playwright.Page;

/**
 * A practised hand, counted and not timed, so that it is as fast on a busy machine: by the
 * keystroke-level model (Card, Moran and Newell, Communications of the ACM 23, 1980). What it does,
 * it really does in the browser; the program's own answers are not in its time.
 */
public final class Hand {

  /** Seconds for a key of somebody who types 55 words a minute. */
  private static final double KEY = 0.20;

  /** To bring the mouse there. */
  private static final double POINT = 1.10;

  /** To press and let go of its button. */
  private static final double PRESS = 0.20;

  /** From the mouse to the keys or back. */
  private static final double HOME = 0.40;

  /** To know what comes next. */
  private static final double THINK = 1.35;

  private final Page page;
  private int keys;
  private int clicks;
  private double seconds;
  private boolean onKeys;

  public Hand(Page page) {
    this.page = page;
  }

  /** Clicks something that stays on the page. */
  public Hand click(String selector) {
    page.click(selector);
    seconds += THINK + POINT + PRESS + home(false);
    clicks++;
    return this;
  }

  /** Clicks what leads to another page. */
  public Hand follow(String selector) {
    page.waitForNavigation(() -> click(selector));
    return this;
  }

  public Hand type(String text) {
    page.keyboard().type(text);
    seconds += text.length() * KEY + home(true);
    keys += text.length();
    return this;
  }

  public double seconds() {
    return seconds;
  }

  /** As a row of a table: what was done, keys, clicks, whole seconds. */
  public String row(String done) {
    return "| %s | %d | %d | %d |".formatted(done, keys, clicks, Math.round(seconds));
  }

  private double home(boolean toKeys) {
    boolean moves = onKeys != toKeys;
    onKeys = toKeys;
    return moves ? HOME : 0;
  }
}
