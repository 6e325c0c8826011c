package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Names a mention: an item that one of the office's topics matched. */
public record MentionId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MentionId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
