package uz.minbar.foundation.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands on the first page today, in the order that the rooms ask for, smallest first. */
public final class Today {

  /** Most lines of one list: the page is for a glance, the rooms have the rest. */
  public static final int MOST = 5;

  /** More sentences are a list, and the lists stand below. */
  private static final int SENTENCES = 3;

  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private @Nullable Act act;

  private record Sentence(int order, String text) {}

  /**
   * A number, never alone.
   *
   * @param usual what it usually is or should be
   */
  public record Figure(int order, String value, String usual, String label, String path) {}

  /**
   * A list.
   *
   * @param beside whether it stands in the narrow column
   * @param path where the whole list is
   * @param empty said where nothing is in it; "" leaves the list out then
   */
  public record Section(
      int order, boolean beside, String title, String path, List<Row> rows, String empty) {}

  /** What the viewer most likely begins now; a POST to the path begins it. */
  public record Act(String text, String path) {}

  /** Takes what a room has said. */
  void add(Today part) {
    sentences.addAll(part.sentences);
    figures.addAll(part.figures);
    sections.addAll(part.sections);
    if (act == null) {
      act = part.act;
    }
  }

  /** Says something that needs somebody; where no room does, the page says that all is well. */
  public void say(int order, String sentence) {
    sentences.add(new Sentence(order, sentence));
  }

  public void figure(int order, String value, String usual, String label, String path) {
    figures.add(new Figure(order, value, usual, label, path));
  }

  public void list(int order, String title, String path, List<Row> rows, String empty) {
    add(new Section(order, false, title, path, rows.stream().limit(MOST).toList(), empty));
  }

  public void listBeside(int order, String title, String path, List<Row> rows, String empty) {
    add(new Section(order, true, title, path, rows.stream().limit(MOST).toList(), empty));
  }

  /** How things stand, in one line; "" where nothing needs anybody. */
  public String standing() {
    return sentences.stream()
        .sorted(Comparator.comparingInt(Sentence::order))
        .limit(SENTENCES)
        .map(Sentence::text)
        .collect(Collectors.joining(" "));
  }

  /** Offers the page's main act; the first room that does has it. */
  public void offer(String text, String path) {
    if (act == null) {
      act = new Act(text, path);
    }
  }

  public Optional<Act> act() {
    return Optional.ofNullable(act);
  }

  public List<Figure> figures() {
    return figures.stream().sorted(Comparator.comparingInt(Figure::order)).toList();
  }

  public List<Section> sections(boolean beside) {
    return sections.stream()
        .filter(section -> section.beside() == beside)
        .sorted(Comparator.comparingInt(Section::order))
        .toList();
  }

  private void add(Section section) {
    if (!section.rows().isEmpty() || !section.empty().isEmpty()) {
      sections.add(section);
    }
  }
}
