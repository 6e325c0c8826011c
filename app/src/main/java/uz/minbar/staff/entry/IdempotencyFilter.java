package uz.minbar.staff.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import uz.minbar.foundation.web.Idempotency;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.ProblemWriter;
import uz.minbar.staff.Staff;

/** Makes a repeated API call with the same {@code Idempotency-Key} answer as the first did. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;
  private static final int LARGEST_BODY = 4 * 1024 * 1024;

  private final Idempotency idempotency;
  private final Staff staff;
  private final ProblemWriter problems;

  IdempotencyFilter(Idempotency idempotency, Staff staff, ProblemWriter problems) {
    this.idempotency = idempotency;
    this.staff = staff;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().startsWith("/api/")
        || request.getHeader(KEY) == null
        || isUpload(request)
        || staff.signedIn().isEmpty();
  }

  /** A file is known by its content; stored twice it is still one. */
  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    var person = staff.signedIn().orElseThrow().person().value();
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (key.length() > LONGEST_KEY || body.length > LARGEST_BODY) {
      problems.write(
          new Problem(HttpStatus.CONTENT_TOO_LARGE, "foundation.problem.tooLarge", List.of()),
          request,
          response);
      return;
    }
    String fingerprint = Idempotency.fingerprint(request.getRequestURI(), body);
    var before = idempotency.claim(person, key, fingerprint);
    if (before.isPresent()) {
      repeat(before.get(), fingerprint, request, response);
      return;
    }
    var answer = new ContentCachingResponseWrapper(response);
    boolean kept = false;
    try {
      chain.doFilter(new Reread(request, body), answer);
      if (answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
        idempotency.remember(
            person,
            key,
            answer.getStatus(),
            answer.getHeader("Location"),
            new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        kept = true;
      }
    } finally {
      if (!kept) {
        idempotency.forget(person, key);
      }
      answer.copyBodyToResponse();
    }
  }

  private void repeat(
      Idempotency.Answer before,
      String fingerprint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!before.request().equals(fingerprint)) {
      problems.write(Problem.invalid(KEY, "foundation.problem.keyReused"), request, response);
    } else if (before.status() == null) {
      problems.write(Problem.conflict("foundation.problem.keyRunning"), request, response);
    } else {
      response.setStatus(before.status());
      Optional.ofNullable(before.location())
          .ifPresent(location -> response.setHeader("Location", location));
      response.setContentType("application/json");
      response
          .getOutputStream()
          .write(Optional.ofNullable(before.body()).orElse("").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A request whose body was read already and can be read once more. */
  private static final class Reread extends HttpServletRequestWrapper {

    private final byte[] body;

    Reread(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var stream = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return stream.read();
        }

        @Override
        public boolean isFinished() {
          return stream.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("read at once");
        }
      };
    }
  }
}
