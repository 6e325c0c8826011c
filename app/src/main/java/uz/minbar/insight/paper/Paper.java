package uz.minbar.insight.paper;

import java.util.List;
import uz.minbar.kernel.Language;
import uz.uzbektext.script.Script;

/**
 * What is read on a page, on paper and on a telephone alike.
 *
 * @param line whose it is and of which time
 */
public record Paper(String title, String line, List<Part> parts) {

  /**
   * A stretch under its heading.
   *
   * @param text a paragraph; "" for none
   */
  public record Part(String heading, String text, List<Figure> figures, List<Line> lines) {}

  /**
   * A number, never alone.
   *
   * @param usual what stands beside it for comparison; ""
   * @param path the list that it counts, on the desk; "" where there is none
   */
  public record Figure(String value, String label, String usual, String path) {}

  /**
   * One thing of a list.
   *
   * @param lang the lang attribute of its words; "" where they are the paper's own
   * @param path where the desk shows it; "" where it does not
   * @param original address on somebody's site; "" for none
   */
  public record Line(String text, String lang, String detail, String path, String original) {}

  /** As people who read that script have it. */
  public Paper in(Language script) {
    return script == Language.UZ_CYRL ? inCyrillic() : this;
  }

  /** The same in Cyrillic; words in other languages than Uzbek stay as they were said. */
  private Paper inCyrillic() {
    return new Paper(
        Script.toCyrillic(title),
        Script.toCyrillic(line),
        parts.stream().map(Paper::inCyrillic).toList());
  }

  private static Part inCyrillic(Part part) {
    return new Part(
        Script.toCyrillic(part.heading),
        Script.toCyrillic(part.text),
        part.figures.stream()
            .map(
                one ->
                    new Figure(
                        Script.toCyrillic(one.value),
                        Script.toCyrillic(one.label),
                        Script.toCyrillic(one.usual),
                        one.path))
            .toList(),
        part.lines.stream().map(Paper::inCyrillic).toList());
  }

  private static Line inCyrillic(Line line) {
    boolean uzbek = line.lang.isEmpty() || line.lang.startsWith("uz");
    return new Line(
        uzbek ? Script.toCyrillic(line.text) : line.text,
        line.lang.equals("uz-Latn") ? "uz-Cyrl" : line.lang,
        Script.toCyrillic(line.detail),
        line.path,
        line.original);
  }
}
