package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BeginningsTest {

  @Example
  void anyScriptAndAnyApostropheBeginTheSameWord() {
    var headlines = List.of("Yigʻilish oʻtdi", "Йиғилиш бўлмайди", "Suv keldi", "Чёрная речка");
    var beginnings = new Beginnings(headlines);
    for (String typed : List.of("yigʻ", "yig'", "yig", "йиғ", "ЙИГ")) {
      assertThat(beginnings.of(typed, 8)).as(typed).containsExactly(0, 1);
    }
    assertThat(beginnings.of("yig o't", 8)).containsExactly(0);
    assertThat(beginnings.of("черн", 8)).containsExactly(3);
    assertThat(beginnings.of("yig", 1)).containsExactly(0);
    assertThat(beginnings.of("lish", 8)).as("no beginning").isEmpty();
    for (String nothing : List.of("", " ", "«»", "'")) {
      assertThat(beginnings.of(nothing, 8)).isEmpty();
    }
  }

  @Property
  void theIndexFindsWhatAScanWouldFind(
      @ForAll("headlines") List<String> headlines, @ForAll("word") String typed) {
    var wanted =
        IntStream.range(0, headlines.size())
            .filter(
                at ->
                    List.of(headlines.get(at).split(" ")).stream()
                        .anyMatch(word -> word.startsWith(typed)))
            .boxed()
            .toList();
    assertThat(new Beginnings(headlines).of(typed, 100)).isEqualTo(wanted);
  }

  @Provide
  Arbitrary<List<String>> headlines() {
    return word()
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(words -> String.join(" ", words))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> word() {
    return Arbitraries.strings().withChars("aklm").ofMinLength(1).ofMaxLength(4);
  }
}
