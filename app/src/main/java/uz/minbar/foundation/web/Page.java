package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
  private @Nullable List<Menu.Group> groups;
  private @Nullable Look look;
  private @Nullable Flash flash;

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

  /** A count with gaps between its thousands, where no line breaks: 1 234 567. */
  public String number(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
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
    return menuAt(path());
  }

  /** The menu as it stands on that page of the desk; counted once a request. */
  public List<Menu.Group> menuAt(String path) {
    var known = groups;
    if (known == null) {
      known = menu.groups(this, path);
      groups = known;
    }
    return known;
  }

  /** What stands at the foot of a phone: today, two lines of hearing, one of speaking. */
  public List<Menu.Line> quickMenu() {
    return menu().stream()
        .flatMap(
            group ->
                switch (group.place()) {
                  case TODAY, SPEAK -> group.lines().stream().limit(1);
                  case HEAR -> group.lines().stream().limit(2);
                  case CONSULT, GROUND -> Stream.<Menu.Line>of();
                })
        .toList();
  }

  /** The first letters of the viewer's names, two at most. */
  public String initials() {
    return Arrays.stream(person().name().strip().split("\\s+", 3))
        .limit(2)
        .map(name -> name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /** The token a form must carry, or null on pages without a session. */
  public @Nullable CsrfToken csrf() {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  public String path() {
    return request.getRequestURI();
  }

  /** Where to come back to after a change of look or language: this page, or the desk's first. */
  public String address() {
    if (request.getMethod().equals("POST")) {
      return path().startsWith("/desk") ? "/desk" : "/";
    }
    return request.getQueryString() == null ? path() : path() + "?" + request.getQueryString();
  }

  /** How the viewer wants to see our pages. */
  public Look look() {
    if (look == null) {
      look = Look.of(request);
    }
    return look;
  }

  /** A parameter of the query, "" where it is absent. */
  public String query(String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  /** The address of another page with one parameter, whatever signs its value has. */
  public String to(String path, String name, String value) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam(name, "{value}")
        .encode()
        .buildAndExpand(value)
        .toUriString();
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

  /** Takes the message left by the act before: no other page shows it. */
  public Optional<Flash> takeFlash() {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(Flash.ATTRIBUTE) instanceof Flash left) {
      session.removeAttribute(Flash.ATTRIBUTE);
      flash = left;
    }
    return Optional.ofNullable(flash);
  }

  /** What was sent to that path by the act before and refused. */
  public Flash.Typed typed(String path) {
    return takeFlash()
        .map(Flash::typed)
        .filter(typed -> typed.path().equals(path))
        .orElse(Flash.Typed.NOTHING);
  }

  public void flash(String textKey, Object... arguments) {
    leave(Flash.Tone.DONE, textKey, null, null, arguments);
  }

  public void flashFault(String textKey, Object... arguments) {
    leave(Flash.Tone.FAULT, textKey, null, null, arguments);
  }

  /** Says why it could not be done: the first reason. */
  public void flashFault(Problem problem) {
    var reason = problem.reasons().getFirst();
    flashFault(reason.textKey(), reason.arguments());
  }

  /** Says what was done and offers to take it back with a POST to {@code undoPath}. */
  public void flashUndo(String textKey, String undoPath, Object... arguments) {
    leave(Flash.Tone.DONE, textKey, undoPath, null, arguments);
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

  /**
   * Does an act and goes on to the page at that path, which says what came of it: the text, or the
   * first reason why it could not be done, with what was {@link #typed}.
   *
   * @throws Problem 404 where there is no such page
   */
  public ModelAndView act(String path, String textKey, Runnable act) {
    return act(
        path,
        () -> {
          act.run();
          return textKey;
        });
  }

  /** The same where the act itself tells which text. */
  public ModelAndView act(String path, Supplier<String> act) {
    try {
      flash(act.get());
    } catch (Problem problem) {
      if (problem.status() == HttpStatus.NOT_FOUND) {
        throw problem;
      }
      var reason = problem.reasons().getFirst();
      leave(Flash.Tone.FAULT, reason.textKey(), null, Flash.Typed.in(request), reason.arguments());
    }
    return redirect(path);
  }

  private void leave(
      Flash.Tone tone,
      String textKey,
      @Nullable String undoPath,
      Flash.@Nullable Typed typed,
      Object... arguments) {
    var words = Arrays.stream(arguments).map(String::valueOf).toList();
    request
        .getSession()
        .setAttribute(Flash.ATTRIBUTE, new Flash(tone, textKey, words, undoPath, typed));
  }
}
