package uz.minbar.monitoring.spikes;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import uz.uzbektext.script.Fold;

/**
 * What comes in waves by itself and is nobody's complaint: good wishes on a holiday, and what is
 * retold with the word of an official service. Many such texts at once are no spike.
 */
final class Routine {

  /** Beginnings of folded words; two different ones make good wishes. */
  private static final List<String> WISHES =
      List.of(
          " tabrik",
          " muborak",
          " qutla",
          " qutlov",
          " qutlug",
          " bayram",
          " hayit",
          " tilaklar",
          " pozdrav",
          " prazdnik",
          " jelayem",
          " jelayu");

  private static final int WISHED = 2;

  /** Who speaks for the office or the state, and that it is he who is retold. */
  private static final Pattern SERVICE =
      Pattern.compile(
          "(axborot xizmati|matbuot xizmati|press slujb\\w+|presslujb\\w+|ozgidromet\\w*|uzgidromet\\w*)"
              + "( \\S+){0,6} (xabar|malum q|bildir|malumot|soobsh|informir|predupre|ogohlantir)");

  private Routine() {}

  static boolean is(String text) {
    String folded = folded(text);
    return WISHES.stream().filter(folded::contains).count() >= WISHED
        || SERVICE.matcher(folded).find();
  }

  private static String folded(String text) {
    var folded = new StringBuilder(" ");
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}ʻʼ'’‘`]+")) {
      folded.append(Fold.key(word)).append(' ');
    }
    return folded.toString();
  }
}
