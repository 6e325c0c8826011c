package uz.minbar.archive.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Problem;

/**
 * Serves pictures, videos and captions under the name of their content. Nobody guesses such a name,
 * so a picture under embargo is not found before its page names it.
 */
@Controller
class FileController {

  private static final MediaType MP4 = new MediaType("video", "mp4");
  private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);

  private final Archive archive;

  FileController(Archive archive) {
    this.archive = archive;
  }

  @GetMapping("/files/{sha256:[0-9a-f]{64}}.jpg")
  ResponseEntity<Resource> picture(@PathVariable String sha256) throws IOException {
    return file(sha256, MediaType.IMAGE_JPEG);
  }

  @GetMapping("/files/{sha256:[0-9a-f]{64}}.mp4")
  ResponseEntity<Resource> video(@PathVariable String sha256) throws IOException {
    return file(sha256, MP4);
  }

  @GetMapping("/files/{sha256:[0-9a-f]{64}}.vtt")
  ResponseEntity<Resource> captions(@PathVariable String sha256) throws IOException {
    return file(sha256, VTT);
  }

  private ResponseEntity<Resource> file(String sha256, MediaType type) throws IOException {
    try {
      return ResponseEntity.ok()
          .contentType(type)
          .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
          .body(new StoredFile(archive, sha256));
    } catch (NoSuchFileException e) {
      throw Problem.notFound();
    }
  }
}
