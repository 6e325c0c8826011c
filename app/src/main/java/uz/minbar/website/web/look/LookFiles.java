package uz.minbar.website.web.look;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.website.look.Looks;

/** The office's stylesheet and emblem. Their names change with them, so they are kept for ever. */
@Controller
class LookFiles {

  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private final Looks looks;
  private final Tenancy tenancy;

  LookFiles(Looks looks, Tenancy tenancy) {
    this.looks = looks;
    this.tenancy = tenancy;
  }

  @GetMapping("/look-{name:[0-9a-f]{16}}.css")
  ResponseEntity<byte[]> style(@PathVariable String name) {
    requireOffice();
    return forEver(
        CSS, looks.css(name).orElseThrow(Problem::notFound).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/emblem-{name:[0-9a-f]{16}}-{size:[0-9]{2,3}}.png")
  ResponseEntity<byte[]> emblem(@PathVariable String name, @PathVariable int size) {
    requireOffice();
    return forEver(MediaType.IMAGE_PNG, looks.emblem(name, size).orElseThrow(Problem::notFound));
  }

  private void requireOffice() {
    if (tenancy.bound().isEmpty()) {
      throw Problem.notFound();
    }
  }

  private static ResponseEntity<byte[]> forEver(MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(body);
  }
}
