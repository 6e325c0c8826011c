package uz.minbar.monitoring.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import uz.minbar.foundation.net.Fetched;

/**
 * A hub that a feed names, in its headers or in itself.
 *
 * @param topic the feed's own address, as the hub knows it
 */
public record HubOffer(String hub, String topic) {

  private static final Pattern LINK =
      Pattern.compile("<([^<>\\s]{1,2000})>\\s*;[^,<]*?rel\\s*=\\s*\"?([a-z ]{1,40})\"?");

  /** Empty where it names none. */
  public static Optional<HubOffer> of(Fetched fetched) {
    String hub = "";
    String topic = "";
    var link = LINK.matcher(fetched.links());
    while (link.find()) {
      hub = hub.isEmpty() && link.group(2).equals("hub") ? link.group(1) : hub;
      topic = topic.isEmpty() && link.group(2).equals("self") ? link.group(1) : topic;
    }
    String text = new String(fetched.body(), StandardCharsets.UTF_8);
    // Most feeds name none, and need not be read twice to know that.
    if (hub.isEmpty() && text.contains("hub") && !text.startsWith("{")) {
      var head = head(text);
      var document = Jsoup.parse(head, fetched.address().toString(), Parser.xmlParser());
      for (var element : document.getAllElements()) {
        if (element.tagName().equals("link") || element.tagName().equals("atom:link")) {
          hub = hub.isEmpty() && is(element, "hub") ? element.attr("href") : hub;
          topic = topic.isEmpty() && is(element, "self") ? element.attr("href") : topic;
        }
      }
    }
    String at = resolved(fetched.address(), hub);
    String self = resolved(fetched.address(), topic);
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new HubOffer(at, self.isEmpty() ? fetched.address().toString() : self));
  }

  /** What stands before the first entry: entries have links of their own. */
  private static String head(String text) {
    int item = text.indexOf("<item");
    int entry = text.indexOf("<entry");
    int end = item < 0 ? entry : entry < 0 ? item : Math.min(item, entry);
    return end < 0 ? text : text.substring(0, end);
  }

  private static boolean is(Element link, String rel) {
    return link.attr("rel").strip().equals(rel);
  }

  private static String resolved(URI base, String link) {
    try {
      var at = link.isBlank() ? base : base.resolve(link.strip());
      return link.isBlank() || at.getHost() == null ? "" : at.toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
