package uz.minbar.newsroom.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/**
 * Tells people who open a material of each other. It locks nothing: who was slower is still told so
 * by the version. To have a page open is no act and stands in no journal.
 */
@Service
public class Presence {

  /** Three and a half times as long as a page waits between two words, see presence.js. */
  private static final Duration SILENCE = Duration.ofSeconds(90);

  private final PresenceRows rows;
  private final Newsroom newsroom;
  private final Staff staff;
  private final Clock clock;

  Presence(PresenceRows rows, Newsroom newsroom, Staff staff, Clock clock) {
    this.rows = rows;
    this.newsroom = newsroom;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * The page stands open.
   *
   * @param opening the page's own number, as one person may have several open
   * @param turn the page's words in their order from 0 on; one that comes late counts for nothing
   * @param version what she has read
   */
  @Transactional
  public Company here(MaterialId id, UUID opening, int turn, long version, boolean writing) {
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    var now = clock.instant();
    var me = staff.current().id();
    rows.sweep(now.minus(SILENCE));
    rows.see(id, opening, me, turn, writing, now);
    return new Company(others(id, me, now), newer(material, me, version));
  }

  /**
   * The page is closed.
   *
   * @param turn as above; what was said before the farewell does not open the page again
   */
  @Transactional
  public void left(MaterialId id, UUID opening, int turn) {
    rows.leave(id, opening, staff.current().id(), turn);
  }

  /** The others who have it open now. */
  @Transactional(readOnly = true)
  public List<Present> others(MaterialId id) {
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    return others(material.id(), staff.current().id(), clock.instant());
  }

  private List<Present> others(MaterialId id, PersonId me, Instant now) {
    return rows.others(id, me, now.minus(SILENCE)).stream()
        .map(one -> new Present(one.person(), name(one.person()), one.since(), one.writing()))
        .toList();
  }

  /** Her own saves are left out: while one is under way, her page does not know its version yet. */
  private Company.@Nullable Newer newer(Material material, PersonId me, long version) {
    var by = material.changedBy();
    return material.version() <= version || me.equals(by)
        ? null
        : new Company.Newer(by == null ? "" : name(by), material.changedAt());
  }

  private String name(PersonId person) {
    return staff.person(person).map(Person::name).orElse("");
  }
}
