package uz.minbar.archive;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;

/** What videos have in the archive's rows beyond what pictures have. */
@Repository
class VideoRows {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  VideoRows(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
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
