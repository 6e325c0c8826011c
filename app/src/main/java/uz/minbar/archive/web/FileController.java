package uz.minbar.archive.web;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Problem;

/**
 * Serves pictures under the name of their content. Nobody guesses such a name, so a picture under
 * embargo is not found before its page names it.
 */
@Controller
class FileController {

  private final Archive archive;

  FileController(Archive archive) {
    this.archive = archive;
  }

  @GetMapping("/files/{sha256:[0-9a-f]{64}}.jpg")
  ResponseEntity<InputStreamResource> file(@PathVariable String sha256) throws IOException {
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.IMAGE_JPEG)
          .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
          .body(new InputStreamResource(archive.open(sha256)));
    } catch (NoSuchFileException e) {
      throw Problem.notFound();
    }
  }
}
