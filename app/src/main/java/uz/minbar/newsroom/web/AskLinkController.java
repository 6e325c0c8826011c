package uz.minbar.newsroom.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.newsroom.asks.Answering;
import uz.minbar.newsroom.asks.NewAnswer;

/** The page behind the link of an ask, for who has no account and often only a phone. */
@Controller
class AskLinkController {

  private final Answering answering;
  private final Clock clock;

  AskLinkController(Answering answering, Clock clock) {
    this.answering = answering;
    this.clock = clock;
  }

  /** What was typed comes back where it could not be taken. */
  private record Typed(UUID part, String person, String words) {
    static Typed fresh() {
      return new Typed(UUID.randomUUID(), "", "");
    }
  }

  @GetMapping("/asks/{word}")
  ModelAndView show(
      Page page,
      HttpServletResponse response,
      @PathVariable String word,
      @RequestParam(required = false) @Nullable UUID part) {
    ForOne.say(response);
    return form(page, word, part, Typed.fresh(), List.of());
  }

  @PostMapping("/asks/{word}")
  ModelAndView answer(
      Page page,
      HttpServletResponse response,
      @PathVariable String word,
      @RequestParam UUID part,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @Nullable List<MultipartFile> files) {
    ForOne.say(response);
    var typed = new Typed(part, person, words);
    try {
      var _ = answering.answer(word, new NewAnswer(part, person, words, uploads(files)));
      return page.redirect("/asks/" + word + "?part=" + part);
    } catch (Problem problem) {
      if (problem.status() != HttpStatus.CONFLICT && problem.faults().isEmpty()) {
        throw problem;
      }
      var view = form(page, word, null, typed, problem.reasons());
      view.setStatus(problem.status());
      return view;
    }
  }

  private ModelAndView form(
      Page page, String word, @Nullable UUID sent, Typed typed, List<Problem.Fault> faults) {
    var open = answering.open(word);
    var model = new HashMap<String, @Nullable Object>();
    model.put("ask", open.ask());
    model.put("office", open.organisation().name().best(page.language()));
    model.put("now", clock.instant());
    model.put("word", word);
    model.put("part", typed.part().toString());
    model.put("person", typed.person());
    model.put("words", typed.words());
    model.put(
        "sent",
        open.ask().answers().stream()
            .filter(one -> one.id().equals(sent))
            .findFirst()
            .orElse(null));
    model.put("faults", faults);
    return page.render("newsroom/open/ask", model);
  }

  /** A browser sends an empty part where no file was chosen. */
  private static List<NewAnswer.Upload> uploads(@Nullable List<MultipartFile> files) {
    return Optional.ofNullable(files).orElse(List.of()).stream()
        .filter(file -> !Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty())
        .<NewAnswer.Upload>map(Received::new)
        .toList();
  }

  private record Received(MultipartFile file) implements NewAnswer.Upload {

    @Override
    public String name() {
      return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    @Override
    public long size() {
      return file.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }
  }
}
