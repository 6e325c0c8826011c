package uz.minbar.website.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Version;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.website.sections.Banner;
import uz.minbar.website.sections.Banners;
import uz.minbar.website.sections.Entries;
import uz.minbar.website.sections.Entry;
import uz.minbar.website.sections.Section;
import uz.minbar.website.sections.SectionKind;
import uz.minbar.website.sections.SectionWords;
import uz.minbar.website.sections.Sections;

/** The press centre's own pages and its banner over the API. */
@RestController
class SectionApi {

  private static final String AT = "/api/v1/website/sections";

  private final Sections sections;
  private final Entries entries;
  private final Banners banners;

  SectionApi(Sections sections, Entries entries, Banners banners) {
    this.sections = sections;
    this.entries = entries;
    this.banners = banners;
  }

  /** What a client sends of a section. */
  @Schema(name = "SectionSent")
  record Sent(
      @Nullable String word,
      @Nullable SectionKind kind,
      @Nullable LocalizedText title,
      @Nullable LocalizedText body,
      @Nullable Boolean inMenu,
      @Nullable Boolean shown,
      @Nullable Integer reviewEvery) {

    SectionWords words() {
      return new SectionWords(
          word == null ? "" : word,
          kind == null ? SectionKind.TEXT : kind,
          or(title),
          or(body),
          inMenu == null || inMenu,
          shown != null && shown,
          reviewEvery == null ? SectionWords.USUAL_REVIEW : reviewEvery);
    }
  }

  /** What a client sends of an entry. */
  @Schema(name = "EntrySent")
  record EntrySent(
      @Nullable LocalizedText title,
      @Nullable LocalizedText post,
      @Nullable LocalizedText body,
      @Nullable LocalizedText reception,
      @Nullable String phone,
      @Nullable String email,
      @Nullable UUID picture) {

    Entry entry(UUID id) {
      return new Entry(
          id,
          or(title),
          or(post),
          or(body),
          or(reception),
          phone == null ? "" : phone,
          email == null ? "" : email,
          picture);
    }
  }

  /** What a client sends of the banner. */
  @Schema(name = "BannerSent")
  record BannerSent(
      Banner.@Nullable Level level,
      @Nullable LocalizedText words,
      @Nullable String link,
      @Nullable Instant until) {}

  /** A list. */
  @Schema(name = "SectionList")
  record All(List<Section> items) {}

  /** What stands in a section. */
  @Schema(name = "EntryList")
  record Standing(List<Entry> items) {}

  @GetMapping(AT)
  All all() {
    return new All(sections.all());
  }

  @PostMapping(AT)
  ResponseEntity<Section> add(@RequestBody Sent sent) {
    var id = sections.add(sent.words());
    return ResponseEntity.created(URI.create(AT + "/" + id)).body(section(id));
  }

  @GetMapping(AT + "/{id}")
  ResponseEntity<Section> one(@PathVariable UUID id) {
    var section = section(id);
    return ResponseEntity.ok().eTag(Version.etag(section.version())).body(section);
  }

  @PutMapping(AT + "/{id}")
  ResponseEntity<Section> save(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Sent sent) {
    var before = section(id);
    Version.require(ifMatch, before.version());
    sections.save(id, before.version(), sent.words());
    return one(id);
  }

  @DeleteMapping(AT + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    sections.remove(id);
  }

  @GetMapping(AT + "/{id}/entries")
  Standing entries(@PathVariable UUID id) {
    return new Standing(entries.of(section(id).id()));
  }

  @PostMapping(AT + "/{id}/entries")
  ResponseEntity<Entry> addEntry(@PathVariable UUID id, @RequestBody EntrySent sent) {
    var entry = entries.add(id, sent.entry(new UUID(0, 0)));
    return ResponseEntity.created(URI.create(AT + "/" + id + "/entries/" + entry))
        .body(entries.entry(id, entry).orElseThrow(Problem::notFound));
  }

  @PutMapping(AT + "/{id}/entries/{entry}")
  Entry saveEntry(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody EntrySent sent) {
    entries.save(id, sent.entry(entry));
    return entries.entry(id, entry).orElseThrow(Problem::notFound);
  }

  @DeleteMapping(AT + "/{id}/entries/{entry}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeEntry(@PathVariable UUID id, @PathVariable UUID entry) {
    entries.remove(id, entry);
  }

  @GetMapping("/api/v1/website/banner")
  Banner banner() {
    return banners.banner().orElseThrow(Problem::notFound);
  }

  @PutMapping("/api/v1/website/banner")
  Banner raise(@RequestBody BannerSent sent) {
    var level = Optional.ofNullable(sent.level()).orElse(Banner.Level.NOTICE);
    var until = sent.until();
    if (until == null) {
      throw Problem.invalid("until", "website.fault.until", Banners.LONGEST.toDays());
    }
    banners.raise(
        new Banner(level, or(sent.words()), sent.link() == null ? "" : sent.link(), until));
    return banner();
  }

  @DeleteMapping("/api/v1/website/banner")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lower() {
    banners.lower();
  }

  private Section section(UUID id) {
    return sections.section(id).orElseThrow(Problem::notFound);
  }

  private static LocalizedText or(@Nullable LocalizedText text) {
    return text == null ? LocalizedText.EMPTY : text;
  }
}
