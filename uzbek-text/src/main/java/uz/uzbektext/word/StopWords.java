package uz.uzbektext.word;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that say how other words belong together, and nothing by themselves. Function words only: a
 * list made of frequencies would hold {@code aka} and {@code xalq}. The kernel is the closed
 * classes of UzMorphAnalyser (Salaev, MIT), completed from the grammar.
 */
public final class StopWords {

  private static final Set<String> LEMMAS =
      Stream.of(
              """
              va ham bilan uchun lekin ammo biroq yoki yo yoxud balki chunki negaki zero toki agar
              agarda garchi garchand esa hamda yaʼni dam goh xoh na
              men sen u biz siz ular bu shu oʻsha ushbu mana ana oʻz kim nima qaysi qanday qancha
              necha qachon qayer qani nega har hech barcha hamma bari boshqa birov kimdir nimadir
              shunday bunday unday oʻshanday shuncha buncha
              kabi singari yangligʻ sari sayin beri buyon haqida toʻgʻrisida haq qadar uzra tufayli
              doir oid boʻyicha boʻylab qarshi sababli orqali tomon koʻra binoan muvofiq sifatida
              davomida mobaynida keyin soʻng oldin avval
              emas edi ekan emish bor yoʻq kerak mumkin lozim de boʻl
              faqat xuddi goʻyo hatto axir xolos nahot nahotki juda eng hali yana endi ha
              albatta balkim ehtimol masalan xullas demak shuningdek umuman
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  /** Whether a lemma is a function word. */
  public static boolean contains(String lemma) {
    return LEMMAS.contains(lemma);
  }

  /** Whether a word as it is written is a form of one; in any of the three alphabets. */
  public static boolean isForm(CharSequence word) {
    return contains(Lemmatizer.uzbek().lemma(word));
  }

  /** All of them, in the Latin of 1995. */
  public static Set<String> all() {
    return LEMMAS;
  }
}
