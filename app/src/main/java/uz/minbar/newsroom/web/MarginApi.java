package uz.minbar.newsroom.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.checks.Checks;
import uz.minbar.newsroom.checks.Finding;
import uz.minbar.newsroom.comments.Comment;
import uz.minbar.newsroom.comments.Comments;
import uz.minbar.newsroom.comments.NewComment;

/** Comments and checks of a material over the API. */
@RestController
class MarginApi {

  private final Newsroom newsroom;
  private final Comments comments;
  private final Checks checks;

  MarginApi(Newsroom newsroom, Comments comments, Checks checks) {
    this.newsroom = newsroom;
    this.comments = comments;
    this.checks = checks;
  }

  /**
   * What is said.
   *
   * @param instead words that should stand in the place of the quote; absent for a mere comment
   */
  @Schema(name = "CommentSent")
  record Sent(
      @Nullable String language,
      @Nullable String quote,
      @Nullable String before,
      @Nullable String after,
      @Nullable String words,
      @Nullable String instead) {

    NewComment comment() {
      return new NewComment(
          Language.ofTag(language == null ? Language.UZ_LATN.tag() : language)
              .orElseThrow(() -> Problem.invalid("language", "foundation.problem.value")),
          or(quote),
          or(before),
          or(after),
          or(words),
          instead);
    }

    private static String or(@Nullable String text) {
      return Optional.ofNullable(text).orElse("");
    }
  }

  /** What came to be. */
  @Schema(name = "CommentId")
  record Made(UUID id) {}

  @PostMapping("/api/v1/newsroom/materials/{id}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  Made comment(@PathVariable UUID id, @RequestBody Sent sent) {
    return new Made(comments.comment(new MaterialId(id), sent.comment()));
  }

  @GetMapping("/api/v1/newsroom/materials/{id}/comments")
  Slice<Comment> list(@PathVariable UUID id) {
    return new Slice<>(comments.of(new MaterialId(id)), null);
  }

  @PostMapping("/api/v1/newsroom/comments/{comment}/answer")
  @ResponseStatus(HttpStatus.CREATED)
  Made answer(@PathVariable UUID comment, @RequestBody Sent sent) {
    return new Made(comments.answer(comment, Sent.or(sent.words())));
  }

  @PostMapping("/api/v1/newsroom/comments/{comment}/resolve")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resolve(@PathVariable UUID comment) {
    comments.resolve(comment);
  }

  @PostMapping("/api/v1/newsroom/comments/{comment}/take")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable UUID comment) {
    comments.take(comment);
  }

  @PostMapping("/api/v1/newsroom/comments/{comment}/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable UUID comment) {
    comments.refuse(comment);
  }

  /** What a writer should look at; none of it forbids anything. */
  @GetMapping("/api/v1/newsroom/materials/{id}/checks")
  Slice<Finding> checks(@PathVariable UUID id) {
    List<Finding> found =
        checks.of(newsroom.material(new MaterialId(id)).orElseThrow(Problem::notFound));
    return new Slice<>(found, null);
  }
}
