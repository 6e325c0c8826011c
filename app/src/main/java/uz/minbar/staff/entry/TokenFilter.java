package uz.minbar.staff.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uz.minbar.staff.Staff;

/**
 * Reads the bearer token of an API call. A token's scopes are {@code <room>:read} for reading and
 * {@code <room>:write} for the rest; {@code *} is all.
 */
@Component
class TokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Staff staff;

  TokenFilter(Staff staff) {
    this.staff = staff;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      var found = staff.byToken(header.substring(BEARER.length()).strip());
      if (found.isPresent()) {
        var signedIn = found.get();
        if (!allows(signedIn.scopes(), request)) {
          response.setStatus(HttpServletResponse.SC_FORBIDDEN);
          response.setContentType("application/problem+json");
          response
              .getWriter()
              .write(
                  "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"scope\"}");
          return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean allows(Set<String> scopes, HttpServletRequest request) {
    var parts = request.getRequestURI().split("/");
    String room = parts.length > 3 ? parts[3] : "";
    if (scopes.contains("*") || room.equals("me")) {
      return true;
    }
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return scopes.contains(room + ":write") || (reading && scopes.contains(room + ":read"));
  }
}
