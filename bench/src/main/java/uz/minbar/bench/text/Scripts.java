package uz.minbar.bench.text;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import uz.minbar.bench.Papers;
import uz.minbar.bench.Rounds;
import uz.minbar.bench.transliteration.Transliteration;
import uz.uzbektext.script.Alphabet;
import uz.uzbektext.script.Script;

/**
 * Transliteration beside ICU4J's rules (CLDR {@code uz_Cyrl-uz_Latn}), in megabytes of UTF-8 a
 * second. Where {@code MINBAR_TEXT_DATA} names a folder with parallel documents in {@code
 * transliteration}, the same of their lines, and the words right of both directions too.
 */
final class Scripts {

  private Scripts() {}

  static void run() throws Exception {
    var latin =
        new Papers(7)
            .items(2_000, 150).stream().map(item -> item.title() + " " + item.text()).toList();
    System.out.println("one thread, made-up items of 158 words");
    compareAll(latin, latin.stream().map(Script::toCyrillic).toList());
    String data = System.getenv("MINBAR_TEXT_DATA");
    if (data != null) {
      var documents = Path.of(data, "transliteration");
      System.out.println("the same with the lines of documents");
      compareAll(Analyzers.lines(documents, "lat"), Analyzers.lines(documents, "cyr"));
      Transliteration.run(documents, 40);
    }
  }

  private static void compareAll(List<String> latin, List<String> cyrillic) throws Exception {
    var icu = Transliterator.getInstance("uz_Cyrl-uz_Latn");
    compare("Cyrillic to Latin", cyrillic, icu::transliterate, Script::toLatin);
    compare("Latin to Cyrillic", latin, icu.getInverse()::transliterate, Script::toCyrillic);
    compare(
        "Latin to Latin of 2026 (peer: ICU as above)",
        latin,
        icu.getInverse()::transliterate,
        text -> Script.convert(text, Alphabet.LATIN_2026));
  }

  private static void compare(
      String name, List<String> texts, UnaryOperator<String> peer, UnaryOperator<String> ours)
      throws Exception {
    long bytes = 0;
    for (String text : texts) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    double each = (double) bytes / texts.size() / 1e6;
    var pace =
        Rounds.run(
            number -> {
              var _ = peer.apply(texts.get(number % texts.size()));
            },
            number -> {
              var _ = ours.apply(texts.get(number % texts.size()));
            });
    System.out.printf(
        Locale.ROOT,
        "%-44s %.1f MB/s, ICU4J %.1f MB/s: %.1f times%n",
        name,
        pace.ours() * each,
        pace.peer() * each,
        pace.ratio());
  }
}
