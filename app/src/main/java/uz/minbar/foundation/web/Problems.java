package uz.minbar.foundation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Turns what went wrong into words for the person who can act: a page on the desk and in the press
 * centre, RFC 9457 in the API. Texts of exceptions are never shown; they go to the log under a
 * number that is shown.
 */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

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
    return answer(Reasons.of(exception).orElseGet(() -> unforeseen(exception)), request);
  }

  /** What was refused before any controller was found: by the firewall, a filter or the server. */
  @RequestMapping("/error")
  Object refused(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
            ? known
            : HttpStatus.NOT_FOUND.value();
    var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return answer(
        status >= 500 && fault instanceof Exception exception
            ? Reasons.of(exception).orElseGet(() -> unforeseen(exception))
            : Reasons.of(HttpStatusCode.valueOf(status)),
        request);
  }

  private Object answer(Problem problem, HttpServletRequest request) {
    return ProblemWriter.path(request).startsWith("/api/")
        ? json(problem, request)
        : page(problem, request);
  }

  private static Problem unforeseen(Exception exception) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Fault {}", number, exception);
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
