package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Names a source: a feed or channel that is fetched once for everybody. */
public record SourceId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SourceId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
