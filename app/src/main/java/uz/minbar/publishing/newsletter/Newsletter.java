package uz.minbar.publishing.newsletter;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The newsletter's door for everybody: asking for letters, confirming that, and leaving. */
@Service
public class Newsletter {

  private final SignUps signUps;
  private final Subscriptions subscriptions;
  private final Welcome welcome;
  private final LinkWords words;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Acts acts;

  Newsletter(
      SignUps signUps,
      Subscriptions subscriptions,
      Welcome welcome,
      LinkWords words,
      JdbcClient jdbc,
      Tenancy tenancy,
      Acts acts) {
    this.signUps = signUps;
    this.subscriptions = subscriptions;
    this.welcome = welcome;
    this.words = words;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.acts = acts;
  }

  /** Whether the office has a newsletter. */
  @Transactional(readOnly = true)
  public boolean open() {
    return jdbc.sql(
            "select exists (select from publishing_channel where kind = 'email' and active)")
        .query(Boolean.class)
        .single();
  }

  /**
   * Somebody asks for letters to an address. Nothing shows whether it is known already.
   *
   * @param form the page on which it was asked, kept as a part of the proof
   * @throws Problem 422 for what is no address
   */
  @Transactional
  public void ask(String address, Language language, String form) {
    String email =
        Email.of(address).orElseThrow(() -> Problem.invalid("email", "publishing.fault.email"));
    signUps.add(email, language, form).ifPresent(welcome::plan);
  }

  /** Whether that key still confirms something. */
  @Transactional(readOnly = true)
  public boolean confirms(String key) {
    return signUps.byKey(key).isPresent();
  }

  /** Begins a subscription; false for a key that is none, or was used, or came too late. */
  @Transactional
  public boolean confirm(String key) {
    var signUp = signUps.byKey(key);
    signUp.ifPresent(
        found ->
            asProgram(
                "publishing.subscribe",
                () -> {
                  signUps.remove(found.id());
                  return subscriptions.begin(found);
                }));
    return signUp.isPresent();
  }

  /** Whether that word is of a link in one of our letters. */
  public boolean leaves(String word) {
    return words.leaver(word).isPresent();
  }

  /**
   * Ends a subscription, as often as one likes.
   *
   * @return false for a word that is of no link of ours
   */
  @Transactional
  public boolean leave(String word) {
    Optional<UUID> leaver = words.leaver(word);
    leaver.ifPresent(id -> subscriptions.end(id, Subscriber.Ended.HERSELF));
    return leaver.isPresent();
  }

  /** Nobody is signed in here; the journal says that it was the program. */
  private void asProgram(String act, Supplier<UUID> work) {
    var _ = acts.asSystem(tenancy.current(), () -> acts.create(Right.MANAGE_CHANNELS, act, work));
  }
}
