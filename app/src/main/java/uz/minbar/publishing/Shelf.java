package uz.minbar.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Glance;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.publishing.polls.PollResult;
import uz.minbar.publishing.polls.Polls;

/**
 * What stands in the press centre, for those who read it. Pages are drawn from here at every visit,
 * so each question is one short statement.
 */
@Service
public class Shelf {

  static final String SHORT =
      """
      id, material, language, slug, kind, headline, lead, machine, pictures, regions, version,
      published_at, corrected_at, withdrawn_at, note\
      """;
  private static final String WHOLE = SHORT + ", body, corrections";

  private static final String UNDER =
      "select "
          + WHOLE
          + """
          , (select array_agg(other.language) from publishing_placement other
             where other.slug = piece.slug and other.withdrawn_at is null) as languages,
            (select code from publishing_signature signed where signed.material = piece.material
             and signed.language = piece.language and signed.version = piece.version) as code
          from publishing_placement piece where slug = ? and language = ?
          """;

  /** What {@link Wanted} asks of a piece, but for its words. */
  static final String WANTED =
      """
      language = :language and withdrawn_at is null
        and (:region::text is null or :region = any(regions))
        and (:kind::text is null or kind = :kind)
        and (:from::timestamptz is null or published_at >= :from and published_at < :to)
        and (:at::timestamptz is null or (published_at, id) < (:at, :id))
      """;

  private static final String FIRST = " order by published_at desc, id desc limit ";

  static final String NEWEST = FIRST + ":limit";

  private static final String LATEST =
      " from publishing_placement where language = ? and withdrawn_at is null" + FIRST + "?";

  private static final int MOST_WORDS = 24;

  private final JdbcClient jdbc;
  private final Glance glance;
  private final Json json;
  private final ShelfSearch search;
  private final Polls polls;

  Shelf(JdbcClient jdbc, Glance glance, Json json, ShelfSearch search, Polls polls) {
    this.jdbc = jdbc;
    this.glance = glance;
    this.json = json;
    this.search = search;
    this.polls = polls;
  }

  /** Which pieces a list shows; null asks for all. */
  public record Wanted(
      Language language,
      @Nullable String region,
      @Nullable String kind,
      @Nullable YearMonth month,
      @Nullable String q) {

    public static Wanted all(Language language) {
      return new Wanted(language, null, null, null, null);
    }

    public static Wanted search(Language language, String q) {
      return new Wanted(language, null, null, null, q);
    }

    /** Fills in {@link #WANTED}, from the place in the list on where a page before ended. */
    JdbcClient.StatementSpec into(JdbcClient.StatementSpec statement, Slice.@Nullable Key after) {
      return statement
          .param("language", language.tag())
          .param("region", region)
          .param("kind", kind)
          .param("from", month == null ? null : start(month))
          .param("to", month == null ? null : start(month.plusMonths(1)))
          .param("at", after == null ? null : Sql.time(after.at()))
          .param("id", after == null ? null : after.id());
    }
  }

  /**
   * A piece under its address.
   *
   * @param languages in which the material stands there
   * @param code of the signature under it; "" where it has none
   */
  public record Found(Placement piece, List<Language> languages, String code) {}

  /** The newest first, without what was withdrawn. */
  @Transactional(readOnly = true)
  public Slice<Placement> list(Wanted wanted, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    String q = SearchText.narrowing(wanted.q());
    var read =
        q == null ? listed(wanted, key, limit + 1) : search.newest(wanted, q, key, limit + 1);
    return Slice.cut(
        read, limit, placement -> new Slice.Key(placement.publishedAt(), placement.id()).cursor());
  }

  private List<Placement> listed(Wanted wanted, Slice.@Nullable Key key, int limit) {
    return wanted
        .into(
            jdbc.sql("select " + SHORT + " from publishing_placement where " + WANTED + NEWEST),
            key)
        .param("limit", limit)
        .query(Shelf::brief)
        .list();
  }

  /** The newest in that language, shortly. */
  public List<Placement> newest(Language language, int limit) {
    return glance.list("select " + SHORT + LATEST, Shelf::brief, language.tag(), limit);
  }

  /** The newest with their whole words, for feeds. */
  public List<Placement> newestWhole(Language language, int limit) {
    return glance.list("select " + WHOLE + LATEST, this::whole, language.tag(), limit);
  }

