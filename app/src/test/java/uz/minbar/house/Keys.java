package uz.minbar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * Somebody who works without a mouse: she goes from one thing to the next and sees where she is.
 */
final class Keys {

  /** More steps than anybody would take. */
  private static final int MOST = 150;

  /** A line around it, or around the editor that it is the text of. */
  private static final String SEEN =
      """
      [document.activeElement, document.activeElement.closest('.editor')].some(one => one
        && document.activeElement.matches(':focus-visible')
        && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none'))
      """;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Goes on with Tab until it is reached; it must be seen there that it is. */
  Keys to(String selector) {
    for (int step = 0; step < MOST; step++) {
      press("Tab");
      if (is("document.activeElement.matches(wanted)", selector)) {
        assertThat(is(SEEN, selector)).as("it is seen that %s has the focus", selector).isTrue();
        return this;
      }
    }
    throw new AssertionError(selector + " is not reached with Tab on " + page.url());
  }

  Keys type(String text) {
    page.keyboard().type(text);
    return this;
  }

  Keys press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Presses Enter and waits for the page that comes. */
  void send() {
    page.waitForNavigation(() -> press("Enter"));
  }

  private boolean is(String script, String wanted) {
    return (Boolean) page.evaluate("wanted => " + script, wanted);
  }
}
