package uz.minbar.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the fortnight is being lived through, the pages ask for a moment: nobody shall take a
 * half-made district for the whole. The sign-in page is open from the start.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Curtain extends OncePerRequestFilter {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="uz-Latn"><head><meta charset="utf-8"><title>Namuna tumani tayyorlanmoqda — Minbar</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="/static/css/desk.css"></head>
      <body><div class="ikat"></div><div class="bare-frame"><main>
      <h1>Namuna tumani tayyorlanmoqda</h1>
      <p>Ikki haftalik voqealar bir necha soniyada oʻtadi, sahifa oʻzi ochiladi.</p>
      <p lang="ru">Две недели района проходят за несколько секунд, страница откроется сама.</p>
      <p lang="en">Two weeks of the district pass in some seconds; the page opens by itself.</p>
      </main></div></body></html>
      """;

  private final Seeding seeding;

  Curtain(Seeding seeding) {
    this.seeding = seeding;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return seeding.done()
        || path.startsWith("/static/")
        || path.startsWith("/actuator/")
        || path.equals("/desk/sign-in")
        || path.equals("/desk/look");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "1");
    // Nobody is reading: what was asked for takes the place of the page, as it says.
    response.setHeader("Refresh", "1");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
  }
}
