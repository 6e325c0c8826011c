package uz.minbar.outside.youtube;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A video with what is said of it.
 *
 * @param snippet its words, its section, its language and its tags
 * @param visibility {@code public}, {@code unlisted} or {@code private}
 */
record Video(String id, Map<String, Object> snippet, String visibility, byte[] film, Instant at) {

  private static final int TITLE = 100;
  private static final int DESCRIPTION = 5000;
  private static final Set<String> WORDS =
      Set.of(
          "title", "description", "categoryId", "defaultLanguage", "defaultAudioLanguage", "tags");
  private static final Set<String> SECTIONS = Set.of("1", "22", "24", "25", "27", "28", "29");
  private static final Set<String> LANGUAGES = Set.of("uz", "ru", "en");
  private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private");

  /** What may be said of a video; what else a snippet shows is not taken from anybody. */
  static Map<String, Object> said(JsonNode snippet) {
    String title = snippet.path("title").asString("");
    String description = snippet.path("description").asString("");
    Refusal.unless(
        !title.isBlank() && title.length() <= TITLE && plain(title), 400, "invalidTitle");
    Refusal.unless(
        description.getBytes(StandardCharsets.UTF_8).length <= DESCRIPTION && plain(description),
        400,
        "invalidDescription");
    Refusal.unless(
        SECTIONS.contains(snippet.path("categoryId").asString("")), 400, "invalidCategoryId");
    Refusal.unless(
        LANGUAGES.contains(snippet.path("defaultLanguage").asString("en")), 400, "invalidLanguage");
    var said = new LinkedHashMap<String, Object>();
    for (var field : snippet.properties()) {
      if (WORDS.contains(field.getKey())) {
        said.put(field.getKey(), field.getValue());
      }
    }
    return said;
  }

  /** Whether it says for whom it is made and who may see it. */
  static String visibility(JsonNode status) {
    String visibility = status.path("privacyStatus").asString("");
    Refusal.unless(VISIBILITIES.contains(visibility), 400, "invalidVideoMetadata");
    Refusal.unless(status.path("selfDeclaredMadeForKids").isBoolean(), 400, "invalidVideoMetadata");
    return visibility;
  }

  private static boolean plain(String words) {
    return words.indexOf('<') < 0 && words.indexOf('>') < 0;
  }

  Video saying(Map<String, Object> words) {
    return new Video(id, words, visibility, film, at);
  }

  /** As it is shown: beside what was said of it, when it came and whose it is. */
  Map<String, Object> shown(String channel) {
    var shown = new LinkedHashMap<>(snippet);
    shown.put("publishedAt", at.toString());
    shown.put("channelTitle", channel);
    return shown;
  }

  String word(String field) {
    return snippet.getOrDefault(field, "") instanceof JsonNode node ? node.asString("") : "";
  }
}
