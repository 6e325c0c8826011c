package uz.minbar.insight.paper;

import java.util.List;
import java.util.stream.Stream;
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

  /** The same in Cyrillic; words in other languages than Uzbek stay as they were said. */
  public Paper inCyrillic() {
    return new Paper(
        Script.toCyrillic(title),
        Script.toCyrillic(line),
        parts.stream().map(Paper::inCyrillic).toList());
  }

  /** How many words a reader has to read, figures among them. */
  public int words() {
    return (int)
        Stream.concat(
                Stream.of(title, line),
                parts.stream()
                    .flatMap(
                        part ->
                            Stream.of(
                                    Stream.of(part.heading, part.text),
                                    part.figures.stream()
                                        .flatMap(one -> Stream.of(one.value, one.label, one.usual)),
                                    part.lines.stream()
                                        .flatMap(one -> Stream.of(one.text, one.detail)))
                                .flatMap(words -> words)))
            .flatMap(text -> Stream.of(text.split("\\s+")))
            .filter(word -> !word.isEmpty())
            .count();
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
