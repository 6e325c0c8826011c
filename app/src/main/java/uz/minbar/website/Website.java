package uz.minbar.website;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.Region;
import uz.minbar.newsroom.Regions;
import uz.minbar.publishing.Placement;
import uz.minbar.publishing.Shelf;
import uz.minbar.staff.Staff;

/** The press centre's door: each page is read in one transaction. */
@Service
public class Website {

  private static final int ON_FRONT = 9;

  private final Shelf shelf;
  private final Archive archive;
  private final Regions regions;
  private final Staff staff;
  private final Tenancy tenancy;

  Website(Shelf shelf, Archive archive, Regions regions, Staff staff, Tenancy tenancy) {
    this.shelf = shelf;
    this.archive = archive;
    this.regions = regions;
    this.staff = staff;
    this.tenancy = tenancy;
  }

  /**
   * The office's name in that language.
   *
   * @throws Problem 404 where no office is reached under this host name
   */
  @Transactional(readOnly = true)
  public String office(Language language) {
    requireOffice();
    return staff.organisation().name().best(language);
  }

  @Transactional(readOnly = true)
  public Front front(Language language) {
    requireOffice();
    var newest = teasers(shelf.list(Shelf.Wanted.all(language), null, ON_FRONT)).items();
    var statement =
        Stream.of(MaterialKind.REACTION, MaterialKind.STATEMENT)
            .flatMap(
                kind ->
                    shelf
                        .list(new Shelf.Wanted(language, null, kind.word(), null), null, 1)
                        .items()
                        .stream())
            .max(java.util.Comparator.comparing(Placement::publishedAt))
            .map(piece -> new Teaser(piece, null))
            .orElse(null);
    return new Front(
        newest.isEmpty() ? null : newest.getFirst(),
        statement,
        newest.isEmpty() ? List.of() : newest.subList(1, newest.size()),
        regions.all());
  }

  @Transactional(readOnly = true)
  public Slice<Teaser> list(Shelf.Wanted wanted, @Nullable String cursor, int limit) {
    requireOffice();
    return teasers(shelf.list(wanted, cursor, limit));
  }

  @Transactional(readOnly = true)
  public Optional<Reading> reading(Language language, String slug) {
    requireOffice();
    return shelf
        .find(language, slug)
        .map(
            piece ->
                new Reading(
                    piece,
                    shelf.languages(slug),
                    archive.assets(piece.pictures()),
                    piece.regions().isEmpty()
                        ? List.of()
                        : regions.all().stream()
                            .filter(region -> piece.regions().contains(region.word()))
                            .toList(),
                    shelf.list(Shelf.Wanted.all(language), null, 5).items().stream()
                        .filter(other -> !other.slug().equals(slug))
                        .limit(4)
                        .toList()));
  }

  @Transactional(readOnly = true)
  public Optional<Region> region(String word) {
    requireOffice();
    return regions.region(word);
  }

  @Transactional(readOnly = true)
  public List<Region> regions() {
    requireOffice();
    return regions.all();
  }

  private Slice<Teaser> teasers(Slice<Placement> pieces) {
    var first =
        pieces.items().stream().flatMap(piece -> piece.pictures().stream().limit(1)).toList();
    var pictures = archive.assets(first);
    return pieces.map(
        piece ->
            new Teaser(
                piece,
                pictures.stream()
                    .filter(
                        asset ->
                            !piece.pictures().isEmpty()
                                && asset.id().equals(piece.pictures().getFirst()))
                    .findFirst()
                    .orElse(null)));
  }

  private void requireOffice() {
    if (tenancy.bound().isEmpty()) {
      throw Problem.notFound();
    }
  }
}
