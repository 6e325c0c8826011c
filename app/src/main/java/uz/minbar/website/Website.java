package uz.minbar.website;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.Region;
import uz.minbar.newsroom.Regions;
import uz.minbar.publishing.Addresses;
import uz.minbar.publishing.Placement;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.Shelf;
import uz.minbar.publishing.newsletter.Newsletter;
import uz.minbar.publishing.push.Push;
import uz.minbar.publishing.signing.Signing;
import uz.minbar.website.sections.Events;

/** The press centre's door: each page is read in one transaction. */
@Service
public class Website {

  private static final int LATEST = 5;
  private static final int ROW = 3;
  private static final int MORE = 2 * ROW;

  /** A piece may be among the newest itself. */
  private static final int OTHERS = Offices.NEWEST - 1;

  private static final int NEAR = 10;

  /** An official word older than this is no news for the first page. */
  private static final Duration STATEMENT = Duration.ofDays(30);

  private final Shelf shelf;
  private final Addresses addresses;
  private final Regions regions;
  private final Publishing publishing;
  private final Newsletter newsletter;
  private final Push push;
  private final Offices offices;
  private final Events events;
  private final Clock clock;

  Website(
      Shelf shelf,
      Addresses addresses,
      Regions regions,
      Publishing publishing,
      Newsletter newsletter,
      Push push,
      Offices offices,
      Events events,
      Clock clock) {
    this.shelf = shelf;
    this.addresses = addresses;
    this.regions = regions;
    this.publishing = publishing;
    this.newsletter = newsletter;
    this.push = push;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The office's name in that language.
   *
   * @throws Problem 404 where no office is reached under this host name
   */
  public String office(Language language) {
    return Uzbek.in(language, offices.office().name());
  }

  /**
   * What stands around each page.
   *
   * @throws Problem 404 where no office is reached under this host name
   */
  public Frame frame(Language language) {
    var office = offices.office();
    var banner = office.banner();
    return new Frame(
        Uzbek.in(language, office.name()),
        office.menu().stream()
            .map(one -> new Frame.Line(one.word(), Uzbek.in(language, one.title())))
            .toList(),
        office.events(),
        office.look(),
        banner == null || !banner.until().isAfter(clock.instant())
            ? null
            : new Frame.Alarm(banner.level(), Uzbek.in(language, banner.words()), banner.link()));
  }

  /** Whether this host is a press centre at all. */
  public boolean open() {
    return offices.any();
  }

  @Transactional(readOnly = true)
  public Front front(Language language) {
    var statement = statement(language);
    var newest =
        shelf.newest(language, LATEST + MORE + 2).stream()
            .filter(piece -> statement.isEmpty() || !piece.id().equals(statement.get().id()))
            .limit(LATEST + MORE + 1L)
            .toList();
    var pictured =
        teasers(Stream.concat(newest.stream().limit(1), newest.stream().skip(LATEST + 1)).toList());
    return new Front(
        pictured.isEmpty() ? null : pictured.getFirst(),
        statement.orElse(null),
        newest.stream().skip(1).limit(LATEST).toList(),
        rows(pictured.stream().skip(1).toList()),
        events.coming(ROW),
        regions.all(),
        publishing.followable(),
        newsletter.open(),
        push.open());
  }

  @Transactional(readOnly = true)
  public Slice<Teaser> list(Shelf.Wanted wanted, @Nullable String cursor, int limit) {
    var pieces = shelf.list(wanted, cursor, limit);
    return new Slice<>(teasers(pieces.items()), pieces.next());
  }

  /** Looks for the words; where nothing holds them all, says what comes near and where else. */
  @Transactional(readOnly = true)
  public Found search(Language language, String q, @Nullable String cursor, int limit) {
    var pieces = list(Shelf.Wanted.search(language, q), cursor, limit);
    if (!pieces.items().isEmpty() || cursor != null) {
      return new Found(pieces, List.of(), List.of());
    }
    var elsewhere =
        Arrays.stream(Language.values())
            .filter(other -> other != language)
            .filter(other -> !shelf.list(Shelf.Wanted.search(other, q), null, 1).items().isEmpty())
            .toList();
    return new Found(pieces, teasers(shelf.near(language, q, NEAR)), elsewhere);
  }

  /** The newest pieces with their whole words and pictures, for feeds. */
  @Transactional(readOnly = true)
  public List<Teaser> feed(Language language, int limit) {
    return teasers(shelf.newestWhole(language, limit));
  }

  public Optional<Reading> reading(Language language, String slug) {
    return shelf.find(language, slug).map(found -> reading(found, language));
  }

  /** The languages in which the desk may look at a material before it is out. */
  @Transactional(readOnly = true)
  public List<Language> previews(MaterialId material) {
    return Arrays.stream(Language.values())
        .filter(language -> publishing.draft(material, language).isPresent())
        .toList();
  }

  /** A material as it would stand here now. */
  @Transactional(readOnly = true)
  public Optional<Reading> preview(MaterialId material, Language language) {
    return publishing
        .draft(material, language)
        .map(
            piece ->
                new Reading(
                    Placement.preview(piece, clock.instant()),
                    List.of(),
                    piece.assets(),
                    named(piece.regions()),
                    List.of(),
                    "",
                    List.of()));
  }

  /** The piece alone, withdrawn ones as well. */
  public Optional<Placement> piece(Language language, String slug) {
    return shelf.find(language, slug).map(Shelf.Found::piece);
  }

  /** When anything in that language last came, changed or went. */
  public Optional<Instant> changedAt(Language language) {
    return shelf.changedAt(language);
  }

  /** In which languages something stands under that address, and how it is called there. */
  @Transactional(readOnly = true)
  public List<Placement> versions(String slug) {
    return shelf.versions(slug);
  }

  @Transactional(readOnly = true)
  public List<YearMonth> months(Language language) {
    return addresses.months(language);
  }

  @Transactional(readOnly = true)
  public Optional<Region> region(String word) {
    return regions.region(word);
  }

  @Transactional(readOnly = true)
  public List<Region> regions() {
    return regions.all();
  }

  /** Whole rows of three, those with pictures in the upper ones. */
  private static List<Teaser> rows(List<Teaser> teasers) {
    return teasers.stream()
        .limit(teasers.size() < ROW ? teasers.size() : teasers.size() / ROW * ROW)
        .sorted(Comparator.comparing(teaser -> teaser.picture() == null))
        .toList();
  }

  private Reading reading(Shelf.Found found, Language language) {
    var piece = found.piece();
    return new Reading(
        piece,
        found.languages(),
        offices.pictures(piece.pictures()),
        named(piece.regions()),
        offices.newest(language).stream()
            .filter(other -> !other.id().equals(piece.id()))
            .limit(OTHERS)
            .toList(),
        found.code().isEmpty() ? "" : Signing.shown(found.code()),
        shelf.results(piece));
  }

  List<Region> named(List<String> words) {
    return words.isEmpty()
        ? List.of()
        : regions.all().stream().filter(region -> words.contains(region.word())).toList();
  }

  private Optional<Placement> statement(Language language) {
    return Stream.of(MaterialKind.REACTION, MaterialKind.STATEMENT)
        .map(kind -> new Shelf.Wanted(language, null, kind.word(), null, null))
        .flatMap(wanted -> shelf.list(wanted, null, 1).items().stream())
        .filter(piece -> piece.publishedAt().isAfter(clock.instant().minus(STATEMENT)))
        .max(Comparator.comparing(Placement::publishedAt));
  }

  private List<Teaser> teasers(List<Placement> pieces) {
    var first = pieces.stream().flatMap(piece -> piece.pictures().stream().limit(1)).toList();
    var pictures = offices.pictures(first);
    return pieces.stream()
        .map(
            piece ->
                new Teaser(
                    piece,
                    pictures.stream()
                        .filter(asset -> piece.pictures().indexOf(asset.id()) == 0)
                        .findFirst()
                        .orElse(null)))
        .toList();
  }
}
