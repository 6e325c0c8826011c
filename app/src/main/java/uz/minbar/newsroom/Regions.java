package uz.minbar.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.tenancy.Glance;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.uzbektext.script.Script;

/** The office's regions. */
@Service
public class Regions {

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final JdbcClient jdbc;
  private final Glance glance;
  private final Tenancy tenancy;
  private final Json json;
  private final Acts acts;

  Regions(JdbcClient jdbc, Glance glance, Tenancy tenancy, Json json, Acts acts) {
    this.jdbc = jdbc;
    this.glance = glance;
    this.tenancy = tenancy;
    this.json = json;
    this.acts = acts;
  }

  public List<Region> all() {
    return glance.list(
        "select word, name, about from newsroom_region order by position, word",
        (row, _) ->
            new Region(
                row.getString("word"),
                json.text(row.getString("name")),
                json.text(row.getString("about"))));
  }

  public Optional<Region> region(String word) {
    return all().stream().filter(region -> region.word().equals(word)).findFirst();
  }

  /**
   * Adds or changes a region. Cyrillic is made from Latin where nobody wrote it.
   *
   * @throws Problem 422 for a word that fits no address or a missing name
   */
  public void save(Region region) {
    if (!WORD.matcher(region.word()).matches() || region.word().length() > 60) {
      throw Problem.invalid("word", "newsroom.fault.regionWord");
    }
    var latin = region.name().in(Language.UZ_LATN);
    if (latin == null) {
      throw Problem.invalid("name.uz-Latn", "newsroom.fault.regionName");
    }
    var name =
        region.name().in(Language.UZ_CYRL) == null
            ? region.name().with(Language.UZ_CYRL, Script.toCyrillic(latin))
            : region.name();
    acts.perform(
        Right.MANAGE_SITE,
        "newsroom.saveRegion",
        region.word(),
        () ->
            jdbc.sql(
                    """
                    insert into newsroom_region (organisation, word, name, about, position)
                    values (?, ?, ?::jsonb, ?::jsonb, (select count(*) from newsroom_region))
                    on conflict (organisation, word) do update set name = excluded.name, about = excluded.about
                    """)
                .params(
                    tenancy.current().value(),
                    region.word(),
                    json.write(name),
                    json.write(region.about()))
                .update());
  }

  /** Takes the region's page away; materials keep the word and find it again when it returns. */
  public void remove(String word) {
    acts.perform(
        Right.MANAGE_SITE,
        "newsroom.removeRegion",
        word,
        () -> jdbc.sql("delete from newsroom_region where word = ?").param(word).update());
  }
}
