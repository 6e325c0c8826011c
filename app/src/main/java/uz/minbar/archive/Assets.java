package uz.minbar.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.tenancy.Glance;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.PersonId;

/** The rows of the archive. */
@Repository
class Assets {

  /** With its files, each in words apart by spaces: one statement for all that a page shows. */
  private static final String WHOLE =
      """
      select id, sha256, media_type, size, width, height, millis, file_name, alt, credit, focus_x, focus_y, created_at,
        (select array_agg(width || ' ' || height || ' ' || sha256) from archive_rendition where asset = asset.id) as renditions,
        (select array_agg(language || ' ' || sha256) from archive_caption where asset = asset.id) as captions
      from archive_asset asset
      """;

  private final JdbcClient jdbc;
  private final Glance glance;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Json json;

  Assets(JdbcClient jdbc, Glance glance, Tenancy tenancy, Clock clock, Json json) {
    this.jdbc = jdbc;
    this.glance = glance;
    this.tenancy = tenancy;
    this.clock = clock;
    this.json = json;
  }

  /**
   * What is known of a file by looking at it.
   *
   * @param millis how long a video lasts; 0 for a picture
   * @param likeness of a picture; null for a video, which has that of its poster
   */
  record Facts(String mediaType, int width, int height, long millis, @Nullable Likeness likeness) {}

  /** Adds a picture or a video; the same file twice is one asset. */
  UUID add(
      Storage.Stored stored,
      Facts facts,
      String fileName,
      LocalizedText alt,
      String credit,
      @Nullable PersonId by) {
    var likeness = facts.likeness();
    return jdbc.sql(
            """
            insert into archive_asset (organisation, sha256, size, media_type, width, height, millis, file_name, alt, credit,
              created_by, created_at, across, down)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict (organisation, sha256) do update set
              alt = case when excluded.alt = '{}'::jsonb then archive_asset.alt else excluded.alt end,
              credit = case when excluded.credit = '' then archive_asset.credit else excluded.credit end,
              across = coalesce(excluded.across, archive_asset.across), down = coalesce(excluded.down, archive_asset.down)
            returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                stored.sha256(),
                stored.size(),
                facts.mediaType(),
                facts.width(),
                facts.height(),
                facts.millis(),
                fileName,
                json.write(alt),
                credit,
                by == null ? null : by.value(),
                clock.instant(),
                likeness == null ? null : likeness.across(),
                likeness == null ? null : likeness.down()))
        .query(UUID.class)
        .single();
  }

  void addRendition(UUID asset, Pictures.Drawn drawn, String sha256) {
    jdbc.sql(
            """
            insert into archive_rendition (organisation, asset, width, height, sha256) values (?, ?, ?, ?, ?)
            on conflict (asset, width) do nothing
            """)
        .params(tenancy.current().value(), asset, drawn.width(), drawn.height(), sha256)
        .update();
  }

  boolean describe(UUID asset, LocalizedText alt, String credit, Focus focus) {
    boolean there =
        jdbc.sql(
                    """
                    update archive_asset set alt = ?::jsonb, credit = ?, focus_x = ?, focus_y = ? where id = ?
                    """)
                .params(json.write(alt), credit, focus.x(), focus.y(), asset)
                .update()
            == 1;
    if (there) {
      keepWords(asset);
    }
    return there;
  }

  /** What the search finds the picture by, from what now stands in its row. */
  void keepWords(UUID asset) {
    for (var one : find(List.of(asset))) {
      String told = String.join(" ", one.alt().byLanguage().values()) + " " + one.fileName();
      jdbc.sql("update archive_asset set words = " + SearchText.VECTOR + " where id = ?")
          .params(SearchText.keys(told), SearchText.keys(one.credit()), asset)
          .update();
    }
  }

  List<UUID> alike(Likeness likeness) {
    return jdbc.sql(
            """
            select id from (
              select id, bit_count((across # :across)::bit(64)) + bit_count((down # :down)::bit(64)) as distance
              from archive_asset where across is not null) as seen
            where distance <= :most order by distance, id limit 20
            """)
        .param("across", likeness.across())
        .param("down", likeness.down())
        .param("most", Likeness.SAME)
        .query(UUID.class)
        .list();
  }

  List<Asset> find(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Asset> found =
        glance
            .list(WHOLE + "where id = any(?)", this::asset, (Object) ids.toArray(UUID[]::new))
            .stream()
            .collect(Collectors.toMap(Asset::id, asset -> asset));
    return ids.stream()
        .map(found::get)
        .flatMap(asset -> Optional.ofNullable(asset).stream())
        .toList();
  }

  Slice<Asset> list(@Nullable String q, @Nullable String cursor, int limit) {
    var key = Slice.Key.of(cursor);
    var read =
        jdbc.sql(
                WHOLE
                    + """
                where (:q::text is null or words @@ to_tsquery('simple', :q))
                  and (:at::timestamptz is null or (created_at, id) < (:at, :id))
                order by created_at desc, id desc limit :limit
                """)
            .param("q", SearchText.narrowing(q))
            .param("at", key == null ? null : Sql.time(key.at()))
            .param("id", key == null ? null : key.id())
            .param("limit", limit + 1)
            .query(this::asset)
            .list();
    return Slice.cut(read, limit, asset -> new Slice.Key(asset.createdAt(), asset.id()).cursor());
  }

  private Asset asset(ResultSet row, int number) throws SQLException {
    return new Asset(
        row.getObject("id", UUID.class),
        row.getString("sha256"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getInt("width"),
        row.getInt("height"),
        row.getLong("millis"),
        row.getString("file_name"),
        json.text(row.getString("alt")),
        row.getString("credit"),
        new Focus(row.getDouble("focus_x"), row.getDouble("focus_y")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        files(row, "renditions").stream()
            .map(
                file ->
                    new Asset.Rendition(
                        Integer.parseInt(file[0]), Integer.parseInt(file[1]), file[2]))
            .toList(),
        files(row, "captions").stream()
            .map(
                file ->
                    new Asset.Caption(Language.ofTag(file[0]).orElse(Language.UZ_LATN), file[1]))
            .toList());
  }

  private static List<String[]> files(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((String[]) array.getArray()).map(file -> file.split(" ")).toList();
  }
}
