package uz.minbar.publishing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * Words that a material says on one channel in place of its own. They are part of the material: who
 * changes them saves it, so what was approved before must be approved again, by the one rule there
 * is for all words. A correction takes them away, because it was made in the material alone, and
 * words kept beside it could keep the error.
 */
@Service
public class Wordings {

  /** Longer than any platform takes. */
  private static final int MOST = 100_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Newsroom newsroom;
  private final Channels channels;
  private final Acts acts;

  Wordings(JdbcClient jdbc, Tenancy tenancy, Newsroom newsroom, Channels channels, Acts acts) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.newsroom = newsroom;
    this.channels = channels;
    this.acts = acts;
  }

  /**
   * Writes them; "" takes the material's again.
   *
   * @param readVersion of the material that the person has read
   * @throws Problem 404 without such a channel, 409 where the material is closed, 412 where
   *     somebody was faster, 422 for the press centre, which shows the material itself
   */
  public void write(MaterialId id, long readVersion, UUID channel, String words) {
    String typed = words.replace("\r\n", "\n").replace("\0", "").strip();
    acts.perform(
        Right.WRITE,
        "publishing.word",
        id,
        () -> {
          var material = newsroom.material(id).orElseThrow(Problem::notFound);
          var account = channels.channel(channel).orElseThrow(Problem::notFound);
          if (account.kind() == ChannelKind.SITE || typed.length() > MOST) {
            throw Problem.invalid("words", "publishing.fault.words");
          }
          Acts.note("channel", account.name());
          var text = new MaterialText(material.headline(), material.lead(), material.body());
          var saved = newsroom.save(id, readVersion, text, MaterialFrame.of(material)).material();
          jdbc.sql(
                  """
                  insert into publishing_wording (organisation, material, channel, version, words)
                  values (?, ?, ?, ?, ?)
                  """)
              .params(tenancy.current().value(), id.value(), channel, saved.version(), typed)
              .update();
        });
  }

  /** Those that belong to that version of the material; "" where it speaks for itself. */
  @Transactional(readOnly = true)
  public String of(MaterialId id, UUID channel, long version) {
    record Row(long version, String words) {}
    return jdbc.sql(
            """
            select version, words from publishing_wording where material = ? and channel = ? and version <= ?
            order by version desc limit 1
            """)
        .params(id.value(), channel, version)
        .query((row, _) -> new Row(row.getLong("version"), row.getString("words")))
        .optional()
        .filter(row -> !row.words().isEmpty() && !corrected(id, row.version(), version))
        .map(Row::words)
        .orElse("");
  }

  private boolean corrected(MaterialId id, long from, long to) {
    return newsroom.versions(id).stream()
        .anyMatch(
            one -> one.act().equals("correct") && one.version() > from && one.version() <= to);
  }
}
