package uz.minbar.archive.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/** The archive over the API. */
@RestController
class AssetApi {

  private final Archive archive;

  AssetApi(Archive archive) {
    this.archive = archive;
  }

  @PostMapping(path = "/api/v1/archive/assets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Asset> store(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "uz-Latn") String language,
      @RequestParam(defaultValue = "") String credit)
      throws IOException {
    try (var upload = file.getInputStream()) {
      var said =
          LocalizedText.of(
              Language.ofTag(language)
                  .orElseThrow(() -> Problem.invalid("language", "archive.fault.language")),
              alt);
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      var asset = archive.store(upload, name, said, credit);
      return ResponseEntity.created(URI.create("/api/v1/archive/assets/" + asset.id())).body(asset);
    }
  }

  @GetMapping("/api/v1/archive/assets")
  Slice<Asset> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return archive.list(q, cursor, Slice.limit(limit));
  }

  @GetMapping("/api/v1/archive/assets/{id}")
  Asset asset(@PathVariable UUID id) {
    return archive.asset(id).orElseThrow(Problem::notFound);
  }
}
