package uz.minbar.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/** Materials and their versions in the database. */
@Repository
class Materials {

  /** Saves of one hand within this time are one version of the history. */
  private static final Duration ONE_SITTING = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Json json;
  private final MaterialWords words;

  Materials(JdbcClient jdbc, Tenancy tenancy, Clock clock, Json json, MaterialWords words) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.json = json;
    this.words = words;
  }

  @Transactional(readOnly = true)
  Optional<Material> find(MaterialId id) {
    return jdbc.sql("select * from newsroom_material where id = ?")
        .param(id.value())
        .query(this::material)
        .optional();
  }

  /** Reads it for a change: nobody else changes it until this transaction ends. */
  Material forChange(MaterialId id) {
    return jdbc.sql("select * from newsroom_material where id = ? for update")
        .param(id.value())
        .query(this::material)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  MaterialId insert(NewMaterial material, @Nullable PersonId person) {
    var now = clock.instant();
    var by = person == null ? null : person.value();
    var embargo = material.embargoUntil();
    var caseId = material.caseId();
    return new MaterialId(
        jdbc.sql(
                """
                insert into newsroom_material (organisation, kind, state, version, slugline, headline, lead,
                  body, regions, pictures, embargo_until, case_id, created_by, created_at, changed_by, changed_at)
                values (?, ?, 'draft', 1, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .params(
                Sql.params(
                    tenancy.current().value(),
                    material.kind().word(),
                    material.slugline(),
                    json.write(material.text().headline()),
                    json.write(material.text().lead()),
                    json.write(material.text().body()),
                    material.regions().toArray(String[]::new),
                    material.pictures().toArray(UUID[]::new),
                    embargo,
                    caseId == null ? null : caseId.value(),
                    by,
                    now,
                    by,
                    now))
            .query(UUID.class)
            .single());
  }

  void update(Material changed, @Nullable PersonId person) {
    var caseId = changed.caseId();
    jdbc.sql(
            """
            update newsroom_material set kind = ?, state = ?, version = ?, slugline = ?, headline = ?::jsonb,
              lead = ?::jsonb, body = ?::jsonb, unchecked = ?, outdated = ?, regions = ?, pictures = ?,
              embargo_until = ?, case_id = ?, approved_version = ?, note = ?, changed_by = ?, changed_at = ?
            where id = ?
            """)
        .params(
            Sql.params(
                changed.kind().word(),
                changed.state().word(),
                changed.version(),
                changed.slugline(),
                json.write(changed.headline()),
                json.write(changed.lead()),
                json.write(changed.body()),
                tags(changed.unchecked()),
                tags(changed.outdated()),
                changed.regions().toArray(String[]::new),
                changed.pictures().toArray(UUID[]::new),
                changed.embargoUntil(),
                caseId == null ? null : caseId.value(),
                changed.approvedVersion(),
                changed.note(),
                person == null ? null : person.value(),
                clock.instant(),
                changed.id().value()))
        .update();
    endApprovals(changed);
  }

  /** An approval that is asked is of what was handed in; of anything else it is void. */
  private void endApprovals(Material changed) {
    jdbc.sql(
            """
            update newsroom_approval set void_at = ?
            where material = ? and void_at is null and done_at is null and (version <> ? or ?)
            """)
        .params(
            Sql.params(
                clock.instant(),
                changed.id().value(),
                changed.version(),
                changed.state() != MaterialState.SUBMITTED))
        .update();
  }

  /** Keeps the material's present text as a version made by that act. */
  void keepVersion(Material material, String act, String note, @Nullable PersonId person) {
    words.keep(material);
    if (act.equals("save")) {
      jdbc.sql(
              """
              delete from newsroom_version where material = ? and act = 'save' and at > ?
                and person is not distinct from ?
                and version = (select max(version) from newsroom_version where material = ?)
              """)
          .params(
              Sql.params(
                  material.id().value(),
                  clock.instant().minus(ONE_SITTING),
                  person == null ? null : person.value(),
                  material.id().value()))
          .update();
    }
    jdbc.sql(
            """
            insert into newsroom_version (organisation, material, version, headline, lead, body, act, note, person, at)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            on conflict (material, version) do update set act = excluded.act, note = excluded.note
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                material.id().value(),
                material.version(),
                json.write(material.headline()),
                json.write(material.lead()),
                json.write(material.body()),
                act,
                note,
                person == null ? null : person.value(),
                clock.instant()))
        .update();
  }

  List<MaterialVersion> versions(MaterialId id) {
    return jdbc.sql("select * from newsroom_version where material = ? order by version desc")
        .param(id.value())
        .query(this::version)
        .list();
  }

  Optional<MaterialVersion> version(MaterialId id, long version) {
    return jdbc.sql("select * from newsroom_version where material = ? and version = ?")
        .params(id.value(), version)
        .query(this::version)
        .optional();
  }

  /** The list of the desk, newest change first. */
  Slice<Material> list(MaterialFilter filter, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                """
                select * from newsroom_material m
                where (:state::text is null or state = :state) and (:kind::text is null or kind = :kind)
                  and (:q::text is null or exists (select from newsroom_words w
                    where w.material = m.id and w.words @@ to_tsquery('simple', :q)))
                  and (:case::uuid is null or case_id = :case)
                  and (:at::timestamptz is null or (changed_at, id) < (:at, :id))
                order by changed_at desc, id desc limit :limit
                """)
            .param("state", filter.state())
            .param("kind", filter.kind())
            .param("q", SearchText.narrowing(filter.q()))
            .param("case", filter.caseId())
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(this::material)
            .list();
    return Slice.cut(
        read,
        limit,
        material -> new Slice.Key(material.changedAt(), material.id().value()).cursor());
  }

  Map<MaterialId, Double> alike(List<String> asked, MaterialKind kind, int limit) {
    return words.alike(asked, kind, limit);
  }

  int count(MaterialState state) {
    return jdbc.sql("select count(*) from newsroom_material where state = ?")
        .param(state.word())
        .query(Integer.class)
        .single();
  }

  private Material material(ResultSet row, int number) throws SQLException {
    var caseId = row.getObject("case_id", UUID.class);
    return new Material(
        new MaterialId(row.getObject("id", UUID.class)),
        MaterialKind.ofWord(row.getString("kind")),
        MaterialState.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
        row.getLong("version"),
        row.getString("slugline"),
        json.text(row.getString("headline")),
        json.text(row.getString("lead")),
        json.text(row.getString("body")),
        languages((String[]) row.getArray("unchecked").getArray()),
        languages((String[]) row.getArray("outdated").getArray()),
        List.of((String[]) row.getArray("regions").getArray()),
        List.of((UUID[]) row.getArray("pictures").getArray()),
        Sql.instant(row.getObject("embargo_until", OffsetDateTime.class)),
        caseId == null ? null : new CaseId(caseId),
        row.getObject("approved_version", Long.class),
        row.getString("note"),
        person(row, "created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        person(row, "changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private MaterialVersion version(ResultSet row, int number) throws SQLException {
    return new MaterialVersion(
        row.getLong("version"),
        new MaterialText(
            json.text(row.getString("headline")),
            json.text(row.getString("lead")),
            json.text(row.getString("body"))),
        row.getString("act"),
        row.getString("note"),
        person(row, "person"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static String[] tags(Collection<Language> languages) {
    return languages.stream().map(Language::tag).sorted().toArray(String[]::new);
  }

  private static Set<Language> languages(String[] tags) {
    return Arrays.stream(tags)
        .map(tag -> Language.ofTag(tag).orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
