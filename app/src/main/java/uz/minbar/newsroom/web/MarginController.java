package uz.minbar.newsroom.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.comments.Comments;
import uz.minbar.newsroom.comments.NewComment;

/** What people say in the margin of a material. */
@Controller
class MarginController {

  private final Comments comments;

  MarginController(Comments comments) {
    this.comments = comments;
  }

  @PostMapping("/desk/newsroom/materials/{id}/comments")
  ModelAndView comment(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    return page.act(
        margin(id),
        "newsroom.commented",
        () -> {
          var _ = comments.comment(new MaterialId(id), said(sent));
        });
  }

  @PostMapping("/desk/newsroom/materials/{id}/comments/{comment}/answer")
  ModelAndView answer(
      Page page,
      @PathVariable UUID id,
      @PathVariable UUID comment,
      @RequestParam(defaultValue = "") String words) {
    return page.act(
        margin(id),
        "newsroom.commented",
        () -> {
          var _ = comments.answer(comment, words);
        });
  }

  @PostMapping("/desk/newsroom/materials/{id}/comments/{comment}/resolve")
  ModelAndView resolve(Page page, @PathVariable UUID id, @PathVariable UUID comment) {
    return page.act(margin(id), "newsroom.commentResolved", () -> comments.resolve(comment));
  }

  @PostMapping("/desk/newsroom/materials/{id}/comments/{comment}/take")
  ModelAndView take(Page page, @PathVariable UUID id, @PathVariable UUID comment) {
    return page.act(margin(id), "newsroom.suggestionTaken", () -> comments.take(comment));
  }

  @PostMapping("/desk/newsroom/materials/{id}/comments/{comment}/refuse")
  ModelAndView refuse(Page page, @PathVariable UUID id, @PathVariable UUID comment) {
    return page.act(margin(id), "newsroom.suggestionRefused", () -> comments.refuse(comment));
  }

  private static NewComment said(Map<String, String> sent) {
    return new NewComment(
        Language.ofTag(sent.getOrDefault("language", "")).orElse(Language.UZ_LATN),
        sent.getOrDefault("quote", ""),
        sent.getOrDefault("before", ""),
        sent.getOrDefault("after", ""),
        sent.getOrDefault("words", ""),
        instead(sent));
  }

  /** A suggestion is one where its box is ticked: to take words out, nothing is written there. */
  private static @Nullable String instead(Map<String, String> sent) {
    String instead = sent.getOrDefault("instead", "");
    return sent.containsKey("suggest") || !instead.isBlank() ? instead : null;
  }

  private static String margin(UUID id) {
    return "/desk/newsroom/materials/" + id;
  }
}
