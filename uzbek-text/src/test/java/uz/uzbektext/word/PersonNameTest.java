package uz.uzbektext.word;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.uzbektext.word.PersonName.Likeness;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Alisher Karimov, Karimov Alisher, SAME, order",
    "Alisher Karimov, Алишер Каримов, SAME, alphabet",
    "Alisher Karimovning, Karimov Alisher, SAME, ending of the last word",
    "Gʻulom Oʻrinboyev, G'ulom O`rinboyev, SAME, apostrophes",
    "Gʻulom Oʻrinboyev, Ğulom Örinboyev, SAME, the Latin of 2026",
    "Alisher Botirovich Karimov, Karimov Alisher Botir oʻgʻli, SAME, both patronymics",
    "Гулнора Олимовна Ҳасанова, Hasanova Gulnora Olim qizi, SAME, a daughter",
    "Alisher Botirovich Karimov, Alisher Karimov, SAME, no patronymic",
    "Alisher Karimov, A. Karimov, POSSIBLE, initial",
    "Alisher Botirovich Karimov, Каримов А.Б., POSSIBLE, initials",
    "Шерзод Юсупов, Sh. Yusupov, POSSIBLE, an initial of two letters",
    "Юсуф Каримов, Yu. Karimov, POSSIBLE, an initial of one sound and two letters",
    "Alisher Karimov, Karimov, POSSIBLE, surname alone",
    "Qodirov Jamshid, Кадыров Джамшид, POSSIBLE, the Russian manner",
    "Oʻrmonov Gʻulom, Урманов Гулям, POSSIBLE, the Russian manner",
    "Hasan Rahmonov, Хасан Рахманов, POSSIBLE, the Russian manner",
    "Aziz Sattorxon, Sattorxon Aziz, SAME, no surname with a known ending",
    "Aziz Sattorxon, Азиз Сатторхон, SAME, no surname with a known ending",
    "Alisher Karimov, Alisher Karimova, DIFFERENT, man and woman",
    "Alisher Karimov, Olim Karimov, DIFFERENT, given name",
    "Alisher Karimov, O. Karimov, DIFFERENT, initial",
    "Alisher Karimov, Alisher Rahimov, DIFFERENT, surname",
    "Alisher Botirovich Karimov, Alisher Olimovich Karimov, DIFFERENT, father",
    "Alisher Botir oʻgʻli Karimov, A.O. Karimov, DIFFERENT, father's initial",
    "Alisher, Alisher Karimov, DIFFERENT, a given name alone says nothing",
    "Aziz Sattorxon, Aziz Sattor, DIFFERENT, other word",
  })
  void namesAreCompared(String one, String other, Likeness likeness, String reason) {
    assertThat(PersonName.of(one).likeness(PersonName.of(other))).as(reason).isEqualTo(likeness);
    assertThat(PersonName.of(other).likeness(PersonName.of(one))).as(reason).isEqualTo(likeness);
  }

  @Property
  void anythingIsReadAndTheOrderOfAskingDoesNotMatter(@ForAll String one, @ForAll String other) {
    var first = PersonName.of(one);
    var second = PersonName.of(other);
    assertThat(first.likeness(second)).isEqualTo(second.likeness(first));
  }
}
