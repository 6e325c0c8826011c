package uz.minbar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** Opens a session for who proves to be somebody of the staff. */
@Service
public class Door {

  static final String ADDRESS = "minbar.address";
  static final String BROWSER = "minbar.browser";

  private final SignIn signIn;
  private final Acts acts;
  private final Staff staff;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  Door(SignIn signIn, Acts acts, Staff staff) {
    this.signIn = signIn;
    this.acts = acts;
    this.staff = staff;
  }

  /**
   * People whom everybody may be: where something offers them, the sign-in page has a button for
   * each. The program itself offers none; the demo does.
   */
  public interface Guests {

    List<Guest> guests();

    /** Somebody made up, with what opens the door to her. */
    record Guest(String name, String position, String email, String password) {}
  }

  /** How the try ended. */
  public enum Outcome {
    OPENED,
    CODE_NEEDED,
    WRONG,
    THROTTLED
  }

  public Outcome open(
      HttpServletRequest request,
      HttpServletResponse response,
      String email,
      String password,
      @Nullable String code) {
    return switch (signIn.attempt(email, password, code, request.getRemoteAddr())) {
      case SignIn.Outcome.Done done -> enter(request, response, done.signedIn());
      case SignIn.Outcome.CodeNeeded _ -> Outcome.CODE_NEEDED;
      case SignIn.Outcome.Wrong _ -> Outcome.WRONG;
      case SignIn.Outcome.Throttled _ -> Outcome.THROTTLED;
    };
  }

  private Outcome enter(
      HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    SecurityContextHolder.setContext(context);
    if (staff.currentIfAny().isEmpty()) { // switched off
      SecurityContextHolder.clearContext();
      return Outcome.WRONG;
    }
    // A fresh session id, so that one planted before the sign-in is worth nothing.
    var old = request.getSession(false);
    if (old != null) {
      request.changeSessionId();
    }
    var session = request.getSession();
    session.setAttribute(ADDRESS, request.getRemoteAddr());
    String browser = request.getHeader("User-Agent");
    session.setAttribute(
        BROWSER, browser == null ? "" : browser.substring(0, Math.min(200, browser.length())));
    contexts.saveContext(context, request, response);
    acts.asSystem(signedIn.organisation(), () -> acts.record("staff.signIn", signedIn.person()));
    return Outcome.OPENED;
  }
}
