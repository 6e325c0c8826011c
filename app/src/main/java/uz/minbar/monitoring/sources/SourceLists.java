package uz.minbar.monitoring.sources;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;

/** Whole lists of sources, in and out: OPML for readers of feeds, CSV for people with a table. */
@Service
public class SourceLists {

  private final Opml opml;
  private final SourceTable table;

  SourceLists(Opml opml, SourceTable table) {
    this.opml = opml;
    this.table = table;
  }

  /** What became of each line. */
  public record Imported(int created, int existing, List<Refused> refused) {

    Imported and(Imported next) {
      var both = Stream.concat(refused.stream(), next.refused.stream()).toList();
      return new Imported(created + next.created, existing + next.existing, both);
    }
  }

  /**
   * A line that was refused, and why (text key).
   *
   * @param line counted from 1; in OPML the source's place among the others
   */
  public record Refused(int line, String address, String reason) {}

  /**
   * Takes either; what begins like XML is OPML.
   *
   * @throws Problem 422 where it is neither
   */
  public Imported read(byte[] file) {
    return marked(file) ? opml.read(file) : table.read(file);
  }

  private static boolean marked(byte[] file) {
    for (byte one : file) {
      if (one > ' ') {
        return one == '<';
      }
    }
    return true; // Nothing at all is no OPML either, and said so.
  }

  public String opml(String title) {
    return opml.write(title);
  }

  /** In UTF-8 with its mark, headed in that language; it can be read back. */
  public byte[] csv(Language language) {
    return table.write(language);
  }
}
