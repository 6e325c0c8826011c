package uz.minbar.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.web.Dates;
import uz.minbar.kernel.Language;

/** All addresses of the shelf, for those who make maps of it: without words, as there are many. */
@Service
public class Addresses {

  private final JdbcClient jdbc;

  Addresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One material's address in all languages it stands in, and when any of them changed last. */
  public record Standing(String slug, List<Language> languages, Instant changedAt) {}

  /** Asked how often an address was read; the room that counts replies. */
  public interface Views {

    /**
     * How often, up to a minute ago.
     *
     * @param path of the page, as "/oz/news/suv-keldi"
     */
    long of(String path);
  }

  /** A piece by its headline. */
  public record Titled(String slug, Language language, String headline, Instant publishedAt) {}

  /** A stretch of them, the oldest first, so that a stretch once full keeps its addresses. */
  @Transactional(readOnly = true)
  public List<Standing> standing(int skipped, int limit) {
    return jdbc.sql(
            """
            select slug, array_agg(language) as languages,
              max(greatest(published_at, corrected_at)) as changed_at
            from publishing_placement where withdrawn_at is null
            group by slug order by min(published_at), slug offset ? limit ?
            """)
        .params(skipped, limit)
        .query(
            (row, _) ->
                new Standing(
                    row.getString("slug"),
                    languages((String[]) row.getArray("languages").getArray()),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Transactional(readOnly = true)
  public int count() {
    return jdbc.sql(
            "select count(distinct slug) from publishing_placement where withdrawn_at is null")
        .query(Integer.class)
        .single();
  }

  /** What came out after that moment in any language, the newest first. */
  @Transactional(readOnly = true)
  public List<Titled> since(Instant moment, int limit) {
    return jdbc.sql(
            """
            select slug, language, headline, published_at from publishing_placement
            where withdrawn_at is null and published_at > ? order by published_at desc, id desc limit ?
            """)
        .params(Sql.params(moment, limit))
        .query(Addresses::titled)
        .list();
  }

  /** The headlines in that language, the newest first. */
  @Transactional(readOnly = true)
  public List<Titled> newest(Language language, int limit) {
    return jdbc.sql(
            """
            select slug, language, headline, published_at from publishing_placement
            where language = ? and withdrawn_at is null order by published_at desc, id desc limit ?
            """)
        .params(language.tag(), limit)
        .query(Addresses::titled)
        .list();
  }

  /** The months in which something came out, the newest first. */
  @Transactional(readOnly = true)
  public List<YearMonth> months(Language language) {
    return jdbc
        .sql(
            """
            select distinct to_char(published_at at time zone ?, 'YYYY-MM') from publishing_placement
            where language = ? and withdrawn_at is null order by 1 desc
            """)
        .params(Dates.ZONE.getId(), language.tag())
        .query(String.class)
        .list()
        .stream()
        .map(YearMonth::parse)
        .toList();
  }

  private static Titled titled(ResultSet row, int number) throws SQLException {
    return new Titled(
        row.getString("slug"),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getString("headline"),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }

  private static List<Language> languages(String[] tags) {
    return Arrays.stream(tags).flatMap(tag -> Language.ofTag(tag).stream()).sorted().toList();
  }
}
