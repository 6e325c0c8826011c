package uz.minbar.foundation.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** Finds in an exception what the sender of a request can do about it. */
final class Reasons {

  private Reasons() {}

  /** Empty where the fault is ours. */
  static Optional<Problem> of(Exception exception) {
    return Optional.ofNullable(
        switch (exception) {
          case Problem problem -> problem;
          case AccessDeniedException _ -> Problem.forbidden();
          case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
          case MethodArgumentTypeMismatchException wrong -> mismatch(wrong);
          case MissingServletRequestParameterException missing ->
              Problem.invalid(missing.getParameterName(), "foundation.problem.value");
          case ErrorResponse known -> of(known.getStatusCode());
          case DataAccessException refused -> refused(refused);
          default -> parameter(exception);
        });
  }

  static Problem of(HttpStatusCode code) {
    var known = HttpStatus.resolve(code.value());
    var status = known == null ? HttpStatus.BAD_REQUEST : known;
    String key =
        switch (status) {
          case UNAUTHORIZED -> "foundation.problem.unknown";
          case FORBIDDEN -> "foundation.problem.forbidden";
          case NOT_FOUND -> "foundation.problem.notFound";
          case CONTENT_TOO_LARGE -> "foundation.problem.tooLarge";
          case METHOD_NOT_ALLOWED -> "foundation.problem.method";
          case NOT_ACCEPTABLE -> "foundation.problem.accept";
          case TOO_MANY_REQUESTS -> "foundation.problem.tooMany";
          case UNSUPPORTED_MEDIA_TYPE -> "foundation.problem.mediaType";
          default -> "foundation.problem.unreadable";
        };
    return new Problem(status, key, List.of());
  }

  /** No JSON at all is 400; JSON with a value of the wrong form names the field. */
  private static Problem unreadable(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      switch (cause) {
        // A word that is no kind, state or language says so itself, from inside the parser.
        case Problem problem -> {
          return problem;
        }
        case StreamReadException _ -> {
          return of(HttpStatus.BAD_REQUEST);
        }
        case JacksonException wrong when !wrong.getPath().isEmpty() -> {
          return Problem.invalid(field(wrong), "foundation.problem.value");
        }
        default -> {}
      }
    }
    return of(HttpStatus.BAD_REQUEST);
  }

  private static String field(JacksonException wrong) {
    return wrong.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? String.valueOf(step.getIndex())
                    : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  /** An address with a malformed id leads nowhere; a malformed filter can be mended. */
  private static Problem mismatch(MethodArgumentTypeMismatchException wrong) {
    return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
        ? Problem.notFound()
        : Problem.invalid(wrong.getName(), "foundation.problem.value");
  }

  /** Class 22 of SQL states: the database found a value that it cannot hold. */
  private static @Nullable Problem refused(DataAccessException refused) {
    return refused.getMostSpecificCause() instanceof SQLException fault
            && Optional.ofNullable(fault.getSQLState()).orElse("").startsWith("22")
        ? unkept()
        : null;
  }

  private static Problem unkept() {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "foundation.problem.data", List.of());
  }

  /** The server's own exception for parameters that are no text. */
  private static @Nullable Problem parameter(Exception exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidParameterException) {
        return of(HttpStatus.BAD_REQUEST);
      }
    }
    return null;
  }
}
