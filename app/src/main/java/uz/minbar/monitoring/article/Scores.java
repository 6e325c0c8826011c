package uz.minbar.monitoring.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part that holds the article: each line of running text speaks for the part around it
 * and, more quietly, for those around that one.
 */
final class Scores {

  private static final Pattern GOOD =
      Pattern.compile(
          "article|body|content|entry|hentry|main|page|post|text|blog|story|news|matn|yangilik|"
              + "maqola|detail|full|statya|novost");
  private static final Pattern BAD =
      Pattern.compile(
          "-ad-|hidden|banner|combx|comment|contact|footer|gdpr|masthead|media|meta|outbrain|promo|"
              + "related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget|"
              + "teaser|list|right|bottom");

  /** Names that people give to the very place of the text. */
  private static final Pattern BODY =
      Pattern.compile(
          "(article|story|entry|post|news|page|blog|single|item|main|text|content|field)[-_]{0,2}"
              + "(inner|full|detail|main)?[-_]{0,2}"
              + "(body|content|text|copy|entry|txt|bodytext|fulltext|html)\\b"
              + "|\\b(full|body)[-_]?(text|story)\\b|articlebody|bodycopy|\\be-content\\b"
              + "|wysiwyg|rich-?text|\\bprose\\b|td-post-content|maqola-matn|matn\\b");

  /** Of these the ones that hold nothing but an article. */
  private static final Pattern ARTICLE = Pattern.compile("article|story|entry|post|news|maqola");

  /** What holds the reports of a day one by one, each with its time. */
  private static final Pattern LIVE =
      Pattern.compile("live[-_]?(?:blog|text|update|feed)|timeline");

  private static final int LEAST = 25;
  private static final int LEVELS = 5;

  /** Characters of prose that make an article of its own. */
  private static final int WHOLE = 500;

  private final Outline outline;
  private final List<Part> candidates = new ArrayList<>();

  private Scores(Outline outline) {
    this.outline = outline;
  }

  /** The part that holds the article; null on a page without running text. */
  static @Nullable Part best(Outline outline) {
    var scores = new Scores(outline);
    scores.score();
    var top = scores.top();
    return top == null ? null : scores.named(outward(top));
  }

  private void score() {
    outline.parts().forEach(part -> part.score = Double.NaN);
    for (var line : outline.lines()) {
      int own = line.chars() - line.linkChars();
      if (!line.owner().dropped && own >= LEAST && !line.isHeading()) {
        spread(place(line.owner()), 1 + commas(line.text()) + Math.min(own / 100, 3));
      }
    }
    for (var part : candidates) {
      part.score *= 1 - part.linkShare();
    }
  }

  /** Paragraphs speak for what they stand in; a block with many lines is no paragraph. */
  private static Part place(Part owner) {
    boolean paragraph = owner.is("p", "pre") || owner.ownLines == 1 && owner.blocks == 0;
    return paragraph && owner.parent != null ? owner.parent : owner;
  }

  private void spread(Part from, double points) {
    Part part = from;
    for (int level = 0; level < LEVELS && part != null; level++) {
      if (Double.isNaN(part.score)) {
        part.score = beginning(part);
        candidates.add(part);
      }
      part.score += level == 0 ? points : level == 1 ? points / 2 : points / (level * 3);
      part = part.parent;
    }
  }

  private static double beginning(Part part) {
    double points =
        switch (part.tag) {
          case "article", "main" -> 15;
          case "div", "section" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    String names = names(part);
    return points + (GOOD.matcher(names).find() ? 25 : 0) - (BAD.matcher(names).find() ? 25 : 0);
  }

  private static String names(Part part) {
    String names = part.element.className() + ' ' + part.element.id();
    return names.length() == 1 ? "" : names.toLowerCase(Locale.ROOT);
  }

  private @Nullable Part top() {
    candidates.sort(Comparator.comparingDouble((Part part) -> part.score).reversed());
    if (candidates.isEmpty()) {
      return null;
    }
    var top = candidates.getFirst();
    // Where the text lies in several parts alike, what is around them all is meant.
    var rivals =
        candidates.stream()
            .limit(5)
            .filter(part -> part.score >= top.score * 0.75 && !part.tag.equals("article"))
            .toList();
    for (Part around = top.parent; around != null && rivals.size() > 3; around = around.parent) {
      Part all = around;
      if (rivals.stream().filter(all::holds).count() > 3) {
        return around;
      }
    }
    return top;
  }

  /** As long as there is more of the article around a part, that is the better one. */
  private static Part outward(Part top) {
    Part best = top;
    Part within = top;
    double last = top.score;
    for (Part around = top.parent; around != null; around = around.parent) {
      // Beside a whole article stands the next one.
      if (within.tag.equals("article") && within.prose >= WHOLE || around.tag.equals("body")) {
        break;
      }
      within = around;
      if (around.score < top.score / 3) {
        break;
      }
      if (around.score > last) {
        best = around;
        break;
      }
      last = around.score;
    }
    return best;
  }

  /** The place that bears the name of a text, if it is about the same. */
  private Part named(Part top) {
    for (Part around = top.parent; around != null; around = around.parent) {
      if (LIVE.matcher(names(around)).find() && !around.is("body", "html")) {
        return around;
      }
    }
    Part best = null;
    for (var part : outline.parts()) {
      if (!part.dropped && part.prose > 0 && (top.holds(part) || part.holds(top)) && isBody(part)) {
        boolean same =
            top.holds(part)
                ? part.prose >= top.prose * 0.8
                : part.prose <= top.prose * 2
                    && part.linkShare() < 0.3
                    && ARTICLE.matcher(names(part)).find();
        if (same && (best == null || part.prose >= best.prose * 0.9)) {
          best = part;
        }
      }
    }
    return best == null ? top : best;
  }

  private static boolean isBody(Part part) {
    return part.is("div", "section", "article", "main", "td")
        && (part.element.attr("itemprop").contains("articleBody")
            || BODY.matcher(names(part)).find());
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      commas += text.charAt(i) == ',' || text.charAt(i) == '،' || text.charAt(i) == '，' ? 1 : 0;
    }
    return commas;
  }
}
