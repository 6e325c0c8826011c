package uz.minbar.newsroom.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.checks.Finding;
import uz.minbar.newsroom.comments.Comment;

/**
 * What stands in the margin of a material.
 *
 * @param names of the people who commented
 * @param moved what changed in the source since a language was made from it
 */
public record Margin(
    List<Comment> comments,
    List<Finding> findings,
    Map<PersonId, String> names,
    Map<Language, Changed> moved) {

  /** Those that are open, then those that are settled. */
  public List<Comment> openFirst() {
    return comments.stream().sorted(Comparator.comparing(comment -> !comment.open())).toList();
  }

  /** Who it was, "" where that is unknown. */
  public String name(@Nullable PersonId person) {
    return person == null ? "" : names.getOrDefault(person, "");
  }
}
