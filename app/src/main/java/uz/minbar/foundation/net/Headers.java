package uz.minbar.foundation.net;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.net.FetchFailure.Reason;

/** What an answer's headers say about it. */
final class Headers {

  private static final Pattern MAX_AGE = Pattern.compile("(?i)\\bmax-age=([0-9]{1,9})");
  private static final Duration LONGEST = Duration.ofDays(1);

  private final ClassicHttpResponse answer;
  private final Clock clock;

  Headers(ClassicHttpResponse answer, Clock clock) {
    this.answer = answer;
    this.clock = clock;
  }

  @Nullable String get(String name) {
    var header = answer.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  Fetched fetched(URI at, boolean unchanged, byte[] body) {
    String type = get("Content-Type");
    return new Fetched(
        at,
        null,
        unchanged,
        body,
        type == null ? "" : type,
        get("ETag"),
        get("Last-Modified"),
        freshFor(),
        Arrays.stream(answer.getHeaders("Link"))
            .map(Header::getValue)
            .collect(Collectors.joining(", ")),
        answer.getCode(),
        head());
  }

  private String head() {
    return Stream.concat(
            Stream.of(
                answer.getVersion() + " " + answer.getCode() + " " + answer.getReasonPhrase()),
            Arrays.stream(answer.getHeaders()).map(one -> one.getName() + ": " + one.getValue()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  FetchFailure failure(int status) {
    var reason =
        switch (status) {
          case 410 -> Reason.GONE;
          case 429, 503 -> Reason.BUSY;
          default -> status >= 500 ? Reason.SERVER : Reason.REFUSED;
        };
    return new FetchFailure(reason, status, retryAfter());
  }

  @Nullable Duration retryAfter() {
    String value = get("Retry-After");
    if (value == null) {
      return null;
    }
    try {
      return value.strip().matches("[0-9]{1,9}")
          ? bounded(Duration.ofSeconds(Long.parseLong(value.strip())))
          : bounded(Duration.between(clock.instant(), date(value)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Duration freshFor() {
    String control = get("Cache-Control");
    var age = MAX_AGE.matcher(control == null ? "" : control);
    return age.find() ? bounded(Duration.ofSeconds(Long.parseLong(age.group(1)))) : null;
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Instant date(String value) {
    return ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
