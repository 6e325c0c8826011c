package uz.minbar.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Voice;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.Newsroom;

/** The cases by their clocks: what is overdue first, then by the time that is left. */
@Service
public class Board {

  /** How long an answered case is still worth a look. */
  private static final Duration FRESH = Duration.ofDays(7);

  private final Cases cases;
  private final Facts facts;
  private final Families families;
  private final Instructions instructions;
  private final Monitoring monitoring;
  private final Newsroom newsroom;
  private final Clock clock;

  Board(
      Cases cases,
      Facts facts,
      Families families,
      Instructions instructions,
      Monitoring monitoring,
      Newsroom newsroom,
      Clock clock) {
    this.cases = cases;
    this.facts = facts;
    this.families = families;
    this.instructions = instructions;
    this.monitoring = monitoring;
    this.newsroom = newsroom;
    this.clock = clock;
  }

  /** Which cases the board shows; null asks for all. */
  public record Filter(
      @Nullable PersonId assignee, @Nullable Level level, @Nullable Standing standing) {

    public static final Filter ALL = new Filter(null, null, null);
  }

  /**
   * The board.
   *
   * @param counts how many cases stand so, whatever standing is asked for
   */
  public record View(List<Entry> entries, Map<Standing, Integer> counts) {

    public List<Entry> of(Standing standing) {
      return entries.stream().filter(one -> one.standing() == standing).toList();
    }
  }

  @Transactional(readOnly = true)
  public View view(Filter filter) {
    var now = clock.instant();
    var wanted =
        Stream.concat(cases.open().stream(), cases.closedSince(now.minus(FRESH)).stream())
            .filter(one -> filter.level() == null || one.level() == filter.level())
            .filter(one -> filter.assignee() == null || filter.assignee().equals(one.assignee()))
            .toList();
    var entries = entries(wanted, now);
    var counts = new EnumMap<Standing, Integer>(Standing.class);
    entries.forEach(one -> counts.merge(one.standing(), 1, Integer::sum));
    var shown =
        entries.stream()
            .filter(one -> filter.standing() == null || one.standing() == filter.standing())
            .sorted(
                Comparator.comparing(Entry::standing)
                    .thenComparing(
                        (one, other) ->
                            one.found().open()
                                ? one.found().nextDue().compareTo(other.found().nextDue())
                                : closed(other).compareTo(closed(one))))
            .toList();
    return new View(shown, counts);
  }

  private static Instant closed(Entry one) {
    var at = one.found().closedAt();
    return at == null ? one.found().openedAt() : at;
  }

  private List<Entry> entries(List<Case> wanted, Instant now) {
    var members = families.of(wanted.stream().map(one -> one.id().value()).toList());
    var all = members.values().stream().flatMap(List::stream).distinct().toList();
    var stories = families.stories(all);
    var voices =
        monitoring
            .voices(stories.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(Voice::story));
    var waiting = facts.waiting();
    var given = instructions.ofAll(all);
    var texts = texts();
    return wanted.stream()
        .map(
            one -> {
              var family = members.getOrDefault(one.id().value(), List.of(one.id().value()));
              var heard = heard(family, stories, voices);
              int owed = family.stream().mapToInt(id -> waiting.getOrDefault(id, 0)).sum();
              var text =
                  family.stream()
                      .flatMap(id -> texts.getOrDefault(id, List.of()).stream())
                      .findFirst();
              var state = text.map(Material::state).orElse(null);
              return new Entry(
                  one,
                  Standing.of(one, owed > 0 || state == MaterialState.SUBMITTED, now),
                  heard.size(),
                  (int) heard.stream().map(Voice::source).distinct().count(),
                  owed,
                  family.stream()
                      .flatMap(id -> given.getOrDefault(id, List.of()).stream())
                      .toList(),
                  text.map(Material::id).orElse(null),
                  state);
            })
        .toList();
  }

  private static List<Voice> heard(
      Collection<UUID> family, Map<UUID, Set<StoryId>> stories, Map<StoryId, List<Voice>> voices) {
    var told = new HashSet<StoryId>();
    family.forEach(id -> told.addAll(stories.getOrDefault(id, Set.of())));
    return told.stream().flatMap(story -> voices.getOrDefault(story, List.of()).stream()).toList();
  }

  /** The newest reactions by their cases. */
  private Map<UUID, List<Material>> texts() {
    var texts = new HashMap<UUID, List<Material>>();
    var filter = new MaterialFilter(null, MaterialKind.REACTION.word(), null, null);
    for (var material : newsroom.list(filter, null, 200).items()) {
      var id = material.caseId();
      if (id != null) {
        texts.computeIfAbsent(id.value(), _ -> new java.util.ArrayList<>()).add(material);
      }
    }
    return texts;
  }
}
