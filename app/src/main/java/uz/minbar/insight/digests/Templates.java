package uz.minbar.insight.digests;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Template;
import uz.minbar.insight.Template.Block;
import uz.minbar.insight.Template.What;
import uz.minbar.kernel.Language;

/** The office's templates; where it has none of its own, the house's. */
@Repository
public class Templates {

  private static final Map<DigestKind, Set<What>> USUAL =
      new EnumMap<>(
          Map.of(
              DigestKind.MORNING,
              EnumSet.of(
                  What.LEAD, What.FIGURES, What.STORIES, What.CRITICISM, What.PUBLISHED, What.DUE),
              DigestKind.CRITICISM,
              EnumSet.of(What.LEAD, What.CRITICISM, What.DUE),
              DigestKind.WEEKLY,
              EnumSet.of(
                  What.LEAD,
                  What.FIGURES,
                  What.STORIES,
                  What.CRITICISM,
                  What.PUBLISHED,
                  What.OUTLETS),
              DigestKind.MONTHLY,
              EnumSet.of(
                  What.LEAD,
                  What.FIGURES,
                  What.STORIES,
                  What.CRITICISM,
                  What.PUBLISHED,
                  What.OUTLETS)));

  private final JdbcClient jdbc;
  private final Json json;
  private final Tenancy tenancy;
  private final Texts texts;

  Templates(JdbcClient jdbc, Json json, Tenancy tenancy, Texts texts) {
    this.jdbc = jdbc;
    this.json = json;
    this.tenancy = tenancy;
    this.texts = texts;
  }

  public Template of(DigestKind kind) {
    return jdbc.sql("select title, blocks::text, version from insight_template where kind = ?")
        .param(kind.word())
        .query(
            (row, _) ->
                new Template(
                    kind,
                    row.getString(1),
                    List.of(json.read(row.getString(2), Block[].class)),
                    row.getLong(3)))
        .optional()
        .orElseGet(() -> usual(kind));
  }

  /**
   * Keeps it. Within the caller's act.
   *
   * @throws Problem 412 where somebody else has saved since it was read
   */
  public void save(Template template) {
    int changed =
        jdbc.sql(
                """
                insert into insight_template (organisation, kind, title, blocks, version)
                values (?, ?, ?, ?::jsonb, 1)
                on conflict (organisation, kind) do update set title = excluded.title,
                  blocks = excluded.blocks, version = insight_template.version + 1
                  where insight_template.version = ?
                """)
            .params(
                tenancy.current().value(),
                template.kind().word(),
                template.title(),
                json.write(template.blocks()),
                template.version())
            .update();
    if (changed == 0) {
      throw Problem.stale();
    }
  }

  /** Goes back to the house's own. Within the caller's act. */
  public void forget(DigestKind kind) {
    jdbc.sql("delete from insight_template where kind = ?").param(kind.word()).update();
  }

  private Template usual(DigestKind kind) {
    var on = USUAL.getOrDefault(kind, Set.of());
    var blocks =
        Arrays.stream(What.values())
            .map(
                what ->
                    new Block(
                        what,
                        on.contains(what),
                        t("insight.heading." + what.word()),
                        what == What.LEAD ? t("insight.lead." + kind.word()) : ""))
            .toList();
    return new Template(kind, t("insight.title." + kind.word()), blocks, 0);
  }

  private String t(String key) {
    return texts.get(Language.UZ_LATN, key);
  }
}
