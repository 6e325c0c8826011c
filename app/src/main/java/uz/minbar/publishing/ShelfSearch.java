package uz.minbar.publishing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;

/**
 * Finds pieces by their words, as quickly for a word that stands in each as for one that stands
 * nowhere. The newest first is asked of the newest alone: a usual word is found there at once, by
 * reading in the order of days. What they do not fill is asked of the index over the words: so rare
 * a word stands in few pieces, which are soon put in order. Left to itself the database takes one
 * of both ways by a guess, and a wrong one reads every text of the office.
 */
@Repository
class ShelfSearch {

  /**
   * So few are read in some milliseconds; what fills no page from them stands in about one of 25.
   */
  private static final int NEWEST_READ = 500;

  /** Pieces a word that are compared where none holds all words. */
  private static final int CANDIDATES = 50;

  private static final String AMONG_NEWEST =
      "select "
          + Shelf.SHORT
          + " from (select * from publishing_placement where "
          + Shelf.WANTED
          + " order by published_at desc, id desc limit "
          + NEWEST_READ
          + ") as newest where words @@ to_tsquery('simple', :q)"
          + Shelf.NEWEST;

  private static final String BY_WORDS =
      "with held as materialized (select "
          + Shelf.SHORT
          + " from publishing_placement where words @@ to_tsquery('simple', :q) and "
          + Shelf.WANTED
          + ") select * from held"
          + Shelf.NEWEST;

  private final JdbcClient jdbc;

  ShelfSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest that hold what {@code to_tsquery} makes of the question. */
  List<Placement> newest(Shelf.Wanted wanted, String q, Slice.@Nullable Key after, int limit) {
    var found = asked(AMONG_NEWEST, wanted, q, after, limit);
    return found.size() >= limit ? found : asked(BY_WORDS, wanted, q, after, limit);
  }

  /** Those that hold most of the words, of the newest that hold one. */
  List<Placement> near(Language language, String asked, int limit) {
    var wanted = Shelf.Wanted.search(language, asked);
    var candidates = new LinkedHashSet<UUID>();
    for (String word : SearchText.each(asked)) {
      newest(wanted, word, null, CANDIDATES).forEach(piece -> candidates.add(piece.id()));
    }
    return candidates.isEmpty() ? List.of() : ranked(candidates, SearchText.any(asked), limit);
  }

  private List<Placement> ranked(Collection<UUID> pieces, String question, int limit) {
    return jdbc.sql(
            "select "
                + Shelf.SHORT
                + """
                 from publishing_placement, to_tsquery('simple', :question) as question
                where id = any(:pieces)
                order by ts_rank(words, question) desc, published_at desc, id desc limit :limit
                """)
        .param("question", question)
        .param("pieces", pieces.toArray(UUID[]::new))
        .param("limit", limit)
        .query(Shelf::brief)
        .list();
  }

  private List<Placement> asked(
      String sql, Shelf.Wanted wanted, String q, Slice.@Nullable Key after, int limit) {
    return wanted
        .into(jdbc.sql(sql), after)
        .param("q", q)
        .param("limit", limit)
        .query(Shelf::brief)
        .list();
  }
}
