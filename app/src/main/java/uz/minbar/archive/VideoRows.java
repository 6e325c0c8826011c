package uz.minbar.archive;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.PersonId;

/** What videos have in the archive's rows beyond what pictures have. */
@Repository
class VideoRows {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Json json;

  VideoRows(JdbcClient jdbc, Tenancy tenancy, Clock clock, Json json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.json = json;
  }

  /** Adds the video; the same file twice is one video of the archive. */
  UUID add(
      Storage.Stored stored,
      Film film,
      String fileName,
      LocalizedText alt,
      String credit,
      @Nullable PersonId by) {
    return jdbc.sql(
            """
            insert into archive_asset (organisation, sha256, size, media_type, width, height, millis, file_name, alt, credit,
              created_by, created_at)
            values (?, ?, ?, 'video/mp4', ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (organisation, sha256) do update set
              alt = case when excluded.alt = '{}'::jsonb then archive_asset.alt else excluded.alt end,
              credit = case when excluded.credit = '' then archive_asset.credit else excluded.credit end
            returning id
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                stored.sha256(),
                stored.size(),
                film.width(),
                film.height(),
                film.millis(),
                fileName,
                json.write(alt),
                credit,
                by == null ? null : by.value(),
                clock.instant()))
        .query(UUID.class)
        .single();
  }

  /** Clears the way for another poster. */
  void dropPoster(UUID video) {
    jdbc.sql("delete from archive_rendition where asset = ?").param(video).update();
  }

  /** A frame that goes round alone is known again by the poster. */
  void keepLikeness(UUID video, Likeness likeness) {
    jdbc.sql("update archive_asset set across = ?, down = ? where id = ?")
        .params(likeness.across(), likeness.down(), video)
        .update();
  }

  void keepCaption(UUID video, Language language, String sha256) {
    jdbc.sql(
            """
            insert into archive_caption (organisation, asset, language, sha256) values (?, ?, ?, ?)
            on conflict (asset, language) do update set sha256 = excluded.sha256
            """)
        .params(tenancy.current().value(), video, language.tag(), sha256)
        .update();
  }

  void dropCaption(UUID video, Language language) {
    jdbc.sql("delete from archive_caption where asset = ? and language = ?")
        .params(video, language.tag())
        .update();
  }
}
