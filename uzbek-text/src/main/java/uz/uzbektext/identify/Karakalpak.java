package uz.uzbektext.identify;

/** Karakalpak Cyrillic in Latin, for making lines to learn from: no free Latin text was found. */
final class Karakalpak {

  private static final String FROM = "абвгдежзийклмнопрстуфхцыэәғқңөүўҳіь";
  private static final String[] TO =
      "a b v g d e j z i y k l m n o p r s t u f x c ı e á ǵ q ń ó ú w h i".split(" ");

  private Karakalpak() {}

  /** By the alphabet of 2016: á ǵ ı ń ó ú. */
  static String latin(String text) {
    var latin = new StringBuilder(text.length() + 8);
    for (char letter : text.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
      int at = FROM.indexOf(letter);
      switch (letter) {
        case 'ш' -> latin.append("sh");
        case 'щ' -> latin.append("sh");
        case 'ч' -> latin.append("ch");
        case 'ё' -> latin.append("yo");
        case 'ю' -> latin.append("yu");
        case 'я' -> latin.append("ya");
        case 'ъ', 'ь' -> {}
        default -> latin.append(at < 0 ? String.valueOf(letter) : TO[at]);
      }
    }
    return latin.toString();
  }

  /** By the alphabet of 1995, which people still type: a', g', n', o', u' and i' for ы. */
  static String oldLatin(String text) {
    return latin(text)
        .replace("á", "aʼ")
        .replace("ǵ", "gʼ")
        .replace("ı", "iʼ")
        .replace("ń", "nʼ")
        .replace("ó", "oʼ")
        .replace("ú", "uʼ");
  }
}
