package uz.minbar.website.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one machine from asking too much of the press centre: a search or a verification costs more
 * than a page, and nobody reads sixty answers a minute; a letter goes to somebody for each address
 * that is sent in, and a call for each browser.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class Pace extends OncePerRequestFilter {

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("GET", "search|verify", 60),
          // Each pause in typing asks once.
          new Limit("GET", "search/suggest", 240),
          new Limit("POST", "subscribe", 10),
          new Limit("POST", "push(?:/end)?", 10));
  private static final int MOST_KNOWN = 10_000;

  private final Clock clock;
  private final Map<Asking, Tally> tallies = new ConcurrentHashMap<>();

  Pace(Clock clock) {
    this.clock = clock;
  }

  private record Tally(long minute, int count) {}

  private record Asking(Limit limit, String machine) {}

  /**
   * How often one machine may ask for a page.
   *
   * @param most times a minute
   */
  private record Limit(String method, Pattern path, int most) {

    Limit(String method, String pages, int most) {
      this(method, Pattern.compile("(?:/(?:oz|uz|ru|en))?/(?:" + pages + ")/?"), most);
    }

    boolean binds(HttpServletRequest request) {
      return method.equals(request.getMethod()) && path.matcher(request.getRequestURI()).matches();
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = LIMITS.stream().filter(one -> one.binds(request)).findFirst().orElse(null);
    if (limit != null && tooOften(request, limit)) {
      response.setHeader("Retry-After", String.valueOf(60 - clock.instant().getEpochSecond() % 60));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean tooOften(HttpServletRequest request, Limit limit) {
    long minute = clock.instant().getEpochSecond() / 60;
    if (tallies.size() > MOST_KNOWN) {
      tallies.clear(); // Addresses come from outside; they must not fill the memory.
    }
    var tally =
        tallies.merge(
            new Asking(limit, request.getRemoteAddr()),
            new Tally(minute, 1),
            (old, fresh) ->
                old.minute() == fresh.minute() ? new Tally(old.minute(), old.count() + 1) : fresh);
    return tally.count() > limit.most();
  }
}
