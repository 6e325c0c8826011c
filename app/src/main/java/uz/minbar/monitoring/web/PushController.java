package uz.minbar.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.monitoring.intake.NoFeed;
import uz.minbar.monitoring.intake.Pushed;
import uz.minbar.monitoring.push.Hubs;

/** Where hubs ask and send. Nobody signs in here: an address nobody can guess, and a seal. */
@RestController
class PushController {

  private static final Logger LOG = LoggerFactory.getLogger(PushController.class);

  private final Hubs hubs;
  private final Pushed pushed;

  PushController(Hubs hubs, Pushed pushed) {
    this.hubs = hubs;
    this.pushed = pushed;
  }

  @GetMapping(path = "/monitoring/push/{token:[0-9a-f]{48}}")
  ResponseEntity<String> ask(
      @PathVariable String token,
      @RequestParam(name = "hub.mode", defaultValue = "") String mode,
      @RequestParam(name = "hub.topic", defaultValue = "") String topic,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
      @RequestParam(name = "hub.lease_seconds", required = false) @Nullable Long lease) {
    boolean ours =
        switch (mode) {
          case "subscribe" -> hubs.confirm(token, topic, lease);
          case "denied" -> hubs.denied(token);
          default -> false; // We never ask a hub to forget us: the lease ends by itself.
        };
    return ours
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge)
        : ResponseEntity.notFound().build();
  }

  /** What bears no fitting seal is forgotten without a word, as the recommendation wants it. */
  @PostMapping(path = "/monitoring/push/{token:[0-9a-f]{48}}")
  ResponseEntity<Void> take(
      @PathVariable String token,
      @RequestHeader(name = "X-Hub-Signature", defaultValue = "") String seal,
      HttpServletRequest request)
      throws IOException {
    if (!hubs.knows(token)) {
      return ResponseEntity.notFound().build();
    }
    byte[] body = request.getInputStream().readNBytes(Fetcher.MOST_BYTES + 1);
    if (body.length > Fetcher.MOST_BYTES) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    var source = hubs.pushed(token, seal, body);
    if (source.isPresent()) {
      String type = request.getContentType();
      try {
        pushed.take(source.get(), body, type == null ? "" : type);
      } catch (NoFeed none) {
        LOG.info("What the hub of source {} sent is no feed", source.get());
      }
    }
    return ResponseEntity.accepted().build();
  }
}
