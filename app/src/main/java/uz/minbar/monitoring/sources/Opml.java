package uz.minbar.monitoring.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
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
class Opml {

  private static final int MOST = 5000;

  private final Sources sources;
  private final Taking taking;

  Opml(Sources sources, Taking taking) {
    this.sources = sources;
    this.taking = taking;
  }

  /**
   * @throws Problem 422 where the text is no OPML
   */
  SourceLists.Imported read(byte[] file) {
    var document = parsed(file);
    if (document.selectFirst("opml") == null) {
      throw Problem.invalid("", "monitoring.fault.opml");
    }
    var lines = document.select("outline[xmlUrl]");
    if (lines.size() > MOST) {
      throw Problem.invalid("", "monitoring.fault.opmlLarge", MOST);
    }
    var wanted = new ArrayList<Taking.Line>();
    for (var line : lines) {
      String address = line.attr("xmlUrl").strip();
      wanted.add(new Taking.Line(wanted.size() + 1, address, () -> wanted(line, address), _ -> {}));
    }
    return taking.take(wanted);
  }

  /** All sources of the organisation. */
  String write(String title) {
    var document = new Document("");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
    var opml = document.appendElement("opml").attr("version", "2.0");
    opml.appendElement("head").appendElement("title").text(title);
    var body = opml.appendElement("body");
    for (var source : sources.all()) {
      body.appendElement("outline")
          .attr("type", type(source.kind()))
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

  /** Readers of other houses know feeds only; what is none says what it is. */
  private static String type(SourceKind kind) {
    return kind == SourceKind.SITEMAP || kind == SourceKind.PAGE ? kind.word() : "rss";
  }

  private static NewSource wanted(Element line, String address) {
    return switch (line.attr("type")) {
      case "sitemap" -> new NewSource(SourceKind.SITEMAP, address, "", title(line));
      case "page" -> new NewSource(SourceKind.PAGE, address, "", title(line));
      default -> NewSource.guessed(address, title(line));
    };
  }

  private static String title(Element line) {
    return line.hasAttr("title") ? line.attr("title") : line.attr("text");
  }
}
