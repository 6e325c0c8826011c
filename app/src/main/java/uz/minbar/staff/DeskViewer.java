package uz.minbar.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Viewer;
import uz.minbar.kernel.Language;

/** Tells the frame of the desk who looks at it. */
@Component
class DeskViewer implements Viewer.Source {

  private final CurrentPerson current;
  private final Organisations organisations;

  DeskViewer(CurrentPerson current, Organisations organisations) {
    this.current = current;
    this.organisations = organisations;
  }

  @Override
  public Optional<Viewer> viewer(HttpServletRequest request) {
    return current
        .find()
        .flatMap(
            person ->
                organisations.find(person.organisation()).map(office -> new Known(person, office)));
  }

  private record Known(Person person, Organisation office) implements Viewer {

    @Override
    public String name() {
      return person.name();
    }

    @Override
    public String organisationName(Language language) {
      return office.name().best(language);
    }

    @Override
    public boolean may(Enum<?> right) {
      return right instanceof Right asked && person.may(asked);
    }

    @Override
    public Language language() {
      return person.language();
    }
  }
}
