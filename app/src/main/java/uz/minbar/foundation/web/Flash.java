package uz.minbar.foundation.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next page says about the act just done.
 *
 * @param undoPath where a POST takes it back; null where nothing can be taken back
 */
public record Flash(Tone tone, String textKey, List<String> arguments, @Nullable String undoPath)
    implements Serializable {

  /** Whether it went well. */
  public enum Tone {
    DONE,
    FAULT
  }

  static final String ATTRIBUTE = "minbar.flash";
}
