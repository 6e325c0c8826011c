package uz.minbar.foundation.search;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.web.Marked;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;

/** Finds in all rooms at once, what fits best first, the newer of equals first. */
@Service
public class Search {

  /** Counting goes no further: "1000+" says as much. */
  static final int MOST_COUNTED = 1_000;

  private static final int SNIPPET = 240;

  /** One row a thing: the version in the reader's language before the others that fit. */
  private static final String FIND =
      """
      select * from (
        select distinct on (f.id) f.id, f.language, f.title, f.text, f.at,
          round(ts_rank(f.words, q, 1)::numeric, 3)::float8 as score
        from (%s) f, to_tsquery('simple', :query) q
        where f.words @@ q and (:language::text is null or f.language = :language)
        order by f.id, (f.language = :viewer) desc, score desc
      ) s
      where :score::float8 is null or (score, at, id) < (:score, :at, :id)
      order by score desc, at desc, id desc limit :limit
      """;

  private static final String COUNT =
      """
      select count(*) from (
        select distinct f.id from (%s) f, to_tsquery('simple', :query) q
        where f.words @@ q and (:language::text is null or f.language = :language) limit :limit) c
      """;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .thenComparing(Hit::at)
          .thenComparing(hit -> hit.id().toString())
          .reversed();

  private final List<SearchSource> sources;
  private final JdbcClient jdbc;

  Search(List<SearchSource> sources, JdbcClient jdbc) {
    this.sources = sources.stream().sorted(Comparator.comparingInt(SearchSource::order)).toList();
    this.jdbc = jdbc;
  }

  /**
   * What is sought.
   *
   * @param rooms only in these; empty for all
   * @param language only in this one; null for all
   * @param viewer the reader's own language
   * @param may her rights
   */
  public record Wanted(
      String q,
      Set<String> rooms,
      @Nullable String language,
      String viewer,
      Predicate<Enum<?>> may) {}

  /**
   * @param counts how many each room has, whatever rooms were asked for; at most {@link
   *     #MOST_COUNTED} each
   */
  public record Found(Slice<Hit> hits, Map<String, Integer> counts) {}

  @Transactional(readOnly = true)
  public Found find(Wanted wanted, @Nullable String cursor, int limit) {
    String query = SearchText.query(wanted.q());
    var after = Place.of(cursor);
    if (query.isEmpty()) {
      return new Found(new Slice<>(List.of(), null), Map.of());
    }
    var open = sources.stream().filter(source -> wanted.may().test(source.right())).toList();
    var counts = new LinkedHashMap<String, Integer>();
    open.forEach(source -> counts.put(source.room(), count(source, query, wanted)));
    var hits =
        open.stream()
            .filter(one -> wanted.rooms().isEmpty() || wanted.rooms().contains(one.room()))
            .flatMap(source -> hits(source, query, wanted, after, limit).stream())
            .sorted(BEST_FIRST)
            .limit(limit + 1L)
            .toList();
    return new Found(
        Slice.cut(hits, limit, hit -> new Place(hit.score(), hit.at(), hit.id()).cursor()), counts);
  }

  private List<Hit> hits(
      SearchSource source, String query, Wanted wanted, @Nullable Place after, int limit) {
    return jdbc.sql(FIND.formatted(source.rows()))
        .param("query", query)
        .param("language", wanted.language())
        .param("viewer", wanted.viewer())
        .param("score", after == null ? null : after.score())
        .param("at", after == null ? null : Sql.time(after.at()))
        .param("id", after == null ? null : after.id())
        .param("limit", limit + 1)
        .query((row, _) -> hit(source, wanted, row))
        .list();
  }

  private int count(SearchSource source, String query, Wanted wanted) {
    return jdbc.sql(COUNT.formatted(source.rows()))
        .param("query", query)
        .param("language", wanted.language())
        .param("limit", MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  private static Hit hit(SearchSource source, Wanted wanted, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    String title = row.getString("title");
    String text = row.getString("text");
    return new Hit(
        source.room(),
        source.kindKey(),
        id,
        source.path() + id,
        row.getString("language"),
        Marked.all(title, SearchText.places(title, wanted.q())),
        Marked.around(text, SearchText.places(text, wanted.q()), SNIPPET),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getDouble("score"));
  }

  /** Where the next stretch begins. */
  private record Place(double score, Instant at, UUID id) {

    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((score + "|" + at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Place of(@Nullable String cursor) {
      if (cursor == null || cursor.isBlank()) {
        return null;
      }
      try {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 3);
        return new Place(
            Double.parseDouble(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
      } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
        throw Problem.invalid("cursor", "foundation.problem.cursor");
      }
    }
  }
}
