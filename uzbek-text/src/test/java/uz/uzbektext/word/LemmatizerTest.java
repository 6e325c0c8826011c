package uz.uzbektext.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LemmatizerTest {

  private static final Lemmatizer LEMMATIZER = Lemmatizer.uzbek();

  /** Words that are known to be hard, each row a rule with its reason. */
  private static final String HARD =
      """
      shamol hokim xotin hamma adam keyingi | a word may end as endings do
      burni=burun singlim=singil oʻgʻli=oʻgʻil shahrida=shahar koʻngli=koʻngil oʻrniga=oʻrin | the vowel of the last syllable drops
      yuragi=yurak tilagim=tilak qishlogʻida=qishloq oyogʻi=oyoq xoʻjaligi=xoʻjalik | k and q soften before a vowel
      yurakka=yurak qishloqqa=qishloq | the dative hardens after k and q
      chiqqan=chiq tekkan=teg boqqan=boq ekkan=ek | the participle hardens after k, q and g
      menga=men meni=men senga=sen bunda=bu bundan=bu unga=u shunga=shu oʻshanga=oʻsha kimga=kim ularning=u | pronouns have oblique stems
      keladi=kel kelmoqda=kel kelyapti=kel kelgan=kel kelibdi=kel kelsa=kel kelar=kel kelmas=kel keling=kel kelmagan=kel kelmayapti=kel kelmaydigan=kel kelayotganini=kel kelgach=kel kelguncha=kel kelolmadi=kel kelishi=kel kelmasdan=kel kelmoqchi=kel kelgandi=kel keldimi=kel | one verb has all its moods and tenses
      deydi=de degan=de deb=de yedi=ye yeyish=ye deyilgan=de | the two verbs that end in e
      qilindi=qil oʻqitildi=oʻqi yozdirdi=yoz chiqarildi=chiq yuvinadi=yuv | voice is not part of the lemma
      topshirdi=topshir foydalanadi=foydalan koʻrsatdi=koʻrsat gaplashdi=gaplash oʻrgandi=oʻrgan | but where the voice has become a verb of its own it is
      ishladi=ishla boshladi=boshla tozalash=tozala taʼkidladi=taʼkidla | verbs made of nouns keep what made them
      kitobsiz=kitobsiz chiroyli=chiroyli yorugʻlik=yorugʻlik tadqiqotchilar=tadqiqotchi qishloqliklar=qishloqlik | what makes a new word stays with it
      zoʻrroq=zoʻr kattaroq=katta | degrees are forms
      uydagi=uy viloyatidagilar=viloyat Denizniki=deniz | -dagi and -niki begin a second name, not a second word
      sifatida haqida boʻyicha davomida orqali | postpositions were cases of nouns once
      ekanligini=ekan emasmi=emas edilar=edi borligini=bor kerakligini=kerak | the copula and its like
      Karimovning=karimov Karimovaga=karimova Toshkentda=toshkent Oʻzbekistonning=oʻzbekiston | names of people and places
      togri=toʻgʻri malum=maʼlum qishlogida=qishloq | people leave apostrophes out
      ҳокимнинг=hokim маҳалласида=mahalla ўғлига=oʻgʻil қилинган=qil şahrida=shahar öğlim=oʻgʻil | three alphabets
      asta-sekin=asta-sekin ota-onalar=ota-ona boʻlsa-da=boʻl bir-birlarini=bir-biri | words with a hyphen
      """;

  @Example
  void knowsTheHardWords() {
    for (String row : HARD.strip().split("\n")) {
      var columns = row.split("\\|");
      for (String pair : columns[0].strip().split(" ")) {
        var sides = pair.split("=");
        String lemma = sides[sides.length - 1];
        assertThat(LEMMATIZER.lemma(sides[0])).as(sides[0] + ":" + columns[1]).isEqualTo(lemma);
      }
    }
  }

  @Example
  void readsATextWordByWord() {
    assertThat(
            LEMMATIZER.lemmas(
                "Tuman hokimi 2026-yil 25-noyabrda «Yoshlar» markazini ochdi. Saytda (kun.uz)"
                    + " yozishdi!"))
        .isEqualTo("tuman hokim 2026-yil 25-noyabr Yosh markaz och sayt kun.uz yoz");
  }

  @Example
  void theEndOfASentenceIsThePlaceOfAVerb() {
    assertThat(LEMMATIZER.lemmas("U kitob oldi.")).endsWith(" ol");
    assertThat(LEMMATIZER.lemmas("Uyning oldi toza.")).contains(" old ");
  }

  @Example
  void namesKeepTheirCapitals() {
    assertThat(LEMMATIZER.lemmas("Kecha Karimovning AQSHdagi uyi yondi"))
        .isEqualTo("kecha Karimov AQSH uy yon");
  }

  @Property
  void anyTextHasALemmaForEachOfItsTokens(@ForAll("texts") String text) {
    for (var word : LEMMATIZER.words(text)) {
      assertThat(word.reading().lemma()).isNotEmpty();
      assertThat(word.reading().stem()).isNotEmpty();
      var token = word.token();
      assertThat(text.substring(token.from(), token.to())).isEqualTo(token.text());
    }
  }

  @Property
  void aKnownNameWithEndingsIsThatName(
      @ForAll("names") String name, @ForAll("endings") String ending) {
    assertThat(LEMMATIZER.lemma(name + ending)).isEqualTo(name);
    assertThat(LEMMATIZER.lemma(LEMMATIZER.lemma(name + ending))).isEqualTo(name);
  }

  @Example
  void aWordWithoutEndIsReadToo() {
    assertThat(LEMMATIZER.lemma("larning".repeat(50_000))).isNotEmpty();
    assertThat(LEMMATIZER.lemmas("a-".repeat(50_000) + "ʼ".repeat(50_000))).isNotEmpty();
    assertThat(Tokens.of("1 000".repeat(20_000) + "a.".repeat(50_000))).isNotEmpty();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("kitob", "maktab", "viloyat", "daraxt", "mahalla", "dunyo", "vazir");
  }

  @Provide
  Arbitrary<String> endings() {
    var plural = Arbitraries.of("", "lar");
    var owner = Arbitraries.of("", "imiz", "ingiz");
    var place = Arbitraries.of("", "ning", "ni", "ga", "da", "dan", "dagi", "gacha");
    return Combinators.combine(plural, owner, place)
        .as((one, two, three) -> one + (one.isEmpty() ? "" : two) + three);
  }

  @Provide
  Arbitrary<String> texts() {
    var pieces =
        Arbitraries.of(
            List.of(
                "ning", "lar", "gan", "ma", "oʻ", "ў", "қил", "ish", "'", "ʼ", "-", " ", "a", "g",
                "k", "İ", "ı", "😀", "\u0306", "12", ".", "@", "#", "://", "kel", "ҳ", "q",
                "\uD800"));
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(30).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60));
  }
}
