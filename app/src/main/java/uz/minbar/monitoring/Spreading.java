package uz.minbar.monitoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Differences;
import uz.minbar.foundation.web.Differences.Kind;
import uz.minbar.foundation.web.Differences.Piece;
import uz.minbar.monitoring.stories.Stories;
import uz.uzbektext.script.Script;

/**
 * How a story went from one to the next.
 *
 * @param steps its mentions in the order in which they were told
 * @param own how many of them have words of their own
 */
public record Spreading(List<Step> steps, long own) {

  /** Around a difference so many words stay to show where it is. */
  private static final int AROUND = 4;

  /**
   * One mention.
   *
   * @param at when it was told: as its source says, but never later than it was seen
   * @param copied null where its words are its own
   */
  public record Step(Mention mention, Instant at, @Nullable Copied copied) {}

  /**
   * Whose words they are.
   *
   * @param percent how much of the text stands in the other's
   * @param differs what does not, in Latin letters where the scripts are two
   */
  public record Copied(Mention from, int percent, List<Piece> differs) {}

  static Spreading of(
      List<Mention> mentions, Function<List<UUID>, Map<UUID, Stories.Copy>> copies) {
    var inOrder =
        mentions.stream()
            .sorted(Comparator.comparing(Spreading::at).thenComparing(Mention::seenAt))
            .toList();
    var byId = inOrder.stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
    var copied = copies.apply(inOrder.stream().map(one -> one.id().value()).toList());
    var steps =
        inOrder.stream()
            .map(one -> new Step(one, at(one), copied(one, copied.get(one.id().value()), byId)))
            .toList();
    return new Spreading(steps, steps.stream().filter(step -> step.copied == null).count());
  }

  private static Instant at(Mention mention) {
    return mention.publishedAt().isBefore(mention.seenAt())
        ? mention.publishedAt()
        : mention.seenAt();
  }

  private static @Nullable Copied copied(
      Mention mention, Stories.@Nullable Copy copy, Map<UUID, Mention> byId) {
    var from = copy == null ? null : byId.get(copy.from());
    return copy == null || from == null
        ? null
        : new Copied(from, copy.percent(), differs(from, mention));
  }

  private static List<Piece> differs(Mention from, Mention mention) {
    boolean scripts = !from.script().equals(mention.script());
    var pieces =
        scripts
            ? Differences.between(Script.toLatin(from.text()), Script.toLatin(mention.text()))
            : Differences.between(from.text(), mention.text());
    return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME)
        ? pieces.stream().map(Spreading::shorter).toList()
        : List.of();
  }

  private static Piece shorter(Piece piece) {
    String[] words = piece.text().split(" ");
    if (piece.kind() != Kind.SAME || words.length <= 2 * AROUND) {
      return piece;
    }
    var all = List.of(words);
    return new Piece(
        Kind.SAME,
        String.join(" ", all.subList(0, AROUND))
            + " … "
            + String.join(" ", all.subList(words.length - AROUND, words.length)));
  }
}
