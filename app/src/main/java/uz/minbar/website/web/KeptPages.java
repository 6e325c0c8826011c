package uz.minbar.website.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Dates;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.website.Versions;
import uz.minbar.website.kept.KeptFiles;

/**
 * Keeps drawn pages of the press centre, so that a day on which everybody looks costs no more than
 * others. A page is given again as long as nothing that the press centre shows has changed anywhere
 * since it was drawn, never after; a browser that has it already gets only that word.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 4)
class KeptPages extends OncePerRequestFilter {

  private static final Pattern PAGE =
      Pattern.compile("/(?:oz|uz|ru|en)/(?:(?:news|regions|sections|events)(?:/[A-Za-z0-9-]+)?)?");

  /**
   * What depends on the hour, such as the end of a banner, is late by no more than that, and by ten
   * seconds more behind an nginx.
   */
  private static final Duration KEPT = Duration.ofSeconds(60);

  private static final long MOST_BYTES = 32L * 1024 * 1024;
  private static final int LARGEST = 512 * 1024;

  private final Versions versions;
  private final KeptFiles files;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Cache<Key, Kept> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Key, Kept>weigher((_, kept) -> kept.whole().length + kept.small().length)
          .build();

  KeptPages(Versions versions, KeptFiles files, Tenancy tenancy, Clock clock) {
    this.versions = versions;
    this.files = files;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** The day is part of it, as pages say "today". */
  private record Key(OrganisationId office, LocalDate day, String address) {}

  /**
   * A page as it goes out.
   *
   * @param small the same by gzip
   * @param mark of its content, 31 bits
   * @param version of all that is shown when it was drawn
   */
  private record Kept(
      byte[] whole, byte[] small, String type, int mark, long version, Instant at) {}

  /** Who has cookies may see something of her own; she gets her own page. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || request.getCookies() != null
        || !PAGE.matcher(request.getRequestURI()).matches()
        || tenancy.bound().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var now = clock.instant();
    var key = new Key(tenancy.current(), LocalDate.ofInstant(now, Dates.ZONE), address(request));
    long heard = files.heard();
    long version = versions.current();
    var kept = pages.getIfPresent(key);
    if (kept == null || kept.version() != version || kept.at().plus(KEPT).isBefore(now)) {
      var drawn = new ContentCachingResponseWrapper(response);
      chain.doFilter(request, drawn);
      var fresh = keep(drawn, version, now);
      if (fresh.isEmpty()) {
        drawn.copyBodyToResponse();
        return;
      }
      kept = fresh.get();
      pages.put(key, kept);
      drawn.resetBuffer();
    }
    if (request.getQueryString() == null) {
      files.keep(
          key.office(),
          request.getServerName(),
          request.getRequestURI(),
          kept.whole(),
          kept.small(),
          kept.mark(),
          now,
          heard);
    }
    write(request, response, kept);
  }

  private static String address(HttpServletRequest request) {
    return request.getRequestURI()
        + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
  }

  /** Empty for what is no page for everybody: another status, a cookie, too large. */
  private static Optional<Kept> keep(ContentCachingResponseWrapper drawn, long version, Instant now)
      throws IOException {
    @Nullable String type = drawn.getContentType();
    if (drawn.getStatus() != HttpServletResponse.SC_OK
        || type == null
        || !type.startsWith("text/html")
        || drawn.containsHeader(HttpHeaders.SET_COOKIE)
        || drawn.getContentSize() > LARGEST) {
      return Optional.empty();
    }
    byte[] whole = drawn.getContentAsByteArray();
    return Optional.of(new Kept(whole, gzip(whole), type, mark(whole), version, now));
  }

  /** Nobody gains by making two pages of one mark. */
  private static int mark(byte[] whole) {
    var sum = new CRC32C();
    sum.update(whole);
    return (int) sum.getValue() & Integer.MAX_VALUE;
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, Kept kept)
      throws IOException {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean small = accepted != null && accepted.contains("gzip");
    byte[] body = small ? kept.small() : kept.whole();
    // As nginx makes it of the file, so that a browser may have the page from either.
    String tag =
        '"' + Integer.toHexString(kept.mark()) + '-' + Integer.toHexString(body.length) + '"';
    PressController.keep(response);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader(HttpHeaders.ETAG, tag);
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (small) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentType(kept.type());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static byte[] gzip(byte[] whole) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(whole);
    }
    return bytes.toByteArray();
  }
}
