package uz.minbar.insight.digests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Slice;
import uz.minbar.insight.Digest;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.paper.Paper;
import uz.minbar.kernel.PersonId;

/** Digests in the database, as they were made. */
@Repository
public class Kept {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Json json;

  Kept(JdbcClient jdbc, Tenancy tenancy, Json json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
  }

  public boolean has(DigestKind kind, LocalDate day) {
    return jdbc.sql("select exists (select from insight_digest where kind = ? and day = ?)")
        .params(kind.word(), day)
        .query(Boolean.class)
        .single();
  }

  /** Where the last one of that kind ends; empty where there is none. */
  Optional<Instant> lastUntil(DigestKind kind) {
    return jdbc.sql("select until from insight_digest where kind = ? order by day desc limit 1")
        .param(kind.word())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Keeps it; false where that day has one of the kind already. */
  boolean insert(Digest made, Paper paper, Map<String, String> files) {
    var by = made.madeBy();
    return jdbc.sql(
                "insert into insight_digest (id, organisation, kind, day, since, until, made_at, made_by,"
                    + " title, content, files, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, "
                    + SearchText.VECTOR
                    + ") on conflict do nothing")
            .params(
                Sql.params(
                    made.id(),
                    tenancy.current().value(),
                    made.kind().word(),
                    made.day(),
                    made.since(),
                    made.until(),
                    made.madeAt(),
                    by == null ? null : by.value(),
                    made.title(),
                    json.write(paper),
                    json.write(files),
                    SearchText.keys(made.title()),
                    SearchText.keys(text(paper))))
            .update()
        == 1;
  }

  public Optional<Digest> find(UUID id) {
    return jdbc.sql("select * from insight_digest where id = ?")
        .param(id)
        .query(Kept::digest)
        .optional();
  }

  public Slice<Digest> list(@Nullable DigestKind kind, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                """
                select * from insight_digest where (:kind::text is null or kind = :kind)
                  and (:at::timestamptz is null or (made_at, id) < (:at, :id))
                order by made_at desc, id desc limit :limit
                """)
            .param("kind", kind == null ? null : kind.word())
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(Kept::digest)
            .list();
    return Slice.cut(read, limit, one -> new Slice.Key(one.madeAt(), one.id()).cursor());
  }

  /** Its words in Latin letters. */
  public Optional<Paper> paper(UUID id) {
    return jdbc.sql("select content::text from insight_digest where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(content -> json.read(content, Paper.class));
  }

  /** The SHA-256 of its files by script and ending: {@code uz-Latn.pdf}. */
  public Map<String, String> files(UUID id) {
    var files = new LinkedHashMap<String, String>();
    jdbc.sql(
            "select f.key, f.value from insight_digest d, jsonb_each_text(d.files) f where d.id = ?")
        .param(id)
        .query(
            row -> {
              files.put(row.getString(1), row.getString(2));
            });
    return files;
  }

  private static String text(Paper paper) {
    return paper.parts().stream()
        .flatMap(
            part ->
                Stream.concat(Stream.of(part.text()), part.lines().stream().map(Paper.Line::text)))
        .collect(Collectors.joining(" "));
  }

  private static Digest digest(ResultSet row, int number) throws SQLException {
    var by = row.getObject("made_by", UUID.class);
    return new Digest(
        row.getObject("id", UUID.class),
        DigestKind.ofWord(row.getString("kind")),
        row.getObject("day", LocalDate.class),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        by == null ? null : new PersonId(by),
        row.getString("title"));
  }
}
