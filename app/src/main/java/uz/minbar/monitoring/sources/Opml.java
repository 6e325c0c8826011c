package uz.minbar.monitoring.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Problem;

/**
 * Lists of sources as OPML 2.0, in and out. The parser knows no document types and no entities of a
 * file's own.
 */
@Service
public class Opml {

  private static final int MOST = 5000;

  private final Sources sources;

  Opml(Sources sources) {
    this.sources = sources;
  }

  /** What became of each line. */
  public record Imported(int created, int existing, List<Refused> refused) {}

  /** A line that was refused, and why (text key). */
  public record Refused(String address, String reason) {}

  /**
   * @throws Problem 422 where the text is no OPML
   */
  public Imported read(byte[] file) {
    var document = parsed(file);
    if (document.selectFirst("opml") == null) {
      throw Problem.invalid("", "monitoring.fault.opml");
    }
    var lines = document.select("outline[xmlUrl]");
    if (lines.size() > MOST) {
      throw Problem.invalid("", "monitoring.fault.opmlLarge", MOST);
    }
    int created = 0;
    int existing = 0;
    var refused = new ArrayList<Refused>();
    for (var line : lines) {
      String address = line.attr("xmlUrl").strip();
      try {
        var added = sources.add(Sources.guess(address), address, title(line));
        if (added.existing()) {
          existing++;
        } else {
          created++;
        }
      } catch (Problem problem) {
        if (problem.faults().isEmpty()) {
          throw problem;
        }
        refused.add(new Refused(address, problem.faults().getFirst().textKey()));
      }
    }
    return new Imported(created, existing, refused);
  }

  /** All sources of the organisation. */
  public String write(String title) {
    var document = new Document("");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
    var opml = document.appendElement("opml").attr("version", "2.0");
    opml.appendElement("head").appendElement("title").text(title);
    var body = opml.appendElement("body");
    for (var source : sources.all()) {
      body.appendElement("outline")
          .attr("type", "rss")
          .attr("text", source.title())
          .attr("title", source.title())
          .attr("xmlUrl", source.link());
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml();
  }

  /** In the encoding that the file itself declares, UTF-8 where it declares none. */
  private static Document parsed(byte[] file) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(file), null, "", Parser.xmlParser());
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.invalid("", "monitoring.fault.opml");
    }
  }

  private static String title(Element line) {
    return line.hasAttr("title") ? line.attr("title") : line.attr("text");
  }
}
