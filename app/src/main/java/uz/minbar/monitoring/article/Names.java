package uz.minbar.monitoring.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the people who made a page call its elements, in tags, classes, ids and roles. One instance
 * a page: the same names come again and again, and are looked at once.
 */
final class Names {

  /** What a name says about an element. */
  enum Verdict {
    NONE,
    /** Is none of the article, unless much prose stands in it. */
    WEAK,
    /** Is none of the article, unless the page's prose stands in it. */
    STRONG,
    /** Words of readers. */
    COMMENT,
    /** Not shown. */
    NEVER
  }

  private static final Set<String> STRONG =
      words(
          """
          share sharing shares sharebar sharedaddy sharethis addthis addtoany ya-share2 pluso
          uptolike social socials sociable socialmedia related relatedposts yarpp recommend
          recommended recommendation recommendations recirc recirculation newsletter newsletters
          subscribe subscription promo promos promobox advert adverts advertisement advertising ad
          ads adv adsense adsbygoogle adslot adbox adunit dfp banner banners reklama cookie
          cookies consent gdpr byline bylines bio authorbox caption captions credit credits
          breadcrumb breadcrumbs crumbs sidebar popup modal toolbar pagination pager pagenav
          trending popular outbrain taboola sponsor sponsored sponsors menu submenu nav navbar
          navigation subnav footer masthead tags taglist tagcloud timestamp signin login signup
          donate donation copyright pullquote upnext readnext lightbox dropdown hashtags teglar
          oxshash mavzugaoid relations readalso mostread mostpopular morenews morestories morefrom
          callitems othernews lastnews latest latestnews prevnext twittertweet instagrammedia
          fbpost telegrampost jp-relatedposts paywall regwall infoline syndication skiplink
          mw-editsection toc reference noprint navbox catlinks hatnote catfish interlink
          interlinks seealso infographic-source newsfeed whatsapp telegramlink follow
          """);
  private static final Set<String> WEAK =
      words(
          """
          meta metadata metas date datetime time info category categories cat source label labels
          kicker eyebrow views view counter count stats icon icons button buttons btn cta action
          actions tools controls links link more photo photos image images img media video videos
          player gallery slideshow slider carousel thumbnail thumb thumbs figure author authors
          widget teaser teasers rating ratings vote likes like embed embedded rubric rubrika print
          print-only hide hidden extra extras supplemental legend legends copy-link disclaimer
          notice alert badge overlay form search contact rss feed prev next previous bottom aside
          side right-column sidecol rightcol also partner partners promoted prompt tag topics
          topic-list keywords edit reply-link audio listen poll quiz barcode qr deck-meta ticker
          weather currency valyuta kurs archive calendar back box-news story-list toptext
          update-date reading-time readtime profile user avatar permalink postmeta readmore
          """);

  private static final Set<String> HIDDEN =
      Set.of("screenreader", "sronly", "visuallyhidden", "assistive", "elementinvisible");

  /** What stands above a text; inside it, and on headings and spans, it is a heading of its own. */
  private static final Set<String> TITLE = Set.of("header", "headline", "heading", "title");

  private static final Set<String> COMMENT =
      words(
          """
          comment comments comm comms commentlist commentarea disqus disqus_thread respond reply
          replies izoh izohlar komment kommentlar kommentarii livefyre fb-comments cackle
          hypercomments discussion commentary-list
          """);

  /** Names with a meaning of their own, whose pieces mean something else. */
  private static final Set<String> MEANINGLESS =
      words(
          """
          elementor tag- category- has- no- with- is- wp-block-group wp-block-column vc_ wpb_
          et_pb fl- so-widget-sow-editor siteorigin panel- post_tag- format- status- col- hidden-
          js- align size-
          """);

  private static final Set<String> CONTAINERS = Set.of("html", "body", "article", "main");

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  private final Map<String, Verdict> known = new HashMap<>();

  static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  Verdict verdict(Element element) {
    if (isHidden(element)) {
      return Verdict.NEVER;
    }
    String tag = element.normalName();
    String names = element.className() + ' ' + element.id();
    String role = element.attr("role") + ' ' + element.attr("itemprop");
    if (names.length() == 1 && role.length() == 1) {
      return ofTag(tag);
    }
    return known.computeIfAbsent(tag + '|' + names + '|' + role, _ -> judge(tag, names, role));
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    if (!style.isEmpty()) {
      String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
      if (bare.contains("display:none") || bare.contains("visibility:hidden")) {
        return true;
      }
    }
    return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
  }

  private static Verdict ofTag(String tag) {
    return switch (tag) {
      case "nav", "footer", "aside" -> Verdict.STRONG;
      case "header", "address", "time", "h1", "figure" -> Verdict.WEAK;
      default -> Verdict.NONE;
    };
  }

  private static Verdict judge(String tag, String names, String role) {
    if (CONTAINERS.contains(tag)) {
      return Verdict.NONE;
    }
    var verdict = ofTag(tag);
    if (role.startsWith("navigation")
        || role.startsWith("complementary")
        || role.startsWith("dialog")
        || role.startsWith("banner")
        || role.startsWith("search")
        || role.startsWith("menu")
        || role.startsWith("contentinfo")
        || role.startsWith("alert")) {
      return Verdict.STRONG;
    }
    boolean table = tag.equals("figure") && names.contains("table");
    if (table || role.contains("articleBody")) {
      return Verdict.NONE;
    }
    if (role.contains("author")
        || role.contains("datePublished")
        || role.contains("headline")
        || role.contains("caption")
        || role.contains("publisher")) {
      verdict = Verdict.WEAK;
    }
    for (String name : names.split("\\s+")) {
      verdict = worse(verdict, ofName(name));
      if (tag.equals("div") && TITLE.contains(lastWord(name))) {
        verdict = worse(verdict, Verdict.WEAK);
      }
    }
    return verdict == Verdict.WEAK && HEADINGS.contains(tag) ? Verdict.NONE : verdict;
  }

  private static Verdict ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || MEANINGLESS.stream().anyMatch(lower::startsWith)) {
      return Verdict.NONE;
    }
    var verdict = ofWord(lower);
    String before = "";
    var word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char sign = name.charAt(i);
      boolean hump =
          Character.isUpperCase(sign) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (hump || !Character.isLetter(sign)) {
        verdict = worse(verdict, ofWord(word.toString()));
        verdict = worse(verdict, ofWord(before + word));
        before = word.toString();
        word.setLength(0);
      }
      if (Character.isLetter(sign)) {
        word.append(Character.toLowerCase(sign));
      }
    }
    return worse(worse(verdict, ofWord(word.toString())), ofWord(before + word));
  }

  private static String lastWord(String name) {
    return name.substring(Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')) + 1);
  }

  private static Verdict ofWord(String word) {
    if (word.length() < 2) {
      return Verdict.NONE;
    }
    if (HIDDEN.contains(word)) {
      return Verdict.NEVER;
    }
    if (COMMENT.contains(word)) {
      return Verdict.COMMENT;
    }
    return STRONG.contains(word)
        ? Verdict.STRONG
        : WEAK.contains(word) ? Verdict.WEAK : Verdict.NONE;
  }

  private static Verdict worse(Verdict one, Verdict other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
