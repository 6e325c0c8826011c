package uz.minbar.website.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.website.sections.Entry;
import uz.minbar.website.sections.Section;
import uz.minbar.website.sections.SectionKind;
import uz.minbar.website.sections.SectionWords;

/** Reads the desk's forms of sections and entries; what was typed stays typed. */
final class SectionForm {

  static final SectionWords NEW =
      new SectionWords(
          "",
          SectionKind.TEXT,
          LocalizedText.EMPTY,
          LocalizedText.EMPTY,
          true,
          false,
          SectionWords.USUAL_REVIEW);

  private static final UUID NONE = new UUID(0, 0);

  private SectionForm() {}

  static SectionWords of(Section section) {
    return new SectionWords(
        section.word(),
        section.kind(),
        section.title(),
        section.body(),
        section.inMenu(),
        section.shown(),
        section.reviewEvery());
  }

  static SectionWords section(Map<String, String> sent) {
    return new SectionWords(
        sent.getOrDefault("word", "").strip(),
        SectionKind.ofWord(sent.getOrDefault("kind", SectionKind.TEXT.word())),
        text(sent, "title"),
        text(sent, "body"),
        sent.containsKey("inMenu"),
        sent.containsKey("shown"),
        number(sent.getOrDefault("reviewEvery", "")));
  }

  static Entry newEntry() {
    var none = LocalizedText.EMPTY;
    return new Entry(NONE, none, none, none, none, "", "", null);
  }

  static Entry entry(UUID id, Map<String, String> sent) {
    return new Entry(
        id,
        text(sent, "title"),
        text(sent, "post"),
        text(sent, "body"),
        text(sent, "reception"),
        sent.getOrDefault("phone", ""),
        sent.getOrDefault("email", ""),
        picture(sent.getOrDefault("picture", "")));
  }

  static Entry entry(Map<String, String> sent) {
    return entry(NONE, sent);
  }

  static LocalizedText text(Map<String, String> sent, String field) {
    var text = LocalizedText.EMPTY;
    for (var language : Language.values()) {
      text = text.with(language, sent.getOrDefault(field + "." + language.tag(), "").strip());
    }
    return text;
  }

  private static @Nullable UUID picture(String written) {
    try {
      return written.isBlank() ? null : UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("picture", "website.fault.picture");
    }
  }

  /** 0 for what is no number. */
  static int number(String written) {
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
