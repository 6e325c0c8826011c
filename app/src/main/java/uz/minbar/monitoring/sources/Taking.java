package uz.minbar.monitoring.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.web.Problem;

/**
 * Takes the lines of a list in, a hundred in one go: an act costs more than a source, and visitors
 * go out for the first while the last are still being taken.
 */
@Component
class Taking {

  private static final int TOGETHER = 100;

  private final Sources sources;

  Taking(Sources sources) {
    this.sources = sources;
  }

  /**
   * A line of a list.
   *
   * @param number as a person counts it, from 1
   * @param wanted what it asks for; may refuse it by a problem with a fault
   * @param then what else it says of its source, once that is there; may refuse that, too
   */
  record Line(
      int number, String address, Supplier<NewSource> wanted, Consumer<Sources.Added> then) {}

  /**
   * A line that is refused keeps no other back.
   *
   * @throws Problem where all would be refused; what was taken before stays
   */
  SourceLists.Imported take(List<Line> lines) {
    var all = new SourceLists.Imported(0, 0, List.of());
    for (int from = 0; from < lines.size(); from += TOGETHER) {
      all = all.and(together(lines.subList(from, Math.min(lines.size(), from + TOGETHER))));
    }
    return all;
  }

  private SourceLists.Imported together(List<Line> lines) {
    var refused = new TreeMap<Integer, SourceLists.Refused>();
    var good = new ArrayList<Line>();
    var wanted = new ArrayList<NewSource>();
    for (var line : lines) {
      unless(
          refused,
          line,
          () -> {
            wanted.add(sources.normal(line.wanted().get()));
            good.add(line);
          });
    }
    var added = wanted.isEmpty() ? List.<Sources.Added>of() : sources.addAll(wanted);
    int created = 0;
    for (int i = 0; i < good.size(); i++) {
      var line = good.get(i);
      var one = added.get(i);
      unless(refused, line, () -> line.then().accept(one));
      created += one.existing() || refused.containsKey(line.number()) ? 0 : 1;
    }
    return new SourceLists.Imported(
        created, lines.size() - created - refused.size(), List.copyOf(refused.values()));
  }

  private static void unless(
      TreeMap<Integer, SourceLists.Refused> refused, Line line, Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      String reason = problem.faults().getFirst().textKey();
      refused.put(line.number(), new SourceLists.Refused(line.number(), line.address(), reason));
    }
  }
}
