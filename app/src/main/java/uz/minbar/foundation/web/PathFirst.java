package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks only those mappings about a request whose paths begin as its own does. Spring asks each of
 * some hundred, and first for the method, which nearly all have in common, through all the layers
 * that filters have put around the request: that was an eighth of what a page of the press centre
 * costs.
 */
@Component
class PathFirst implements WebMvcRegistrations {

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new Mapping();
  }

  private static final class Mapping extends RequestMappingHandlerMapping {

    private static final Pattern BEGINNING = Pattern.compile("/([^/{*?]+)(?:/.*)?");

    /**
     * The first step of all paths of a mapping, where it is one and the same; filled before the
     * first request comes.
     */
    private final Map<RequestMappingInfo, String> beginnings = new IdentityHashMap<>();

    @Override
    protected void registerHandlerMethod(
        Object handler, Method method, RequestMappingInfo mapping) {
      super.registerHandlerMethod(handler, method, mapping);
      var steps = mapping.getPatternValues().stream().map(Mapping::beginning).distinct().toList();
      if (steps.size() == 1 && !steps.getFirst().isEmpty()) {
        beginnings.put(mapping, steps.getFirst());
      }
    }

    private static String beginning(String path) {
      var step = BEGINNING.matcher(path);
      return step.matches() ? step.group(1) : "";
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
        String lookupPath, HttpServletRequest request) throws Exception {
      return super.lookupHandlerMethod(lookupPath, new Asked(request, beginning(lookupPath)));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo info, HttpServletRequest request) {
      if (request instanceof Asked asked) {
        String beginning = beginnings.get(info);
        if (beginning != null && !beginning.equals(asked.beginning)) {
          return null;
        }
      }
      return super.getMatchingMapping(info, request);
    }
  }

  /** A request while somebody is looked for who answers it. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String method;
    private final String beginning;

    Asked(HttpServletRequest request, String beginning) {
      super(request);
      this.method = request.getMethod();
      this.beginning = beginning;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
