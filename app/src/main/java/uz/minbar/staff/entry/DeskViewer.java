package uz.minbar.staff.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Viewer;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Tells the frame of the desk who looks at it. */
@Component
class DeskViewer implements Viewer.Source {

  private final Staff staff;

  DeskViewer(Staff staff) {
    this.staff = staff;
  }

  @Override
  public Optional<Viewer> viewer(HttpServletRequest request) {
    return staff
        .currentIfAny()
        .flatMap(
            person ->
                staff.organisation(person.organisation()).map(office -> new Known(person, office)));
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
