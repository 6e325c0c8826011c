package uz.minbar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.Template.Block;
import uz.minbar.insight.Template.What;

class TemplateTest {

  private static final Map<String, String> KNOWN = Map.of("xabarlar", "12", "tuman", "A$1\\{x}");

  @Test
  void placesAreFilledOnceWithWhateverSigns() {
    assertThat(Template.filled("{tuman}: {xabarlar} ta, {sana}.", KNOWN))
        .isEqualTo("A$1\\{x}: 12 ta, .");
  }

  @Property(tries = 300)
  void textWithoutBracesStaysAsItIs(@ForAll String text) {
    String plain = text.replaceAll("[{}]", "");
    assertThat(Template.filled(plain, KNOWN)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "'',Voqealar,x,insight.fault.title",
    "Dayjest,'',x,insight.fault.heading",
    "Dayjest {kun},Voqealar,x,insight.fault.place",
    "Dayjest,Voqealar,{xabarlar,insight.fault.brace",
    "Dayjest,Voqealar,xabarlar},insight.fault.brace",
    "Dayjest,Voqealar,{{xabarlar}},insight.fault.brace"
  })
  void whatCannotBeFilledIsRefused(String title, String heading, String text, String fault) {
    var template = template(title, new Block(What.STORIES, true, heading, text));
    assertThatThrownBy(template::checked)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.faults().getFirst().textKey()).isEqualTo(fault));
  }

  @Test
  void blocksComeOnceAndOneIsShown() {
    var block = new Block(What.STORIES, true, "Voqealar", "{xabarlar} ta");
    var template = template("Dayjest: {sana}", block);
    assertThat(template.checked()).isEqualTo(template);
    assertThatThrownBy(template("D", block, block)::checked).isInstanceOf(Problem.class);
    var off = new Block(What.STORIES, false, "", "");
    assertThatThrownBy(template("D", off)::checked).isInstanceOf(Problem.class);
    assertThatThrownBy(template("D", new Block(What.LEAD, true, "x", "a".repeat(2001)))::checked)
        .isInstanceOf(Problem.class);
  }

  private static Template template(String title, Block... blocks) {
    return new Template(DigestKind.MORNING, title, List.of(blocks), 0);
  }
}
