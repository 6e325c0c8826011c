package uz.minbar.monitoring.evidence;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page made calm: it looks as far as it can as it did, and runs and fetches nothing. */
final class Calm {

  private static final int DEEPEST = 256;
  private static final String ACTIVE =
      "script, iframe, frame, object, embed, applet, link, base, meta, portal, audio, video, source, svg";
  private static final Set<String> LOADING =
      Set.of("src", "href", "srcset", "action", "formaction", "background", "poster", "ping");
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private Calm() {}

  static String of(String html, String address) {
    Document page = Jsoup.parse(html, address, Parser.htmlParser().setMaxDepth(DEEPEST));
    page.select(ACTIVE).remove();
    for (var element : page.getAllElements()) {
      quiet(element);
    }
    page.head()
        .prependElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", POLICY);
    page.head().prependElement("meta").attr("charset", "utf-8");
    return page.outerHtml();
  }

  private static void quiet(Element element) {
    for (var attribute : element.attributes().asList()) {
      String name = attribute.getKey();
      boolean loads = LOADING.contains(name) || name.contains(":");
      boolean enclosed =
          name.equals("src") && attribute.getValue().strip().startsWith("data:image/");
      if (name.startsWith("on") || loads && !enclosed) {
        element.removeAttr(name);
      }
    }
  }
}
