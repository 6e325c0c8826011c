package uz.minbar.insight.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Recipient;
import uz.minbar.kernel.Language;

/** Somebody who gets digests, as she was typed in or sent. */
public record RecipientForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String chat,
    @Nullable String script,
    @Nullable List<@Nullable String> kinds) {

  static final RecipientForm EMPTY = new RecipientForm("", "", "", "uz-Latn", List.of("morning"));

  /**
   * The recipient that was meant.
   *
   * @throws Problem 422 for a script or a kind that is none
   */
  Recipient recipient() {
    return new Recipient(
        null,
        text(name),
        text(email),
        text(chat),
        Language.ofTag(text(script))
            .orElseThrow(() -> Problem.invalid("script", "insight.fault.script")),
        chosen());
  }

  /** Whether a field of the form has that kind. */
  public boolean has(DigestKind kind) {
    return kinds != null && kinds.contains(kind.word());
  }

  public static String text(@Nullable String text) {
    return Optional.ofNullable(text).orElse("").strip();
  }

  private Set<DigestKind> chosen() {
    return Optional.ofNullable(kinds).orElse(List.of()).stream()
        .map(RecipientForm::kind)
        .collect(Collectors.toSet());
  }

  static DigestKind kind(@Nullable String word) {
    try {
      return DigestKind.ofWord(text(word));
    } catch (Problem none) {
      throw Problem.invalid("kinds", "insight.fault.kinds");
    }
  }
}
