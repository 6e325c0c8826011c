package uz.minbar.newsroom.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.asks.Answers;
import uz.minbar.newsroom.asks.Ask;
import uz.minbar.newsroom.asks.Asks;

/** What offices are asked for a material, and what came of it. */
@Controller
class AskController {

  private final Newsroom newsroom;
  private final Asks asks;
  private final Answers answers;
  private final Archive archive;
  private final Clock clock;

  AskController(Newsroom newsroom, Asks asks, Answers answers, Archive archive, Clock clock) {
    this.newsroom = newsroom;
    this.asks = asks;
    this.answers = answers;
    this.archive = archive;
    this.clock = clock;
  }

  @GetMapping("/desk/newsroom/materials/{id}/asks")
  ModelAndView list(Page page, @PathVariable UUID id) {
    return form(page, new MaterialId(id), AskForm.EMPTY, List.of());
  }

  /** The link is shown once, as only its hash is kept. */
  @PostMapping("/desk/newsroom/materials/{id}/asks")
  ModelAndView ask(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    var typed = AskForm.sent(sent);
    try {
      var asked = asks.ask(new MaterialId(id), typed.ask(page.language()));
      return asked(page, asks.ask(asked.id()), asked.link());
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, new MaterialId(id), typed, problem.faults());
      view.setStatus(problem.status());
      return view;
    }
  }

  @PostMapping("/desk/newsroom/asks/{ask}/link")
  ModelAndView linkAnew(Page page, @PathVariable UUID ask) {
    String link = asks.linkAnew(ask);
    return asked(page, asks.ask(ask), link);
  }

  @PostMapping("/desk/newsroom/asks/{ask}/revoke")
  ModelAndView revoke(Page page, @PathVariable UUID ask) {
    asks.revoke(ask);
    return done(page, ask, "newsroom.askRevoked");
  }

  @PostMapping("/desk/newsroom/asks/{ask}/close")
  ModelAndView close(Page page, @PathVariable UUID ask) {
    asks.close(ask);
    return done(page, ask, "newsroom.askClosed");
  }

  @PostMapping("/desk/newsroom/asks/{ask}/use")
  ModelAndView use(Page page, @PathVariable UUID ask, @RequestParam UUID answer) {
    answers.use(ask, answer);
    return done(page, ask, "newsroom.answerUsed");
  }

  @PostMapping("/desk/newsroom/asks/{ask}/attach")
  ModelAndView attach(Page page, @PathVariable UUID ask, @RequestParam UUID picture) {
    answers.attach(ask, picture);
    return done(page, ask, "newsroom.answerAttached");
  }

  /** Always as a file to keep, never shown: it came from outside. */
  @GetMapping("/desk/newsroom/asks/{ask}/files/{answer}/{number}")
  ResponseEntity<InputStreamResource> file(
      @PathVariable UUID ask, @PathVariable UUID answer, @PathVariable int number)
      throws IOException {
    var document = answers.document(ask, answer, number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(document.file().name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(document.content()));
  }

  private ModelAndView done(Page page, UUID ask, String textKey) {
    page.flash(textKey);
    return page.redirect("/desk/newsroom/materials/" + asks.ask(ask).material() + "/asks");
  }

  private static ModelAndView asked(Page page, Ask ask, String link) {
    return page.render("newsroom/desk/asked", Map.of("ask", ask, "link", link));
  }

  private ModelAndView form(Page page, MaterialId id, AskForm typed, List<Problem.Fault> faults) {
    var material = newsroom.material(id).orElseThrow(Problem::notFound);
    var all = asks.of(id);
    var model = new HashMap<String, @Nullable Object>();
    model.put("material", material);
    model.put("asks", all);
    model.put(
        "linked",
        all.stream().map(Ask::id).filter(asks::linked).collect(Collectors.toUnmodifiableSet()));
    model.put("pictures", pictures(all));
    model.put(
        "letters", all.stream().collect(Collectors.toMap(Ask::id, one -> asks.letters(one.id()))));
    model.put("now", clock.instant());
    model.put("form", typed);
    model.put("faults", faults);
    return page.render("newsroom/desk/asks", model);
  }

  private Map<UUID, Asset> pictures(List<Ask> all) {
    var ids =
        all.stream()
            .flatMap(ask -> ask.answers().stream())
            .flatMap(answer -> answer.files().stream())
            .flatMap(file -> Optional.ofNullable(file.asset()).stream())
            .distinct()
            .toList();
    return archive.assets(ids).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
  }
}
