package uz.minbar.demo;

import static uz.minbar.demo.Player.ANALYST;
import static uz.minbar.demo.Player.EDITOR;
import static uz.minbar.demo.Player.SECRETARY;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MaterialId;
import uz.minbar.monitoring.MentionFilter;
import uz.minbar.monitoring.Monitoring;
import uz.minbar.monitoring.Topic;
import uz.minbar.monitoring.Topics;
import uz.minbar.monitoring.alerts.Alerts;
import uz.minbar.monitoring.alerts.Bells;
import uz.minbar.monitoring.meaning.Places;
import uz.minbar.monitoring.sources.NewSource;
import uz.minbar.monitoring.sources.SourceKind;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.reaction.Drafting;
import uz.minbar.reaction.Level;
import uz.minbar.reaction.NewCase;
import uz.minbar.reaction.Reaction;

/** How the made-up office hears what is said and takes it up. */
@Component
class Ear {

  private static final String PLACES =
      "Misol mahallasi\nAndoza mahallasi\nXayolbogʻ mahallasi\nSinovobod mahallasi";

  private final Stage stage;
  private final Beside beside;
  private final Sources sources;
  private final Topics topics;
  private final Places places;
  private final Monitoring monitoring;
  private final Alerts alerts;
  private final Bells bells;
  private final Reaction reaction;
  private final Drafting drafting;

  Ear(
      Stage stage,
      Beside beside,
      Sources sources,
      Topics topics,
      Places places,
      Monitoring monitoring,
      Alerts alerts,
      Bells bells,
      Reaction reaction,
      Drafting drafting) {
    this.stage = stage;
    this.beside = beside;
    this.sources = sources;
    this.topics = topics;
    this.places = places;
    this.monitoring = monitoring;
    this.alerts = alerts;
    this.bells = bells;
    this.reaction = reaction;
    this.drafting = drafting;
  }

  /** Begins to watch everything there is, and says what about. */
  void open() {
    stage.as(
        ANALYST,
        () -> {
          var world = beside.world();
          topic("Namuna tumani", "namun*", Topic.Level.SPIKE);
          topic(
              "Suv, gaz, elektr",
              "namun* (suv* OR vod* OR gaz* OR svet* OR chiroq* OR elektr*)",
              Topic.Level.STORY);
          topic("Maktab va bogʻcha", "namun* (maktab* OR shkol* OR bogʻcha*)", Topic.Level.STORY);
          topic(
              "Yoʻl va transport",
              "namun* (yoʻl* OR koʻprik* OR avtobus* OR ulic* OR doroga*)",
              Topic.Level.STORY);
          topic("Shifoxona", "namun* (poliklinik* OR shifokor* OR vrach*)", Topic.Level.STORY);
          places.set(PLACES);
          for (var outlet : world.outlets()) {
            var _ =
                sources.add(
                    new NewSource(
                        SourceKind.valueOf(outlet.kind()), outlet.address(), "", outlet.title()));
          }
          bells.set(world.staffGroup(), world.botToken(), "axborot@namuna.example");
        });
  }

  private void topic(String name, String query, Topic.Level level) {
    var _ = topics.add(name, query, level);
  }

  /** Waits until all that was said until now has been fetched and matched. */
  void hear() {
    var said = stage.said();
    Stage.await("the papers of " + stage.now(), () -> stage.as(ANALYST, () -> caughtUp(said)));
    stage.still();
  }

  private boolean caughtUp(Map<String, Long> said) {
    var known = sources.all();
    return beside.world().outlets().stream()
        .filter(outlet -> said.containsKey(outlet.key()))
        .allMatch(
            outlet ->
                known.stream()
                    .anyMatch(
                        source ->
                            source.title().equals(outlet.title())
                                && source.items() >= said.getOrDefault(outlet.key(), 0L)));
  }

  void lookThrough() {
    stage.as(ANALYST, alerts::lookedAt);
  }

  /** Makes a case of what was said under that title. */
  CaseId take(String title, Level level, @Nullable Player assignee, @Nullable Instant due) {
    return stage.as(
        ANALYST,
        () -> {
          var filter = MentionFilter.ofText(title);
          var mention = monitoring.mentions(filter, null, 1).items().getFirst();
          return reaction.open(
              new NewCase(
                  mention.id(), null, level, assignee == null ? null : stage.id(assignee), due));
        });
  }

  void step(CaseId id, String step) {
    stage.as(SECRETARY, () -> reaction.step(id, step));
  }

  void ask(CaseId id, String office, String question) {
    stage.as(EDITOR, () -> reaction.ask(id, office, question, null));
  }

  /** The office asked last has answered. */
  void answer(CaseId id, String answer) {
    stage.as(
        EDITOR,
        () -> {
          reaction.receive(id, reaction.facts(id).getLast().id(), answer);
        });
  }

  MaterialId draft(CaseId id) {
    return stage.as(EDITOR, () -> drafting.draft(id));
  }

  void close(CaseId id, String outcome) {
    stage.as(SECRETARY, () -> reaction.close(id, outcome));
  }
}
