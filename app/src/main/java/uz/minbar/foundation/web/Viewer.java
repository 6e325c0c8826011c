package uz.minbar.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import uz.minbar.kernel.Language;

/** Who looks at a page, as far as a page needs to know. */
public interface Viewer {

  String name();

  String organisationName(Language language);

  boolean may(Enum<?> right);

  Language language();

  /** Finds the viewer of a request; the room of the staff knows how. */
  interface Source {
    Optional<Viewer> viewer(HttpServletRequest request);
  }
}
