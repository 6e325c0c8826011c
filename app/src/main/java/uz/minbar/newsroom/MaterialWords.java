package uz.minbar.newsroom;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.search.SearchSource;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
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
