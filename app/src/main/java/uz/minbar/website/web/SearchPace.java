package uz.minbar.website.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one machine from searching the press centre to a standstill: a search or a verification
 * costs more than a page, and nobody reads sixty answers a minute.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class SearchPace extends OncePerRequestFilter {

  static final int MOST_A_MINUTE = 60;

  private static final Pattern SEARCH =
      Pattern.compile("(?:/(?:oz|uz|ru|en))?/(?:search|verify)/?");
  private static final int MOST_KNOWN = 10_000;

  private final Clock clock;
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

  SearchPace(Clock clock) {
    this.clock = clock;
  }

  private record Tally(long minute, int count) {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SEARCH.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long seconds = clock.instant().getEpochSecond();
    if (tallies.size() > MOST_KNOWN) {
      tallies.clear(); // Addresses come from outside; they must not fill the memory.
    }
    var tally =
        tallies.merge(
            request.getRemoteAddr(),
            new Tally(seconds / 60, 1),
            (old, fresh) ->
                old.minute() == fresh.minute() ? new Tally(old.minute(), old.count() + 1) : fresh);
    if (tally.count() > MOST_A_MINUTE) {
      response.setHeader("Retry-After", String.valueOf(60 - seconds % 60));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
