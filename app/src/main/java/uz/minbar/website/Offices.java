package uz.minbar.website;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.publishing.Placement;
import uz.minbar.publishing.Shelf;
import uz.minbar.staff.Staff;
import uz.minbar.website.look.Looks;
import uz.minbar.website.sections.Banner;
import uz.minbar.website.sections.Banners;
import uz.minbar.website.sections.Events;
import uz.minbar.website.sections.Section;
import uz.minbar.website.sections.Sections;

/** What stands on each page of an office; kept as long as nothing of it has changed. */
@Component
class Offices {

  /** The name of an office is not the press centre's to watch; it changes once in years. */
  private static final Duration KEPT = Duration.ofSeconds(20);

  static final int NEWEST = 5;
  private static final int MOST_PICTURES = 2_000;

  private final Staff staff;
  private final Sections sections;
  private final Banners banners;
  private final Events events;
  private final Looks looks;
  private final Shelf shelf;
  private final Archive archive;
  private final Versions versions;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Map<OrganisationId, Office> known = new ConcurrentHashMap<>();

  Offices(
      Staff staff,
      Sections sections,
      Banners banners,
      Events events,
      Looks looks,
      Shelf shelf,
      Archive archive,
      Versions versions,
      Tenancy tenancy,
      Clock clock) {
    this.staff = staff;
    this.sections = sections;
    this.banners = banners;
    this.events = events;
    this.looks = looks;
    this.shelf = shelf;
    this.archive = archive;
    this.versions = versions;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * An office as the frame shows it.
   *
   * @param menu the sections to which the menu leads
   * @param events whether there has ever been one
   * @param look names of its own stylesheet and emblem
   * @param newest pieces in each language that was asked for
   * @param pictures that were asked for
   * @param version of all that the press centre shows when that was so
   * @param at when that was so
   */
  record Office(
      LocalizedText name,
      List<Section> menu,
      boolean events,
      Looks.Names look,
      @Nullable Banner banner,
      Map<Language, List<Placement>> newest,
      Map<UUID, Asset> pictures,
      long version,
      Instant at) {}

  boolean any() {
    return tenancy.bound().isPresent();
  }

  /**
   * The office at work.
   *
   * @throws Problem 404 where no office is reached under this host name
   */
  Office office() {
    var id = tenancy.bound().orElseThrow(Problem::notFound);
    var now = clock.instant();
    long version = versions.current();
    var office = known.get(id);
    if (office == null || office.version() != version || office.at().plus(KEPT).isBefore(now)) {
      office = read(version, now);
      known.put(id, office);
    }
    return office;
  }

  /** The five newest pieces of the office at work. */
  List<Placement> newest(Language language) {
    var known = office().newest();
    var newest = known.get(language);
    if (newest == null) {
      newest = shelf.newest(language, NEWEST);
      known.put(language, newest);
    }
    return newest;
  }

  /** Pictures and videos of the office at work, in the order asked; without those it has not. */
  List<Asset> pictures(List<UUID> ids) {
    var known = office().pictures();
    var pictures = ids.stream().map(known::get).filter(Objects::nonNull).toList();
    if (pictures.size() < ids.size()) {
      pictures = archive.assets(ids);
      if (known.size() < MOST_PICTURES) {
        pictures.forEach(picture -> known.put(picture.id(), picture));
      }
    }
    return pictures;
  }

  private Office read(long version, Instant now) {
    return new Office(
        staff.organisation().name(),
        sections.all().stream().filter(one -> one.shown() && one.inMenu()).toList(),
        events.any(),
        looks.names(),
        banners.banner().orElse(null),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        version,
        now);
  }
}
