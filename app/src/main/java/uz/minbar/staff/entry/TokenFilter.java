package uz.minbar.staff.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.ProblemWriter;
import uz.minbar.staff.SignedIn;
import uz.minbar.staff.Staff;

/**
 * Reads the bearer token of an API call. A token's scopes are {@code <room>:read} for reading and
 * {@code <room>:write} for the rest; {@code *} is all.
 */
@Component
class TokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Staff staff;
  private final ProblemWriter problems;

  TokenFilter(Staff staff, ProblemWriter problems) {
    this.staff = staff;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var found = token(request).flatMap(staff::byToken);
    if (found.isPresent()) {
      signIn(found.get());
      if (staff.currentIfAny().isEmpty()) { // switched off
        SecurityContextHolder.clearContext();
      } else if (!allows(found.get().scopes(), request)) {
        problems.write(Problem.forbidden("staff.fault.scope"), request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private static void signIn(SignedIn signedIn) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    SecurityContextHolder.setContext(context);
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
