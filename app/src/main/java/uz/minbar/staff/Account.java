package uz.minbar.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;

/**
 * What a person does with her own account: password, one-time codes, sessions, tokens, language.
 */
@Service
public class Account {

  private static final Pattern SCOPE = Pattern.compile("\\*|[a-z]+:(?:read|write)");

  private final CurrentPerson current;
  private final Acts acts;
  private final SignIn signIn;
  private final Sessions sessions;
  private final Tokens tokens;
  private final People people;
  private final Secrets secrets;
  private final Clock clock;

  Account(
      CurrentPerson current,
      Acts acts,
      SignIn signIn,
      Sessions sessions,
      Tokens tokens,
      People people,
      Secrets secrets,
      Clock clock) {
    this.current = current;
    this.acts = acts;
    this.signIn = signIn;
    this.sessions = sessions;
    this.tokens = tokens;
    this.people = people;
    this.secrets = secrets;
    this.clock = clock;
  }

  public boolean hasCode() {
    return signIn.hasCode(current.require().id());
  }

  /** A fresh secret for an authenticator program; nothing is switched on yet. */
  public String newCodeSecret() {
    return signIn.newCodeSecret();
  }

  /** The address that authenticator programs read from a link or a picture. */
  public String codeAddress(String secret) {
    return "otpauth://totp/Minbar:"
        + current.require().email()
        + "?secret="
        + secret
        + "&issuer=Minbar";
  }

  public void switchCodeOn(String secret, String code) {
    var person = current.require();
    acts.own(
        "staff.switchCodeOn",
        () -> {
          if (!signIn.switchCodeOn(person.id(), secret, code)) {
            throw Problem.invalid("code", "staff.fault.code");
          }
        });
  }

  public void switchCodeOff(String password) {
    var person = current.require();
    requirePassword(person, password);
    acts.own("staff.switchCodeOff", () -> signIn.switchCodeOff(person.id()));
  }

  /** Changes the password and ends all other sessions: whoever had the old one is out. */
  public void changePassword(String old, String password, String currentSession) {
    var person = current.require();
    requirePassword(person, old);
    PeopleActs.checkPassword(password);
    acts.own("staff.changePassword", () -> signIn.changePassword(person.id(), password));
    sessions.of(person, currentSession).stream()
        .filter(session -> !session.thisOne())
        .forEach(session -> sessions.end(person, session.id()));
  }

  public List<SessionView> sessions(String currentSession) {
    return sessions.of(current.require(), currentSession);
  }

  public void endSession(String id) {
    var person = current.require();
    acts.own(
        "staff.endSession",
        () -> {
          if (!sessions.end(person, id)) {
            throw Problem.notFound();
          }
        });
  }

  public List<TokenView> tokens() {
    return tokens.of(current.require().id());
  }

  /**
   * A new token; the word returned is shown once and kept nowhere.
   *
   * @param days how long it lives; null means until it is revoked
   */
  public String addToken(String name, Set<String> scopes, @Nullable Integer days) {
    var person = current.require();
    if (name.isBlank()) {
      throw Problem.invalid("name", "staff.fault.tokenName");
    }
    if (scopes.isEmpty() || !scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
      throw Problem.invalid("scopes", "staff.fault.scopes");
    }
    String word = "mnb_" + secrets.randomWord();
    Instant end = days == null ? null : clock.instant().plus(Duration.ofDays(days));
    acts.own(
        "staff.addToken",
        () -> {
          tokens.add(word, person.id(), person.organisation(), name.strip(), scopes, end);
          Acts.note("name", name);
          Acts.note("scopes", scopes);
        });
    return word;
  }

  public void setTokenRevoked(UUID id, boolean revoked) {
    var person = current.require();
    acts.own(
        revoked ? "staff.revokeToken" : "staff.restoreToken",
        () -> {
          Acts.note("token", id);
          if (!tokens.setRevoked(id, person.id(), revoked)) {
            throw Problem.notFound();
          }
        });
  }

  public void setLanguage(Language language) {
    var person = current.require();
    acts.own("staff.setLanguage", () -> people.setLanguage(person.id(), language));
    current.forget();
  }

  private void requirePassword(Person person, String password) {
    if (!signIn.passwordFits(person.id(), password)) {
      throw Problem.invalid("old", "staff.fault.oldPassword");
    }
  }
}
