package uz.minbar.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;
import uz.uzbektext.script.Script;

/** What stands in the press centre. The website reads from here, the site's channel writes. */
@Service
public class Shelf {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Shelf(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Which pieces a list shows; null asks for all. */
  public record Wanted(
      Language language, @Nullable String region, @Nullable String kind, @Nullable String q) {

    public static Wanted all(Language language) {
      return new Wanted(language, null, null, null);
    }
  }

  /** The newest first, without what was withdrawn. */
  @Transactional(readOnly = true)
  public Slice<Placement> list(Wanted wanted, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                """
                select * from publishing_placement where language = :language and withdrawn_at is null
                  and (:region::text is null or :region = any(regions))
                  and (:kind::text is null or kind = :kind)
                  and (:q::text is null or words @@ to_tsquery('simple', :q))
                  and (:at::timestamptz is null or (published_at, id) < (:at, :id))
                order by published_at desc, id desc limit :limit
                """)
            .param("language", wanted.language().tag())
            .param("region", wanted.region())
            .param("kind", wanted.kind())
            .param("q", wanted.q() == null ? null : query(wanted.q()))
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(this::placement)
            .list();
    return Slice.cut(
        read, limit, placement -> new Slice.Key(placement.publishedAt(), placement.id()).cursor());
  }

  /** The piece under that address, withdrawn ones as well: their page says that they are. */
  @Transactional(readOnly = true)
  public Optional<Placement> find(Language language, String slug) {
    return jdbc.sql("select * from publishing_placement where slug = ? and language = ?")
        .params(slug, language.tag())
        .query(this::placement)
        .optional();
  }

  /** In which languages the piece stands there. */
  @Transactional(readOnly = true)
  public List<Language> languages(String slug) {
    return jdbc
        .sql("select language from publishing_placement where slug = ? and withdrawn_at is null")
        .param(slug)
        .query(String.class)
        .list()
        .stream()
        .flatMap(tag -> Language.ofTag(tag).stream())
        .sorted()
        .toList();
  }

  Optional<Placement> find(MaterialId material, Language language) {
    return jdbc.sql("select * from publishing_placement where material = ? and language = ?")
        .params(material.value(), language.tag())
        .query(this::placement)
        .optional();
  }

  void put(Piece piece, Instant now) {
    jdbc.sql(
            """
            insert into publishing_placement (organisation, material, language, slug, kind, headline, lead, body,
              machine, pictures, regions, version, published_at, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, to_tsvector('simple', ?))
            on conflict (organisation, material, language) do update set headline = excluded.headline,
              lead = excluded.lead, body = excluded.body, machine = excluded.machine,
              pictures = excluded.pictures, regions = excluded.regions, words = excluded.words, note = ?,
              version = excluded.version, withdrawn_at = null,
              corrected_at = case when publishing_placement.version = excluded.version
                then publishing_placement.corrected_at else ? end
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                piece.material().value(),
                piece.language().tag(),
                piece.slug(),
                piece.kind().word(),
                piece.headline(),
                piece.lead(),
                piece.body(),
                piece.machine(),
                piece.pictures().stream().map(asset -> asset.id()).toArray(UUID[]::new),
                piece.regions().toArray(String[]::new),
                piece.version(),
                now,
                searchable(
                    piece.headline()
                        + " "
                        + piece.lead()
                        + " "
                        + Jsoup.parseBodyFragment(piece.body()).text()),
                piece.note(),
                now))
        .update();
  }

  void withdraw(Piece piece, Instant now) {
    jdbc.sql(
            """
            update publishing_placement set withdrawn_at = coalesce(withdrawn_at, ?), note = ?
            where material = ? and language = ?
            """)
        .params(Sql.params(now, piece.note(), piece.material().value(), piece.language().tag()))
        .update();
  }

  /** Both Uzbek scripts meet in Cyrillic, so that either finds the other. */
  private static String searchable(String text) {
    return Script.toCyrillic(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  private static String query(String words) {
    return Arrays.stream(searchable(words).strip().split(" "))
        .filter(word -> !word.isEmpty())
        .limit(12)
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }

  private Placement placement(ResultSet row, int number) throws SQLException {
    return new Placement(
        row.getObject("id", UUID.class),
        new MaterialId(row.getObject("material", UUID.class)),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getString("slug"),
        MaterialKind.ofWord(row.getString("kind")),
        row.getString("headline"),
        row.getString("lead"),
        row.getString("body"),
        row.getBoolean("machine"),
        List.of((UUID[]) row.getArray("pictures").getArray()),
        List.of((String[]) row.getArray("regions").getArray()),
        row.getLong("version"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        Sql.instant(row.getObject("corrected_at", OffsetDateTime.class)),
        Sql.instant(row.getObject("withdrawn_at", OffsetDateTime.class)),
        row.getString("note"));
  }
}
