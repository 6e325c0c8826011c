package uz.minbar.newsroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.search.SearchSource;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.staff.Right;

/** A material's words for the search, a row a language. */
@Repository
class MaterialWords {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  MaterialWords(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Writes them anew, in the transaction of the change. */
  void keep(Material material) {
    jdbc.sql("delete from newsroom_words where material = ?").param(material.id().value()).update();
    for (var language : Language.values()) {
      String title = material.headline().exact(language);
      String text =
          (material.lead().exact(language) + "\n" + Html.plain(material.body().exact(language)))
              .strip();
      // The slugline belongs to no language; it is found with the first, which every office writes.
      String named = language == Language.UZ_LATN ? title + " " + material.slugline() : title;
      if (!(named + text).isBlank()) {
        insert(material, language, title.isEmpty() ? named.strip() : title, named, text);
      }
    }
  }

  /**
   * What went out and speaks of the same, the likest first. A word weighs the more, the fewer
   * materials have it, and twice as much in a headline.
   *
   * @param asked a question a word, of {@link SearchText#apart}
   * @return how like they are, from 0 to 1
   */
  Map<MaterialId, Double> alike(List<String> asked, MaterialKind kind, int limit) {
    var alike = new LinkedHashMap<MaterialId, Double>();
    jdbc.sql(
            """
            with asked as (select n, q::tsquery as q from unnest(:asked::text[]) with ordinality as a (q, n)),
            spoken as (select w.material, w.words from newsroom_words w join newsroom_material m on m.id = w.material
              where m.kind = :kind and m.state in ('published', 'withdrawn')),
            hit as (select s.material, a.n, max(case when ts_filter(s.words, '{a}') @@ a.q then 2 else 1 end) as place
              from spoken s join asked a on s.words @@ a.q group by s.material, a.n),
            weight as (select n, ln(1 + (select count(distinct material) from spoken)::float8
              / greatest(count(material), 1)) as w from asked left join hit using (n) group by n)
            select material, sum(w * place) / (2 * (select sum(w) from weight)) as likeness
            from hit join weight using (n)
            group by material having count(*) > 1 order by likeness desc, material limit :limit
            """)
        .param("asked", asked.toArray(String[]::new))
        .param("kind", kind.word())
        .param("limit", limit)
        .query(
            row -> {
              alike.put(new MaterialId(row.getObject(1, UUID.class)), row.getDouble(2));
            });
    return alike;
  }

  private void insert(
      Material material, Language language, String title, String named, String text) {
    jdbc.sql(
            """
            insert into newsroom_words (organisation, material, language, title, text, words)
            values (?, ?, ?, ?, ?, %s)
            """
                .formatted(SearchText.VECTOR))
        .params(
            tenancy.current().value(),
            material.id().value(),
            language.tag(),
            title,
            text,
            SearchText.keys(named),
            SearchText.keys(text))
        .update();
  }

  @Bean
  static SearchSource materialsFound() {
    return new SearchSource(
        20,
        "newsroom",
        "newsroom.found",
        Right.READ,
        """
        select w.material as id, w.language, w.title, w.text, m.changed_at as at, w.words
        from newsroom_words w join newsroom_material m on m.id = w.material
        """,
        "/desk/newsroom/materials/");
  }
}
