package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/**
 * Names a case: a criticism that waits for the office's answer. Newsroom refers to it without
 * knowing reaction.
 */
public record CaseId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CaseId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
