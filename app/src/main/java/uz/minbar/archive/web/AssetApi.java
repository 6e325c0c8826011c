package uz.minbar.archive.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.archive.Videos;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/** The archive over the API. */
@RestController
class AssetApi {

  private final Archive archive;
  private final Videos videos;

  AssetApi(Archive archive, Videos videos) {
    this.archive = archive;
    this.videos = videos;
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
      var said = LocalizedText.of(language(language), alt);
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      var asset = archive.take(upload, name, said, credit);
      return ResponseEntity.created(URI.create("/api/v1/archive/assets/" + asset.id())).body(asset);
    }
  }

  /** A file as the whole body: large videos need no copy on their way. */
  @PostMapping(
      path = "/api/v1/archive/assets",
      consumes = {"video/mp4", MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Asset> receive(
      InputStream body,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "uz-Latn") String language,
      @RequestParam(defaultValue = "") String credit) {
    var asset = archive.take(body, name, LocalizedText.of(language(language), alt), credit);
    return ResponseEntity.created(URI.create("/api/v1/archive/assets/" + asset.id())).body(asset);
  }

  /** The picture that stands for a video before it runs. */
  @PutMapping("/api/v1/archive/assets/{id}/poster")
  Asset poster(@PathVariable UUID id, InputStream body) {
    videos.poster(id, body);
    return asset(id);
  }

  /** Captions of a video in one language, WebVTT or SubRip. */
  @PutMapping("/api/v1/archive/assets/{id}/captions/{language}")
  Asset captions(@PathVariable UUID id, @PathVariable String language, InputStream body) {
    videos.captions(id, language(language), body);
    return asset(id);
  }

  @DeleteMapping("/api/v1/archive/assets/{id}/captions/{language}")
  Asset dropCaptions(@PathVariable UUID id, @PathVariable String language) {
    videos.dropCaptions(id, language(language));
    return asset(id);
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

  private static Language language(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(() -> Problem.invalid("language", "archive.fault.language"));
  }
}
