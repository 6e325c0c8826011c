package uz.minbar.foundation.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Readable addresses out of titles, in small Latin letters whatever the script of the title. */
public final class Slug {

  private static final int MOST = 80;

  private static final Map<Character, String> LETTERS = letters();

  private Slug() {}

  /** The words of a title with hyphens between, 80 signs at most; "" where nothing is left. */
  public static String of(String title) {
    var slug = new StringBuilder();
    for (char letter : title.toLowerCase(Locale.ROOT).toCharArray()) {
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
    var letters = new HashMap<Character, String>();
    for (String pair : pairs) {
      letters.put(pair.charAt(0), pair.substring(2));
    }
    return Map.copyOf(letters);
  }
}
