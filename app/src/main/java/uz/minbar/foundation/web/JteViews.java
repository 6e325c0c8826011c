package uz.minbar.foundation.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds a template compiled with the program by its name, {@code room/desk/page}. */
@Component
class JteViews implements ViewResolver, Ordered {

  /** Of how many a page is put together, about; more only costs a copy of their list. */
  private static final int PIECES = 2048;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.contains(":") || name.startsWith("/") ? null : new JteView(name);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /**
   * Whether the reader has this very page already: what everybody may keep carries the mark of its
   * content. The mark is weak, as the same page may go out packed.
   */
  private static boolean known(
      byte[] drawn, HttpServletRequest request, HttpServletResponse response) {
    String keeping = response.getHeader(HttpHeaders.CACHE_CONTROL);
    return keeping != null
        && keeping.startsWith("public")
        && new ServletWebRequest(request, response).checkNotModified(Version.etag(drawn));
  }

  /** Draws into bytes first, so that a fault half way shows a whole error page. */
  private final class JteView implements View {

    private final String name;

    JteView(String name) {
      this.name = name;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var output = new Utf8ByteOutput(PIECES);
      var given = new HashMap<String, @Nullable Object>();
      if (model != null) {
        // Spring adds binding results of its own, which no template asks for.
        model.forEach(
            (key, value) -> {
              if (key.indexOf('.') < 0) {
                given.put(key, value);
              }
            });
      }
      engine.render(name + ".jte", given, output);
      if (given.get("page") instanceof Page page) {
        response.setLocale(page.language().locale());
      }
      if (response.getContentType() == null) {
        response.setContentType("text/html;charset=UTF-8");
      }
      byte[] drawn = output.toByteArray();
      if (!known(drawn, request, response)) {
        response.setContentLength(drawn.length);
        response.getOutputStream().write(drawn);
      }
    }
  }
}
