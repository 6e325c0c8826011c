package uz.minbar.pocket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;

/** Pictures on their way into a material; those of one album wait for each other. */
@Repository
class Parcels {

  /** An album comes one by one, its parts well within this of each other. */
  private static final Duration WHOLE = Duration.ofSeconds(2);

  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Parcels(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * A picture that was sent.
   *
   * @param file its name on the platform
   * @param asset the picture of the archive, once it is there
   * @param missing whether it cannot be had
   */
  record Parcel(
      UUID id,
      String file,
      String name,
      Written written,
      @Nullable UUID asset,
      boolean missing,
      int attempts) {}

  /** Pictures that become one material. */
  record Album(long chat, String name) {}

  /** Within the caller's transaction. */
  void add(Link link, Update update, Update.Picture picture) {
    boolean alone = update.album().isEmpty();
    String album = alone ? "one-" + update.message() : update.album();
    var written = Written.of(update.words(), update.entities());
    var due = clock.instant().plus(alone ? Duration.ZERO : WHOLE);
    jdbc.sql(
            """
            insert into pocket_parcel (organisation, bot, chat, album, person, message, file, name, headline, body, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                link.bot(),
                link.chat(),
                album,
                link.person().value(),
                update.message(),
                picture.file(),
                picture.name(),
                written.headline(),
                written.body(),
                due))
        .update();
    postpone(link.bot(), new Album(link.chat(), album), due);
  }

  void postpone(long bot, Album album, Instant due) {
    jdbc.sql("update pocket_parcel set due_at = ? where bot = ? and chat = ? and album = ?")
        .params(Sql.params(due, bot, album.chat(), album.name()))
        .update();
  }

  /** When the next album of that bot's is whole; empty where none waits. */
  Optional<Instant> next(long bot) {
    return jdbc.sql("select min(due_at) from pocket_parcel where bot = ? having count(*) > 0")
        .param(bot)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Albums that are whole, the one sent first first. */
  List<Album> whole(long bot) {
    return jdbc.sql(
            """
            select chat, album from pocket_parcel where bot = ? group by chat, album having max(due_at) <= ?
            order by min(message)
            """)
        .params(Sql.params(bot, clock.instant()))
        .query((row, _) -> new Album(row.getLong("chat"), row.getString("album")))
        .list();
  }

  /** The pictures of an album, as they were sent. */
  List<Parcel> of(long bot, Album album) {
    return jdbc.sql(
            "select * from pocket_parcel where bot = ? and chat = ? and album = ? order by message, id")
        .params(bot, album.chat(), album.name())
        .query(Parcels::parcel)
        .list();
  }

  void arrived(UUID parcel, UUID asset) {
    jdbc.sql("update pocket_parcel set asset = ? where id = ?").params(asset, parcel).update();
  }

  void missing(UUID parcel) {
    jdbc.sql("update pocket_parcel set missing = true where id = ?").param(parcel).update();
  }

  /** Its album is asked for again later, after each try a little later. */
  void failed(long bot, Album album, Parcel parcel) {
    jdbc.sql("update pocket_parcel set attempts = attempts + 1 where id = ?")
        .param(parcel.id())
        .update();
    postpone(bot, album, clock.instant().plus(AGAIN.multipliedBy(parcel.attempts() + 1L)));
  }

  /**
   * Takes an album away within the caller's transaction.
   *
   * @return false where somebody else was faster
   */
  boolean remove(long bot, Album album) {
    return jdbc.sql("delete from pocket_parcel where bot = ? and chat = ? and album = ?")
            .params(bot, album.chat(), album.name())
            .update()
        > 0;
  }

  private static Parcel parcel(ResultSet row, int number) throws SQLException {
    return new Parcel(
        row.getObject("id", UUID.class),
        row.getString("file"),
        row.getString("name"),
        new Written(row.getString("headline"), row.getString("body")),
        row.getObject("asset", UUID.class),
        row.getBoolean("missing"),
        row.getInt("attempts"));
  }
}
