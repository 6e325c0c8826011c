package uz.minbar.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.minbar.foundation.web.Problem;

/**
 * How a kind of digest is made in one office: its title and its blocks in order. Words stand in
 * Uzbek Latin and may have placeholders, such as {@code {xabarlar}}.
 *
 * @param version 0 where nobody has changed the house's own; who saves must have read it
 */
public record Template(DigestKind kind, String title, List<Block> blocks, long version) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 2000;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** All that a template may ask for; their meaning stands beside the form. */
  public static final List<String> PLACES =
      List.of(
          "tuman",
          "sana",
          "davr",
          "xabarlar",
          "salbiy",
          "ijobiy",
          "manbalar",
          "ishlar",
          "kechikkan",
          "javoblar",
          "nashrlar",
          "bugun");

  /** What a block tells. */
  public enum What {
    LEAD,
    FIGURES,
    STORIES,
    CRITICISM,
    PUBLISHED,
    DUE,
    OUTLETS;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** By its word; empty for any other text. */
    public static Optional<What> of(String word) {
      return Arrays.stream(values()).filter(what -> what.word().equals(word)).findFirst();
    }
  }

  /**
   * One stretch of the digest.
   *
   * @param text said before what the program puts there; "" says nothing
   */
  public record Block(What what, boolean on, String heading, String text) {}

  /**
   * The template, if it can be filled.
   *
   * @throws Problem 422 for a missing title, unknown placeholders, loose braces, a block given
   *     twice
   */
  public Template checked() {
    if (title.isBlank()) {
      throw Problem.invalid("title", "insight.fault.title");
    }
    check("title", title, LONGEST_TITLE);
    var seen = new HashSet<What>();
    for (var block : blocks) {
      if (!seen.add(block.what)) {
        throw Problem.invalid("blocks", "insight.fault.twice");
      }
      if (block.on && block.heading.isBlank()) {
        throw Problem.invalid("heading-" + block.what.word(), "insight.fault.heading");
      }
      check("heading-" + block.what.word(), block.heading, LONGEST_TITLE);
      check("text-" + block.what.word(), block.text, LONGEST_TEXT);
    }
    if (blocks.stream().noneMatch(Block::on)) {
      throw Problem.invalid("blocks", "insight.fault.empty");
    }
    return this;
  }

  /** Puts what is known into the places of a text. */
  public static String filled(String text, Map<String, String> known) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), "")));
  }

  private static void check(String field, String text, int longest) {
    if (text.length() > longest) {
      throw Problem.invalid(field, "insight.fault.long", longest);
    }
    var places = Set.copyOf(PLACES);
    PLACE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(place -> !places.contains(place))
        .findFirst()
        .ifPresent(
            place -> {
              throw Problem.invalid(field, "insight.fault.place", place);
            });
    String rest = PLACE.matcher(text).replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw Problem.invalid(field, "insight.fault.brace");
    }
  }
}
