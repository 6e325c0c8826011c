package uz.minbar.newsroom.kinds;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The office's templates, one a kind. */
@Service
public class KindTemplates {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Acts acts;
  private final Texts texts;
  private final Clock clock;

  KindTemplates(JdbcClient jdbc, Tenancy tenancy, Acts acts, Texts texts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.acts = acts;
    this.texts = texts;
    this.clock = clock;
  }

  /** Of each kind, in the order of the kinds. */
  @Transactional(readOnly = true)
  public List<KindTemplate> all() {
    return Arrays.stream(MaterialKind.values()).map(this::read).toList();
  }

  @Transactional(readOnly = true)
  public KindTemplate of(MaterialKind kind) {
    return read(kind);
  }

  /** Sets it; with all of it empty, what the program brings comes back. */
  public void set(MaterialKind kind, String headline, String lead, String body) {
    String clean = Html.clean(body).html();
    acts.perform(
        Right.MANAGE_SITE,
        "newsroom.setTemplate",
        kind.word(),
        () -> {
          jdbc.sql("delete from newsroom_template where kind = ?").param(kind.word()).update();
          if (!(headline + lead + clean).isBlank()) {
            jdbc.sql(
                    """
                    insert into newsroom_template (organisation, kind, headline, lead, body, changed_at)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    Sql.params(
                        tenancy.current().value(),
                        kind.word(),
                        Html.withoutNul(headline).strip(),
                        Html.withoutNul(lead).strip(),
                        clean,
                        clock.instant()))
                .update();
          }
        });
  }

  private KindTemplate read(MaterialKind kind) {
    Optional<KindTemplate> own =
        jdbc.sql("select headline, lead, body from newsroom_template where kind = ?")
            .param(kind.word())
            .query(
                (row, _) ->
                    new KindTemplate(
                        kind, row.getString(1), row.getString(2), row.getString(3), true))
            .optional();
    return own.orElseGet(() -> brought(kind));
  }

  private KindTemplate brought(MaterialKind kind) {
    String key = "newsroom.template." + kind.word();
    return new KindTemplate(
        kind, "", "", texts.has(key) ? texts.get(Language.UZ_LATN, key) : "", false);
  }
}
