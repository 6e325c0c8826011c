package uz.minbar.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/**
 * Names an organisation of the tree republic, region, district; every row of an office belongs to
 * one.
 */
public record OrganisationId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OrganisationId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
