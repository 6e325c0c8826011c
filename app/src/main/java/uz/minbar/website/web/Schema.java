package uz.minbar.website.web;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.publishing.Placement;

/** What search engines read of a piece: schema.org NewsArticle as JSON-LD. */
public final class Schema {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Schema() {}

  /** The JSON, without any sign that could end the element it stands in. */
  public static String article(Site site, Placement piece, String office) {
    var article = new LinkedHashMap<String, Object>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", piece.headline());
    article.put("inLanguage", piece.language().tag());
    article.put("datePublished", piece.publishedAt().toString());
    var corrected = piece.correctedAt();
    article.put("dateModified", (corrected == null ? piece.publishedAt() : corrected).toString());
    article.put("image", site.base() + piece.path() + "/card.png");
    article.put("mainEntityOfPage", site.base() + piece.path());
    var publisher = Map.of("@type", "GovernmentOrganization", "name", office);
    article.put("author", publisher);
    article.put("publisher", publisher);
    return JSON.writeValueAsString(article)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
