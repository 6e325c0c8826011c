package uz.minbar.foundation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says a problem in the API's manner, RFC 9457, in the language of the reader. */
@Component
public class ProblemWriter {

  private final Texts texts;
  private final Pages pages;
  private final JsonMapper json;

  ProblemWriter(Texts texts, Pages pages, JsonMapper json) {
    this.texts = texts;
    this.pages = pages;
    this.json = json;
  }

  /** Answers from a filter, where no controller is reached. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(detail(problem, request)));
  }

  /** What was asked for; after a refusal by the server itself the request stands elsewhere. */
  static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  private static Optional<URI> instance(String path) {
    try {
      return Optional.of(new URI(path));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  ProblemDetail detail(Problem problem, HttpServletRequest request) {
    var language = pages.page(request).language();
    var detail = ProblemDetail.forStatus(problem.status());
    detail.setTitle(problem.status().getReasonPhrase());
    detail.setType(URI.create("about:blank"));
    detail.setDetail(texts.get(language, problem.textKey(), problem.arguments()));
    instance(path(request)).ifPresent(detail::setInstance);
    if (problem.position() != null) {
      detail.setProperty("position", problem.position());
    }
    if (!problem.faults().isEmpty()) {
      var errors = new ArrayList<Map<String, Object>>();
      for (var fault : problem.faults()) {
        errors.add(
            Map.of(
                "field", fault.field(),
                "code", fault.textKey(),
                "reason", texts.get(language, fault.textKey(), fault.arguments())));
      }
      detail.setProperty("errors", errors);
    }
    return detail;
  }
}
