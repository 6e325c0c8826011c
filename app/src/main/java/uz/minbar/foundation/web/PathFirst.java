package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks only those mappings about a request whose paths have its steps. Spring asks each of some
 * hundred, and first for the method, which nearly all have in common, through all the layers that
 * filters have put around the request: that was a fifth of what a page of the press centre costs.
 */
@Component
class PathFirst implements WebMvcRegistrations {

  /** An empty last step counts: with a slash at its end a path is another. */
  private static final int ALL = -1;

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new Mapping();
  }

  private static final class Mapping extends RequestMappingHandlerMapping {

    /** Filled before the first request comes. */
    private final Map<RequestMappingInfo, List<Shape>> shapes = new IdentityHashMap<>();

    @Override
    protected void registerHandlerMethod(
        Object handler, Method method, RequestMappingInfo mapping) {
      super.registerHandlerMethod(handler, method, mapping);
      shapes.put(mapping, mapping.getPatternValues().stream().map(Shape::of).toList());
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
        String lookupPath, HttpServletRequest request) throws Exception {
      return super.lookupHandlerMethod(lookupPath, new Asked(request, lookupPath.split("/", ALL)));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo info, HttpServletRequest request) {
      if (request instanceof Asked asked) {
        var known = shapes.get(info);
        if (known != null && !asked.fits(known)) {
          return null;
        }
      }
      return super.getMatchingMapping(info, request);
    }
  }

  /**
   * The steps of a mapping's path, as far as they are the same for all requests.
   *
   * @param steps {@link #ANY} where it depends on the request
   * @param open whether any further steps may follow
   */
  private record Shape(List<String> steps, boolean open) {

    private static final String ANY = "*";
    private static final Pattern VARIABLE = Pattern.compile("[{*?]");

    static Shape of(String path) {
      var steps = new ArrayList<String>();
      for (String step : path.split("/", ALL)) {
        if (step.startsWith("**") || step.startsWith("{*")) {
          return new Shape(steps, true);
        }
        steps.add(VARIABLE.matcher(step).find() ? ANY : step);
      }
      return new Shape(steps, path.isEmpty());
    }

    boolean fits(String[] path) {
      if (open ? path.length < steps.size() : path.length != steps.size()) {
        return false;
      }
      for (int i = steps.size() - 1; i >= 0; i--) {
        String step = steps.get(i);
        if (!step.equals(path[i]) && !step.equals(ANY)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A request while somebody is looked for who answers it. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String method;
    private final String[] steps;

    Asked(HttpServletRequest request, String[] steps) {
      super(request);
      this.method = request.getMethod();
      this.steps = steps;
    }

    boolean fits(List<Shape> shapes) {
      for (var shape : shapes) {
        if (shape.fits(steps)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
