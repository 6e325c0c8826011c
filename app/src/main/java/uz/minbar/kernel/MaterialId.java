package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Names a material of the newsroom. */
public record MaterialId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MaterialId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
