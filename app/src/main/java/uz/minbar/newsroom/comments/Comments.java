package uz.minbar.newsroom.comments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;
import uz.minbar.newsroom.Html;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.comments.Comment.Outcome;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** The margin's door: whoever reads may comment, whoever writes may take what is suggested. */
@Service
public class Comments {

  private static final int MOST = 2_000;

  private final CommentRows rows;
  private final Newsroom newsroom;
  private final Acts acts;
  private final Staff staff;

  Comments(CommentRows rows, Newsroom newsroom, Acts acts, Staff staff) {
    this.rows = rows;
    this.newsroom = newsroom;
    this.acts = acts;
    this.staff = staff;
  }

  /** All of a material, the oldest first, each with whether its passage still stands there. */
  public List<Comment> of(MaterialId id) {
    var comments = rows.of(id);
    if (comments.isEmpty()) {
      return comments;
    }
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    return comments.stream().map(one -> placed(material, one)).toList();
  }

  /**
   * Says something about a passage, or about the whole where nothing is quoted.
   *
   * @throws Problem 422 where nothing is said, or the quoted words stand nowhere in that language
   */
  public UUID comment(MaterialId id, NewComment sent) {
    String words = clean(sent.words());
    String quote = Flat.flat(Html.withoutNul(sent.quote()));
    String instead = sent.instead() == null ? null : clean(sent.instead());
    if (words.isEmpty() && instead == null) {
      throw Problem.invalid("words", "newsroom.fault.comment");
    }
    if (instead != null && quote.isEmpty()) {
      throw Problem.invalid("quote", "newsroom.fault.quote");
    }
    return acts.perform(
        Right.READ,
        "newsroom.comment",
        id,
        () -> {
          var material = newsroom.material(id).orElseThrow(Problem::notFound);
          var passage =
              quote.isEmpty()
                  ? new Passage("", "", "")
                  : passage(
                      material,
                      sent.language(),
                      new Passage(
                          quote, Html.withoutNul(sent.before()), Html.withoutNul(sent.after())));
          return rows.add(id, null, sent.language(), passage, words, instead, me());
        });
  }

  /**
   * @throws Problem 422 where nothing is said
   */
  public UUID answer(UUID id, String sent) {
    String words = clean(sent);
    if (words.isEmpty()) {
      throw Problem.invalid("words", "newsroom.fault.comment");
    }
    var comment = comment(id);
    return acts.perform(
        Right.READ,
        "newsroom.answerComment",
        comment.material(),
        () ->
            rows.add(
                comment.material(),
                id,
                comment.language(),
                new Passage("", "", ""),
                words,
                null,
                me()));
  }

  /** It is talked out. */
  public void resolve(UUID id) {
    settle(id, Right.READ, "newsroom.resolveComment", Outcome.RESOLVED, _ -> {});
  }

  /** The suggestion is not wanted. */
  public void refuse(UUID id) {
    settle(id, Right.WRITE, "newsroom.refuseSuggestion", Outcome.REFUSED, _ -> {});
  }

  /**
   * Puts the suggested words in the place of the others.
   *
   * @throws Problem 409 where the passage was changed meanwhile or reaches over more than one
   *     paragraph
   */
  public void take(UUID id) {
    settle(
        id,
        Right.WRITE,
        "newsroom.takeSuggestion",
        Outcome.TAKEN,
        comment -> {
          var material = newsroom.material(comment.material()).orElseThrow(Problem::notFound);
          var text =
              changed(material, comment)
                  .orElseThrow(() -> Problem.conflict("newsroom.fault.passage"));
          var _ =
              newsroom.save(material.id(), material.version(), text, MaterialFrame.of(material));
        });
  }

  private interface Deed {
    void on(Comment comment);
  }

  private void settle(UUID id, Right right, String act, Outcome outcome, Deed deed) {
    var comment = comment(id);
    if (outcome != Outcome.RESOLVED && comment.instead() == null) {
      throw Problem.conflict("newsroom.fault.noSuggestion");
    }
    acts.perform(
        right,
        act,
        comment.material(),
        () -> {
          if (!rows.settle(id, outcome, me())) {
            throw Problem.conflict("newsroom.fault.settled");
          }
          Acts.note("comment", id);
          deed.on(comment);
        });
  }

  private static Optional<MaterialText> changed(Material material, Comment comment) {
    var language = comment.language();
    var passage = comment.passage();
    String instead = Optional.ofNullable(comment.instead()).orElse("");
    var body = Flat.of(material.body().exact(language));
    int at = passage.in(body.words());
    if (at >= 0) {
      return body.with(at, at + passage.quote().length(), instead)
          .map(
              html ->
                  new MaterialText(
                      material.headline(), material.lead(), material.body().with(language, html)));
    }
    var headline = replaced(material.headline(), language, passage, instead);
    if (headline.isPresent()) {
      return Optional.of(new MaterialText(headline.get(), material.lead(), material.body()));
    }
    return replaced(material.lead(), language, passage, instead)
        .map(lead -> new MaterialText(material.headline(), lead, material.body()));
  }

  private static Optional<LocalizedText> replaced(
      LocalizedText text, Language language, Passage passage, String instead) {
    String flat = Flat.flat(text.exact(language));
    int at = passage.in(flat);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            text.with(
                language,
                flat.substring(0, at) + instead + flat.substring(at + passage.quote().length())));
  }

  private static Passage passage(Material material, Language language, Passage sent) {
    return texts(material, language).stream()
        .filter(flat -> sent.in(flat) >= 0)
        .findFirst()
        .map(flat -> Passage.of(flat, sent.in(flat), sent.in(flat) + sent.quote().length()))
        .orElseThrow(() -> Problem.invalid("quote", "newsroom.fault.quote"));
  }

  private static Comment placed(Material material, Comment one) {
    boolean there =
        texts(material, one.language()).stream().anyMatch(flat -> one.passage().in(flat) >= 0);
    return new Comment(
        one.id(),
        one.material(),
        one.language(),
        one.passage(),
        one.words(),
        one.instead(),
        one.person(),
        one.at(),
        one.outcome(),
        there,
        one.answers());
  }

  private static List<String> texts(Material material, Language language) {
    return List.of(
        Flat.of(material.body().exact(language)).words(),
        Flat.flat(material.headline().exact(language)),
        Flat.flat(material.lead().exact(language)));
  }

  private Comment comment(UUID id) {
    return rows.find(id).orElseThrow(Problem::notFound);
  }

  private static String clean(String text) {
    String words = Html.withoutNul(text).strip();
    if (words.length() > MOST) {
      throw Problem.invalid("words", "newsroom.fault.commentLong", MOST);
    }
    return words;
  }

  private @Nullable PersonId me() {
    return staff.currentIfAny().map(Person::id).orElse(null);
  }
}
