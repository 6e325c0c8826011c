package uz.minbar.foundation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Turns what went wrong into words for the person who can act: a page on the desk and in the press
 * centre, RFC 9457 in the API. Texts of exceptions are never shown; they go to the log under a
 * number that is shown.
 */
@ControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ProblemWriter writer;
  private final Pages pages;
  private final ObjectProvider<OpenProblem> open;

  Problems(ProblemWriter writer, Pages pages, ObjectProvider<OpenProblem> open) {
    this.writer = writer;
    this.pages = pages;
    this.open = open;
  }

  @ExceptionHandler(Exception.class)
  Object handle(Exception exception, HttpServletRequest request) throws Exception {
    if (exception instanceof AccessDeniedException denied && request.getUserPrincipal() == null) {
      throw denied; // Spring Security asks the person to sign in.
    }
    return answer(problemOf(exception), request);
  }

  /** What went wrong outside of any controller: in a filter, or while a page was being drawn. */
  Object late(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : null;
    return answer(
        status == null || status.is5xxServerError()
            ? unforeseen(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
            : plain(status),
        request);
  }

  private Object answer(Problem problem, HttpServletRequest request) {
    var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return (first instanceof String uri ? uri : request.getRequestURI()).startsWith("/api/")
        ? json(problem, request)
        : page(problem, request);
  }

  private static Problem problemOf(Exception exception) {
    return switch (exception) {
      case Problem problem -> problem;
      case AccessDeniedException _ -> Problem.forbidden();
      case ErrorResponse known -> plain(known.getStatusCode());
      // A word that is no kind, state or language says so itself, from inside the parser.
      case org.springframework.http.converter.HttpMessageNotReadableException unreadable ->
          unreadable.getMostSpecificCause() instanceof Problem problem
              ? problem
              : new Problem(HttpStatus.BAD_REQUEST, "foundation.problem.unreadable", List.of());
      case org.springframework.web.method.annotation.MethodArgumentTypeMismatchException _ ->
          plain(HttpStatus.NOT_FOUND);
      default -> unforeseen(exception);
    };
  }

  private static Problem plain(HttpStatusCode code) {
    var status = HttpStatus.valueOf(code.value());
    String key =
        switch (status) {
          case NOT_FOUND -> "foundation.problem.notFound";
          case CONTENT_TOO_LARGE -> "foundation.problem.tooLarge";
          case METHOD_NOT_ALLOWED -> "foundation.problem.method";
          case UNSUPPORTED_MEDIA_TYPE -> "foundation.problem.mediaType";
          default -> "foundation.problem.unreadable";
        };
    return new Problem(status, key, List.of());
  }

  private static Problem unforeseen(@Nullable Object exception) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Fault {}", number, exception instanceof Throwable known ? known : null);
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "foundation.problem.unforeseen", List.of(), number);
  }

  private ResponseEntity<ProblemDetail> json(Problem problem, HttpServletRequest request) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(writer.detail(problem, request));
  }

  private Object page(Problem problem, HttpServletRequest request) {
    var page = pages.page(request);
    var view =
        open.stream()
            .flatMap(room -> room.draw(page, problem).stream())
            .findFirst()
            .orElseGet(() -> page.render("frame/problem", Map.of("problem", problem)));
    view.setStatus(problem.status());
    return view;
  }
}
