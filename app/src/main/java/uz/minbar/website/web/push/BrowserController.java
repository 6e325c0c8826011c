package uz.minbar.website.web.push;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.push.Push;

/**
 * Takes in a browser whose reader wants notices, and lets it go. Only JSON is heard: a page of
 * somebody else cannot send that without asking first, and is never allowed to.
 */
@RestController
class BrowserController {

  private static final String AT = "/{prefix:oz|uz|ru|en}/push";
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final Push push;

  BrowserController(Push push) {
    this.push = push;
  }

  /** A subscription as a browser writes it. */
  record Subscription(@Nullable String endpoint, @Nullable Keys keys) {}

  /** What its messages are sealed with. */
  record Keys(@Nullable String p256dh, @Nullable String auth) {}

  /** Notices come in the language of the page. */
  @PostMapping(path = AT, consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void begin(Page page, @RequestBody Subscription sent) {
    if (!push.open()) {
      throw Problem.notFound();
    }
    var keys = Optional.ofNullable(sent.keys()).orElse(new Keys("", ""));
    push.begin(text(sent.endpoint()), text(keys.p256dh()), text(keys.auth()), page.language());
  }

  @PostMapping(path = AT + "/end", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@RequestBody Subscription sent) {
    push.end(text(sent.endpoint()));
  }

  /**
   * Stands at the top, as a worker serves what lies below it; a browser asks for it anew each time.
   */
  @GetMapping("/push.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource("static/js/push.js"));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
