package uz.minbar.website.web.visits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.website.visits.VisitCounts;

/** Counts a page once it has gone out, a kept one and one that the browser still has as well. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 6)
class VisitFilter extends OncePerRequestFilter {

  private static final Pattern PAGE =
      Pattern.compile(
          "/(?:oz|uz|ru|en)/(?:(?:news|regions|sections|events)(?:/[A-Za-z0-9-]{1,200})?"
              + "|search|verify|subscribe)?");
  private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,100}");

  private final VisitCounts visits;
  private final Tenancy tenancy;

  VisitFilter(VisitCounts visits, Tenancy tenancy) {
    this.visits = visits;
    this.tenancy = tenancy;
  }

  /** What a browser fetches before anybody asked for it is no view. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || !PAGE.matcher(request.getRequestURI()).matches()
        || header(request, "Sec-Purpose").startsWith("prefetch")
        || tenancy.bound().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_OK
        || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) {
      count(
          visits,
          request.getRequestURI(),
          request.getServerName(),
          request.getRemoteAddr(),
          header(request, HttpHeaders.REFERER),
          header(request, HttpHeaders.USER_AGENT));
    }
  }

  /** Counts a view of the office at work, where the path is one of a page that is counted. */
  static void count(
      VisitCounts visits, String path, String host, String address, String referrer, String agent) {
    if (PAGE.matcher(path).matches()) {
      visits.count(path, from(referrer, host), address + "\n" + agent, agent);
    }
  }

  /** The host alone, and none where it is our own: where exactly somebody was is not our matter. */
  private static String from(String referrer, String own) {
    try {
      @Nullable String host = referrer.isEmpty() ? null : URI.create(referrer).getHost();
      String small = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return small.equals(own) || !HOST.matcher(small).matches() ? "" : small;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String header(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }
}
