package uz.minbar.monitoring.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Finds the parts of a page that look like lists of articles: links that stand in equal places and
 * say a whole headline each. The more they say, the likelier.
 */
final class Regions {

  private static final int LEAST = 3;
  private static final int MOST = 5;
  private static final int LONG_TITLE = 120;

  private static final String MENUS = "nav, footer, [role=navigation], [aria-hidden=true]";
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)menu|nav|sidebar|footer|popular|related|tags|banner|reklama|ommabop|mashhur|most-?read");

  /** Names that a person gave; longer numbers come from a machine and change. */
  private static final Pattern NAME = Pattern.compile("(?!.*\\d{3})[A-Za-z][A-Za-z0-9_-]*");

  private final PageList page;

  Regions(PageList page) {
    this.page = page;
  }

  /** The likeliest first, at most five. */
  List<Element> ranked() {
    var groups = new LinkedHashMap<String, List<PageList.Link>>();
    for (var link : page.links(List.of(page.document().body())).values()) {
      if (link.element().closest(MENUS) == null) {
        groups.computeIfAbsent(place(link.element()), _ -> new ArrayList<>()).add(link);
      }
    }
    var scores = new LinkedHashMap<Element, Double>();
    for (var group : groups.values()) {
      if (group.size() >= LEAST) {
        var region = common(group);
        scores.merge(region, score(region, group), Math::max);
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Element, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .limit(MOST)
        .toList();
  }

  private static double score(Element region, List<PageList.Link> group) {
    double said =
        group.stream().mapToInt(link -> Math.min(LONG_TITLE, link.title().length())).sum();
    for (Element at = region; at != null; at = at.parent()) {
      boolean aside = at.normalName().equals("aside") || at.normalName().equals("header");
      if (aside || BESIDE.matcher(at.id() + " " + at.className()).find()) {
        return said / 4;
      }
    }
    return said;
  }

  /** The elements above a link, by kind and first class: equal for all links of one list. */
  private static String place(Element link) {
    var place = new StringBuilder();
    for (Element at = link; at != null && !at.normalName().equals("body"); at = at.parent()) {
      String first = at.classNames().stream().findFirst().orElse("");
      place.append(at.normalName()).append('.').append(first).append('<');
    }
    return place.toString();
  }

  private static Element common(List<PageList.Link> links) {
    var ancestors = new ArrayList<>(links.getFirst().element().parents());
    for (var link : links) {
      ancestors.retainAll(link.element().parents());
    }
    return ancestors.getFirst();
  }

  /** By names that are likely to last; by its place among its siblings only where it has none. */
  String selector(Element element) {
    if (NAME.matcher(element.id()).matches()) {
      return "#" + element.id();
    }
    String own =
        element.normalName()
            + element.classNames().stream()
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> "." + name)
                .collect(Collectors.joining());
    if (element.normalName().equals("body") || page.document().select(own).size() == 1) {
      return own;
    }
    String full = selector(Objects.requireNonNull(element.parent())) + " > " + own;
    return page.document().select(full).size() == 1
        ? full
        : full + ":nth-child(" + (element.elementSiblingIndex() + 1) + ")";
  }
}
