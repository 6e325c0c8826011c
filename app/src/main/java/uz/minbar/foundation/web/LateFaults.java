package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever reaches nobody else still ends on a page of ours, in the reader's language. */
@Controller
class LateFaults implements ErrorController {

  private final Problems problems;

  LateFaults(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  Object fault(HttpServletRequest request) {
    return problems.late(request);
  }
}
