package uz.uzbektext.lucene;

/** Whose a word may be, by its letters. */
enum TokenLanguage {
  /** With ў, қ, ғ, ҳ or ö, ğ, ş, ç, and nothing of the neighbours. */
  UZBEK,
  /** Latin letters of any language. */
  LATIN,
  /** Cyrillic letters that Uzbek and Russian share. */
  CYRILLIC,
  /** With ы or щ, which no Uzbek word has. */
  RUSSIAN,
  /** With ә, ө, ү, ң or á, ǵ, ı, ń, ó, ú: Karakalpak, or a neighbour with endings like its own. */
  KARAKALPAK,
  /** Digits, or letters of other alphabets. */
  NONE;

  private static final String KAA = "әөүңіұӘӨҮҢІҰáǵıńóúÁǴŃÓÚ";
  private static final String RU = "ыщЫЩ";
  private static final String UZ = "ўқғҳЎҚҒҲöğşçÖĞŞÇ";

  static TokenLanguage of(CharSequence word) {
    boolean latin = false;
    boolean cyrillic = false;
    boolean uzbek = false;
    boolean russian = false;
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      if (KAA.indexOf(sign) >= 0) {
        return KARAKALPAK;
      }
      if (Character.isDigit(sign)) {
        return NONE;
      }
      uzbek |= UZ.indexOf(sign) >= 0;
      russian |= RU.indexOf(sign) >= 0;
      latin |= sign < 0x250 && Character.isLetter(sign);
      cyrillic |= sign >= 0x400 && sign < 0x500;
    }
    if (!latin && !cyrillic) {
      return NONE;
    }
    return russian && !uzbek ? RUSSIAN : uzbek ? UZBEK : cyrillic ? CYRILLIC : LATIN;
  }
}
