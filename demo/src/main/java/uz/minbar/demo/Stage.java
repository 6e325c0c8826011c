package uz.minbar.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.PersonId;
import uz.minbar.staff.SignedIn;

/**
 * Where the fortnight is played: at what time, by whose hand, and when the house is still again.
 */
@Component
class Stage {

  private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DemoClock clock;
  private final Beside beside;
  private final Tenancy tenancy;
  private final EventPublicationRegistry events;
  private final Map<Player, SignedIn> cast = new EnumMap<>(Player.class);
  private Map<String, Long> said = Map.of();

  Stage(DemoClock clock, Beside beside, Tenancy tenancy, EventPublicationRegistry events) {
    this.clock = clock;
    this.beside = beside;
    this.tenancy = tenancy;
    this.events = events;
  }

  void enter(Player player, SignedIn signedIn) {
    cast.put(player, signedIn);
  }

  PersonId id(Player player) {
    return signedIn(player).person();
  }

  /** Goes on to that moment, and the world with it. */
  void leap(Instant to) {
    clock.leap(to);
    said = beside.until(now());
  }

  /** How many texts each outlet of the world has published by now, by its key. */
  Map<String, Long> said() {
    return said;
  }

  Instant now() {
    return clock.instant();
  }

  /** Does the work as that person, with her rights and in her name. */
  <T> T as(Player player, Supplier<T> work) {
    var signedIn = signedIn(player);
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return tenancy.as(signedIn.organisation(), work);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  void as(Player player, Runnable work) {
    var _ =
        as(
            player,
            () -> {
              work.run();
              return true;
            });
  }

  /** Waits until nothing that was told between the rooms is still to be heard. */
  void still() {
    await("the rooms to be still", () -> events.findIncompletePublications().isEmpty());
  }

  /** Waits for what the program does by itself; goes on without it rather than never begin. */
  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        LOG.warn("The demo waited in vain for {}", what);
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private SignedIn signedIn(Player player) {
    var found = cast.get(player);
    if (found == null) {
      throw new IllegalStateException(player + " is not on the stage");
    }
    return found;
  }
}
