package uz.minbar.foundation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uz.minbar.kernel.Language;

/** Makes the page for a request; a controller gets it by asking for a {@link Page}. */
@Component
public class Pages implements HandlerMethodArgumentResolver {

  private static final String ATTRIBUTE = Page.class.getName();
  static final String LANGUAGE_COOKIE = "language";

  private final Texts texts;
  private final Clock clock;
  private final ObjectProvider<Viewer.Source> viewers;
  private final ObjectProvider<Menu> menu;

  Pages(
      Texts texts, Clock clock, ObjectProvider<Viewer.Source> viewers, ObjectProvider<Menu> menu) {
    this.texts = texts;
    this.clock = clock;
    this.viewers = viewers;
    this.menu = menu;
  }

  public Page page(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Page page) {
      return page;
    }
    var viewer = viewers.getObject().viewer(request).orElse(null);
    var page = make(request, viewer, language(request, viewer));
    request.setAttribute(ATTRIBUTE, page);
    return page;
  }

  /** The page of an address that names its language itself, as the press centre's do. */
  public Page page(HttpServletRequest request, Language language) {
    var page = make(request, null, language);
    request.setAttribute(ATTRIBUTE, page);
    return page;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Page.class;
  }

  @Override
  public Page resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory) {
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("not an HTTP request");
    }
    return page(request);
  }

  private Page make(HttpServletRequest request, @Nullable Viewer viewer, Language language) {
    return new Page(request, texts, language, new Dates(language, clock), viewer, menu.getObject());
  }

  /** First the address, then the person's own choice, then the cookie, then the browser's wish. */
  private static Language language(HttpServletRequest request, @Nullable Viewer viewer) {
    return byPrefix(request)
        .or(() -> Optional.ofNullable(viewer).map(Viewer::language))
        .or(() -> byCookie(request))
        .orElseGet(() -> byBrowser(request));
  }

  private static Optional<Language> byPrefix(HttpServletRequest request) {
    var parts = request.getRequestURI().split("/", 3);
    return parts.length > 1 ? Language.ofPrefix(parts[1]) : Optional.empty();
  }

  private static Optional<Language> byCookie(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
        .map(Cookie::getValue)
        .flatMap(tag -> Language.ofTag(tag).stream())
        .findFirst();
  }

  /** What the browser asks for among our four; Uzbek in Latin where it asks for none of them. */
  public static Language byBrowser(HttpServletRequest request) {
    var locales = request.getLocales();
    while (locales.hasMoreElements()) {
      var locale = locales.nextElement();
      switch (locale.getLanguage()) {
        case "uz":
          return locale.getScript().equals("Cyrl") ? Language.UZ_CYRL : Language.UZ_LATN;
        case "ru":
          return Language.RU;
        case "en":
          return request.getHeader("Accept-Language") == null ? Language.UZ_LATN : Language.EN;
        default:
      }
    }
    return Language.UZ_LATN;
  }
}
