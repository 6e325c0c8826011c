package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** By the number of their steps; filled before the first request comes. */
    private final Map<Integer, List<Known>> known = new HashMap<>();

    private final List<Known> open = new ArrayList<>();

    @Override
    protected void registerHandlerMethod(
        Object handler, Method method, RequestMappingInfo mapping) {
      super.registerHandlerMethod(handler, method, mapping);
      var shapes = mapping.getPatternValues().stream().map(Shape::of).toList();
      var one = new Known(mapping, shapes, createHandlerMethod(handler, method));
      if (shapes.stream().anyMatch(Shape::open)) {
        open.add(one);
      } else {
        shapes.stream()
            .map(shape -> shape.steps().size())
            .distinct()
            .forEach(steps -> known.computeIfAbsent(steps, _ -> new ArrayList<>()).add(one));
      }
    }

    /** Where not exactly one answers, Spring says which does, or what is wrong with the request. */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
        String lookupPath, HttpServletRequest request) throws Exception {
      var fitting = fitting(lookupPath.split("/", ALL));
      if (fitting.isEmpty()) {
        return null; // Asked in whichever other way, nobody has such a path: a file perhaps.
      }
      var asked = new Asked(request);
      @Nullable Known only = null;
      @Nullable RequestMappingInfo match = null;
      for (var one : fitting) {
        var matching = getMatchingMapping(one.mapping(), asked);
        if (matching != null && only != null) {
          return super.lookupHandlerMethod(lookupPath, asked);
        }
        if (matching != null) {
          only = one;
          match = matching;
        }
      }
      if (only == null || match == null) {
        return super.lookupHandlerMethod(lookupPath, asked);
      }
      request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
      handleMatch(match, lookupPath, request);
      return only.method();
    }

    private List<Known> fitting(String[] path) {
      var fitting = new ArrayList<Known>();
      for (var list : List.of(known.getOrDefault(path.length, List.of()), open)) {
        for (var one : list) {
          if (one.fits(path)) {
            fitting.add(one);
          }
        }
      }
      return fitting;
    }
  }

  /** A mapping and who answers it. */
  private record Known(RequestMappingInfo mapping, List<Shape> shapes, HandlerMethod method) {

    boolean fits(String[] path) {
      for (var shape : shapes) {
        if (shape.fits(path)) {
          return true;
        }
      }
      return false;
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

    Asked(HttpServletRequest request) {
      super(request);
      this.method = request.getMethod();
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
