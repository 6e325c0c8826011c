package uz.minbar.publishing;

import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;

/** Addresses of materials: readable Latin letters, given once and kept for ever. */
@Component
class Slugs {

  private static final int MOST = 80;

  private static final Map<Character, String> LETTERS = letters();

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Slugs(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The material's address, made from its headline the first time it is asked for. */
  String of(MaterialId material, LocalizedText headline) {
    String wanted = slug(headline.best(Language.UZ_LATN));
    String id = material.toString().replace("-", "");
    String slug = wanted.isEmpty() ? "m-" + id.substring(20) : wanted;
    jdbc.sql(
            """
            insert into publishing_slug (organisation, slug, material)
            values (:organisation, case when exists (select from publishing_slug where slug = :slug)
              then :longer else :slug end, :material)
            on conflict do nothing
            """)
        .param("organisation", tenancy.current().value())
        .param("slug", slug)
        .param("longer", slug + "-" + id.substring(24))
        .param("material", material.value())
        .update();
    return jdbc.sql("select slug from publishing_slug where material = ?")
        .param(material.value())
        .query(String.class)
        .single();
  }

  static String slug(String headline) {
    var slug = new StringBuilder();
    for (char letter : headline.toLowerCase(Locale.ROOT).toCharArray()) {
      if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
        slug.append(letter);
      } else if (LETTERS.containsKey(letter)) {
        slug.append(LETTERS.get(letter));
      } else if ("ʻʼ'’‘`".indexOf(letter) < 0
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return cut(slug.toString());
  }

  private static String cut(String slug) {
    String whole = slug.replaceAll("^-+|-+$", "");
    if (whole.length() <= MOST) {
      return whole;
    }
    int word = whole.lastIndexOf('-', MOST);
    return whole.substring(0, word > MOST / 2 ? word : MOST);
  }

  private static Map<Character, String> letters() {
    String[] pairs =
        ("а:a б:b в:v г:g д:d е:e ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f"
                + " х:x ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ў:o қ:q ғ:g ҳ:h ö:o ğ:g ş:sh"
                + " ç:ch")
            .split(" ");
    var letters = new java.util.HashMap<Character, String>();
    for (String pair : pairs) {
      letters.put(pair.charAt(0), pair.substring(2));
    }
    return Map.copyOf(letters);
  }
}
