package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uz.minbar.kernel.Language;

/**
 * All that a template may ask about the page it draws: words, dates, who looks, where it stands.
 */
public final class Page {

  private final HttpServletRequest request;
  private final Texts texts;
  private final Language language;
  private final Dates dates;
  private final @Nullable Viewer viewer;
  private final Menu menu;

  Page(
      HttpServletRequest request,
      Texts texts,
      Language language,
      Dates dates,
      @Nullable Viewer viewer,
      Menu menu) {
    this.request = request;
    this.texts = texts;
    this.language = language;
    this.dates = dates;
    this.viewer = viewer;
    this.menu = menu;
  }

  public String t(String key, Object... arguments) {
    return texts.get(language, key, arguments);
  }

  public Language language() {
    return language;
  }

  public Dates dates() {
    return dates;
  }

  public String date(Instant instant) {
    return dates.date(instant);
  }

  public String time(Instant instant) {
    return dates.time(instant);
  }

  public String dateTime(Instant instant) {
    return dates.dateTime(instant);
  }

  /** "3 soat oldin" in the page's language. */
  public String ago(Instant instant) {
    return t("frame.ago", dates.span(Duration.between(instant, dates.now().toInstant())));
  }

  /** The viewer; null on pages for everybody. */
  public @Nullable Viewer viewer() {
    return viewer;
  }

  /**
   * The viewer of a desk page.
   *
   * @throws IllegalStateException on a page that does not ask people to sign in
   */
  public Viewer person() {
    return Optional.ofNullable(viewer)
        .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  public boolean may(Enum<?> right) {
    return viewer != null && viewer.may(right);
  }

  public List<Menu.Group> menu() {
    return menu.groups(this);
  }

  /** The token a form must carry, or null on pages without a session. */
  public @Nullable CsrfToken csrf() {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  public String path() {
    return request.getRequestURI();
  }

  /** A parameter of the query, "" where it is absent. */
  public String query(String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  /** This page's address with one parameter changed, for filters and pages. */
  public String with(String name, String value) {
    var builder = UriComponentsBuilder.fromPath(request.getRequestURI());
    request
        .getParameterMap()
        .forEach(
            (key, values) -> {
              if (!key.equals(name) && !key.equals("cursor") && !key.startsWith("_")) {
                builder.queryParam(key, Arrays.asList(values));
              }
            });
    if (!value.isEmpty()) {
      builder.queryParam(name, value);
    }
    return builder.encode().toUriString();
  }

  /** Takes the message left by the act before, once. */
  public Optional<Flash> takeFlash() {
    var session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    var flash = (Flash) session.getAttribute(Flash.ATTRIBUTE);
    if (flash != null) {
      session.removeAttribute(Flash.ATTRIBUTE);
    }
    return Optional.ofNullable(flash);
  }

  public void flash(String textKey, Object... arguments) {
    leave(Flash.Tone.DONE, textKey, null, arguments);
  }

  public void flashFault(String textKey, Object... arguments) {
    leave(Flash.Tone.FAULT, textKey, null, arguments);
  }

  /** Says what was done and offers to take it back with a POST to {@code undoPath}. */
  public void flashUndo(String textKey, String undoPath, Object... arguments) {
    leave(Flash.Tone.DONE, textKey, undoPath, arguments);
  }

  /** Draws the template; the page itself is always given along as {@code page}. */
  public ModelAndView render(String template, Map<String, ? extends @Nullable Object> model) {
    var all = new HashMap<String, Object>();
    model.forEach(
        (name, value) -> {
          if (value != null) {
            all.put(name, value);
          }
        });
    all.put("page", this);
    return new ModelAndView(template, all);
  }

  public ModelAndView render(String template) {
    return render(template, Map.of());
  }

  /** Sends the browser on after an act (303, so that reloading repeats nothing). */
  public ModelAndView redirect(String path) {
    return new ModelAndView("redirect:" + path);
  }

  private void leave(
      Flash.Tone tone, String textKey, @Nullable String undoPath, Object... arguments) {
    var words = Arrays.stream(arguments).map(String::valueOf).toList();
    request.getSession().setAttribute(Flash.ATTRIBUTE, new Flash(tone, textKey, words, undoPath));
  }
}
