package uz.minbar.newsroom.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.newsroom.checks.Checks;
import uz.minbar.newsroom.comments.Comments;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** Gathers what stands in the margin of a material. */
@Component
class Margins {

  private final Newsroom newsroom;
  private final Comments comments;
  private final Checks checks;
  private final Staff staff;

  Margins(Newsroom newsroom, Comments comments, Checks checks, Staff staff) {
    this.newsroom = newsroom;
    this.comments = comments;
    this.checks = checks;
    this.staff = staff;
  }

  Margin of(Material material) {
    var said = comments.of(material.id());
    return new Margin(
        said,
        material.state().open() ? checks.of(material) : List.of(),
        said.isEmpty()
            ? Map.of()
            : staff.people().stream().collect(Collectors.toMap(Person::id, Person::name)),
        moved(material));
  }

  private Map<Language, Changed> moved(Material material) {
    var moved = new EnumMap<Language, Changed>(Language.class);
    if (!material.outdated().isEmpty()) {
      var versions = newsroom.versions(material.id());
      for (var language : material.outdated()) {
        Changed.sourceSince(material, versions, language)
            .ifPresent(changed -> moved.put(language, changed));
      }
    }
    return moved;
  }
}
