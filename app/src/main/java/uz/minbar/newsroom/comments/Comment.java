package uz.minbar.newsroom.comments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.kernel.PersonId;

/**
 * Something said in the margin.
 *
 * @param passage what it speaks of; an empty quote means the whole text
 * @param instead what should stand there; null for a comment that suggests nothing, "" to take it
 *     out
 * @param there whether the passage still stands in the text
 * @param outcome null while it is open
 */
public record Comment(
    UUID id,
    MaterialId material,
    Language language,
    Passage passage,
    String words,
    @Nullable String instead,
    @Nullable PersonId person,
    Instant at,
    @Nullable Outcome outcome,
    boolean there,
    List<Reply> answers) {

  /** What became of it. */
  public enum Outcome {
    RESOLVED,
    TAKEN,
    REFUSED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An answer to it. */
  public record Reply(UUID id, String words, @Nullable PersonId person, Instant at) {}

  public boolean open() {
    return outcome == null;
  }
}
