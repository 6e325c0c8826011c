package uz.minbar.monitoring.sources;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import uz.minbar.foundation.web.Problem;

/** CSV as it comes from other programs, and cells that do no harm in them. */
final class CsvText {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** What a table would take for a formula. */
  private static final String FORMULA = "=+-@\t";

  private CsvText() {}

  /** A line that holds something; its number counts from 1 in the file. */
  record Line(int number, List<String> cells) {}

  /**
   * @throws Problem 422 where quotation marks do not fit
   */
  static List<Line> lines(byte[] file) {
    String text = text(file);
    var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
    var lines = new ArrayList<Line>();
    try (var parser = CSVParser.parse(new StringReader(text), format)) {
      for (var record : parser) {
        var cells = record.toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new Line((int) parser.getCurrentLineNumber(), cells));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw Problem.invalid("", "monitoring.fault.csv");
    }
    return lines;
  }

  /** With a mark before what would be a formula elsewhere. */
  static String harmless(String cell) {
    return formula(cell) ? "'" + cell : cell;
  }

  /** Without that mark. */
  static String bare(String cell) {
    return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean formula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
  }

  private static char delimiter(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static String text(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException older) {
      text = new String(file, CYRILLIC);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