  /** Pieces that hold at least one of the words in any of its forms, those that hold most first. */
  @Transactional(readOnly = true)
  public List<Placement> near(Language language, String q, int limit) {
    return search.near(language, q, limit);
  }

  /** Pieces in any language that share most words with the text, withdrawn ones as well. */
  @Transactional(readOnly = true)
  public List<Placement> like(String text, int limit) {
    return jdbc.sql(
            "select "
                + WHOLE
                + """
                 from publishing_placement, to_tsquery('simple', :question) as question
                where words @@ question
                order by ts_rank(words, question) desc, published_at desc, id desc limit :limit
                """)
        .param("question", SearchText.longest(text, MOST_WORDS))
        .param("limit", limit)
        .query(this::whole)
        .list();
  }

  /** The piece under that address, withdrawn ones as well: their page says that they are. */
  public Optional<Found> find(Language language, String slug) {
    return glance.list(UNDER, this::found, slug, language.tag()).stream().findFirst();
  }

  private Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        whole(row, number),
        languages(strings(row, "languages")),
        Objects.requireNonNullElse(row.getString("code"), ""));
  }

  /** How people voted, where the piece is a poll and has ended. */
  public List<PollResult> results(Placement piece) {
    boolean poll = piece.kind() == MaterialKind.POLL;
    return poll ? polls.results(piece.material(), piece.language()) : List.of();
  }

  /** A material's piece in that language, withdrawn ones as well. */
  @Transactional(readOnly = true)
  public Optional<Placement> piece(MaterialId material, Language language) {
    return jdbc.sql(
            "select " + WHOLE + " from publishing_placement where material = ? and language = ?")
        .params(material.value(), language.tag())
        .query(this::whole)
        .optional();
  }

  /** The newest pieces in that language that show one of the pictures, withdrawn ones as well. */
  @Transactional(readOnly = true)
  public List<Placement> showing(Collection<UUID> pictures, Language language, int limit) {
    return jdbc.sql(
            "select "
                + SHORT
                + " from publishing_placement where pictures && :pictures and language = :language"
                + NEWEST)
        .param("pictures", pictures.toArray(UUID[]::new))
        .param("language", language.tag())
        .param("limit", limit)
        .query(Shelf::brief)
        .list();
  }

  /** The piece's versions under that address that still stand, in the order of languages. */
  @Transactional(readOnly = true)
  public List<Placement> versions(String slug) {
    return jdbc
        .sql(
            "select "
                + SHORT
                + " from publishing_placement where slug = ? and withdrawn_at is null")
        .param(slug)
        .query(Shelf::brief)
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(Placement::language))
        .toList();
  }

  /** When anything in that language last came, changed or went; empty where nothing ever stood. */
  @Transactional(readOnly = true)
  public Optional<Instant> changedAt(Language language) {
    return jdbc.sql(
            """
            select max(greatest(published_at, corrected_at, withdrawn_at)) from publishing_placement
            where language = ?
            """)
        .param(language.tag())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay(Dates.ZONE).toOffsetDateTime();
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private static List<Language> languages(List<String> tags) {
    return tags.stream().flatMap(tag -> Language.ofTag(tag).stream()).sorted().toList();
  }

  static Placement brief(ResultSet row, int number) throws SQLException {
    return placement(row, "", List.of());
  }

  private Placement whole(ResultSet row, int number) throws SQLException {
    return placement(
        row,
        row.getString("body"),
        List.of(json.read(row.getString("corrections"), Placement.Correction[].class)));
  }

  private static Placement placement(
      ResultSet row, String body, List<Placement.Correction> corrections) throws SQLException {
    return new Placement(
        row.getObject("id", UUID.class),
        new MaterialId(row.getObject("material", UUID.class)),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getString("slug"),
        MaterialKind.ofWord(row.getString("kind")),
        row.getString("headline"),
        row.getString("lead"),
        body,
        row.getBoolean("machine"),
        List.of((UUID[]) row.getArray("pictures").getArray()),
        strings(row, "regions"),
        row.getLong("version"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        Sql.instant(row.getObject("corrected_at", OffsetDateTime.class)),
        Sql.instant(row.getObject("withdrawn_at", OffsetDateTime.class)),
        row.getString("note"),
        corrections);
  }
}
