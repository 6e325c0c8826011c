package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who answers a request by its path first. Spring asks each of some hundred mappings about
 * the method first, which nearly all of them have in common, through all the layers that filters
 * have put around the request: that was an eighth of what a page of the press centre costs.
 */
@Component
class PathFirst implements WebMvcRegistrations {

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new Mapping();
  }

  private static final class Mapping extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
        String lookupPath, HttpServletRequest request) throws Exception {
      return super.lookupHandlerMethod(lookupPath, new Asked(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo info, HttpServletRequest request) {
      return request instanceof Asked asked && !asked.leadsTo(info)
          ? null
          : super.getMatchingMapping(info, request);
    }
  }

  /** A request while somebody is looked for who answers it. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String method;
    private final PathContainer path;

    Asked(HttpServletRequest request) {
      super(request);
      method = request.getMethod();
      path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    }

    @Override
    public String getMethod() {
      return method;
    }

    boolean leadsTo(RequestMappingInfo info) {
      var paths = info.getPathPatternsCondition();
      if (paths == null) {
        return true;
      }
      for (var pattern : paths.getPatterns()) {
        if (pattern.matches(path)) {
          return true;
        }
      }
      return false;
    }
  }
}
