package uz.minbar.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/**
 * The one way to change something: checks the right, does the act and writes the journal, all in
 * one transaction. What fails leaves neither a change nor a journal row.
 */
@Component
public class Acts {

  private static final ThreadLocal<@Nullable Map<String, Object>> DETAILS = new ThreadLocal<>();
  private static final ThreadLocal<Boolean> SYSTEM = ThreadLocal.withInitial(() -> false);

  private final CurrentPerson current;
  private final Journal journal;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;

  Acts(
      CurrentPerson current,
      Journal journal,
      Tenancy tenancy,
      PlatformTransactionManager transactions) {
    this.current = current;
    this.journal = journal;
    this.tenancy = tenancy;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Does the work as the current person.
   *
   * @param act room and verb, as it stands in the journal
   * @param subject what it is done to; its toString goes into the journal
   * @throws AccessDeniedException where the person lacks the right
   */
  public <T extends @Nullable Object> T perform(
      Right right, String act, @Nullable Object subject, Supplier<T> work) {
    check(right);
    return journalled(act, subject, work);
  }

  public void perform(Right right, String act, @Nullable Object subject, Runnable work) {
    perform(
        right,
        act,
        subject,
        () -> {
          work.run();
          return true;
        });
  }

  /** The same for a thing that comes to be by the act: what the work returns is the subject. */
  public <T> T create(Right right, String act, Supplier<T> work) {
    check(right);
    return journalled(act, null, work);
  }

  /** What concerns only the person herself needs no right, but stands in the journal, too. */
  public void own(String act, Runnable work) {
    journalled(
        act,
        current.require().id(),
        () -> {
          work.run();
          return true;
        });
  }

  /** Writes down that something happened which changed no row of its own, such as a sign-in. */
  public void record(String act, PersonId person) {
    transaction.executeWithoutResult(
        _ -> journal.write(person, act, person.toString(), java.util.Map.of()));
  }

  /** The program itself acts in the name of an organisation: jobs, events, the first start. */
  public <T extends @Nullable Object> T asSystem(OrganisationId organisation, Supplier<T> work) {
    boolean before = SYSTEM.get();
    SYSTEM.set(true);
    try {
      return tenancy.as(organisation, work);
    } finally {
      SYSTEM.set(before);
    }
  }

  public void asSystem(OrganisationId organisation, Runnable work) {
    asSystem(
        organisation,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Somebody acts through another door than a request, such as her telephone: with her own rights,
   * in her office. Whoever calls has made sure that it is she.
   */
  public <T extends @Nullable Object> T asPerson(
      OrganisationId organisation, PersonId person, Supplier<T> work) {
    var before = SecurityContextHolder.getContext();
    boolean system = SYSTEM.get();
    var signedIn = new SignedIn(person, organisation, Set.of(), false);
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of())));
    SYSTEM.set(false);
    try {
      return tenancy.as(organisation, work);
    } finally {
      SYSTEM.set(system);
      SecurityContextHolder.setContext(before);
    }
  }

  /** Adds a detail to the journal row of the act under way; never a secret. */
  public static void note(String key, @Nullable Object value) {
    var details = DETAILS.get();
    if (details == null) {
      throw new IllegalStateException("no act is under way");
    }
    details.put(key, String.valueOf(value));
  }

  private void check(Right right) {
    if (!SYSTEM.get() && !current.require().may(right)) {
      throw new AccessDeniedException(right.name());
    }
  }

  private <T extends @Nullable Object> T journalled(
      String act, @Nullable Object subject, Supplier<T> work) {
    var outer = DETAILS.get();
    var details = new LinkedHashMap<String, Object>();
    DETAILS.set(details);
    try {
      return transaction.execute(
          _ -> {
            T done = work.get();
            var person = SYSTEM.get() ? null : current.require().id();
            Object about = subject != null ? subject : done;
            journal.write(person, act, about == null ? "" : about.toString(), details);
            return done;
          });
    } finally {
      if (outer == null) {
        DETAILS.remove();
      } else {
        DETAILS.set(outer);
      }
    }
  }
}
