package uz.minbar.monitoring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramLine;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.alerts.Alerts;
import uz.minbar.monitoring.alerts.StaffChat;
import uz.minbar.monitoring.alerts.TakingUp;
import uz.minbar.monitoring.evidence.Evidence;
import uz.minbar.monitoring.intake.Revisions;
import uz.minbar.monitoring.matching.Highlight;
import uz.minbar.monitoring.matching.StoredQueries;
import uz.minbar.monitoring.meaning.Neighbours;
import uz.minbar.monitoring.stories.Stories;

/** Monitoring's door for other rooms and for its own pages: what was said. */
@Service
public class Monitoring {

  /** Pages of one story that are kept as evidence, the latest. */
  private static final int MOST_KEPT = 20;

  private final Mentions mentions;
  private final Voices voices;
  private final Stories stories;
  private final Revisions revisions;
  private final Evidence evidence;
  private final Tallies tallies;
  private final Copyings copyings;
  private final Neighbours neighbours;
  private final Topics topics;
  private final StaffChat chat;
  private final Alerts alerts;
  private final TakingUp taking;

  Monitoring(
      Mentions mentions,
      Voices voices,
      Stories stories,
      Revisions revisions,
      Evidence evidence,
      Tallies tallies,
      Copyings copyings,
      Neighbours neighbours,
      Topics topics,
      StaffChat chat,
      Alerts alerts,
      TakingUp taking) {
    this.mentions = mentions;
    this.voices = voices;
    this.stories = stories;
    this.revisions = revisions;
    this.evidence = evidence;
    this.tallies = tallies;
    this.copyings = copyings;
    this.neighbours = neighbours;
    this.topics = topics;
    this.chat = chat;
    this.alerts = alerts;
    this.taking = taking;
  }

  @Transactional(readOnly = true)
  public Optional<Mention> mention(MentionId id) {
    return mentions.find(id);
  }

  @Transactional(readOnly = true)
  public Slice<Mention> mentions(MentionFilter filter, @Nullable String cursor, int limit) {
    return mentions.list(filter, cursor, limit);
  }

  @Transactional(readOnly = true)
  public Optional<Story> story(StoryId id) {
    return mentions.story(id);
  }

  @Transactional(readOnly = true)
  public Slice<Story> stories(StoryFilter filter, @Nullable String cursor, int limit) {
    return mentions.stories(filter, cursor, limit);
  }

  /** How a story went from one to the next, as far as its latest mentions tell. */
  @Transactional(readOnly = true)
  public Spreading spreading(StoryId story) {
    var told = mentions.list(MentionFilter.ofStory(story.value()), null, Slice.MOST).items();
    return Spreading.of(told, stories::copies);
  }

  /** A case is open about a story: its pages are kept, and their changes looked for. */
  @Transactional
  public void follow(StoryId story) {
    // Mentions before their story, as whoever takes in a mention holds them: else each waits for
    // the other, and the database ends one of them.
    evidence.want(
        mentions.list(MentionFilter.ofStory(story.value()), null, MOST_KEPT).items().stream()
            .map(Mention::id)
            .toList(),
        "case");
    stories.follow(story.value());
    revisions.follow(story.value());
  }

  /** How a mention's text was changed by its source, the first change first. */
  @Transactional(readOnly = true)
  public List<Change> changes(MentionId mention) {
    return mentions
        .find(mention)
        .map(found -> Change.of(found, revisions.of(mentions.item(mention))))
        .orElse(List.of());
  }

  /** Who told these stories, when and how, the first first. */
  @Transactional(readOnly = true)
  public List<Voice> voices(Collection<StoryId> stories) {
    return voices.of(stories);
  }

  /** How many mentions were seen since then. */
  @Transactional(readOnly = true)
  public int countSince(Instant since) {
    return mentions.countSince(since);
  }

  /**
   * How many were seen from the beginning of the day until now, and until this hour on past days.
   */
  @Transactional(readOnly = true)
  public List<Long> untilThisHour(Instant midnight, Instant now, int days) {
    return mentions.untilThisHour(midnight, now, days);
  }

  /** How much each source said between two moments of seeing, and how; each mention once. */
  @Transactional(readOnly = true)
  public List<Tally> tallies(Instant since, Instant until, Tally.Step step) {
    return tallies.bySource(since, until, step);
  }

  /** The same for each topic; a mention that two topics found counts in both. */
  @Transactional(readOnly = true)
  public List<Tally> talliesByTopic(Instant since, Instant until, Tally.Step step) {
    return tallies.byTopic(since, until, step);
  }

  /** Who had whose words in the mentions of that time, the most first. */
  @Transactional(readOnly = true)
  public List<Tally.Copying> copyings(Instant since, Instant until) {
    return copyings.within(since, until);
  }

  /**
   * How often the watched sources named each district of the office's region in that time, whether
   * in a mention or not; empty where the office stands in no region.
   */
  @Transactional(readOnly = true)
  public Neighbourhood neighbours(Instant since, Instant until) {
    return neighbours.of(since, until);
  }

  /** The stories of that time, the widest told first. */
  @Transactional(readOnly = true)
  public List<Headline> headlines(Instant since, Instant until, int limit) {
    return tallies.headlines(since, until, limit);
  }

  /** The sources that the office watches, by title. */
  @Transactional(readOnly = true)
  public List<Tally.Outlet> outlets() {
    return tallies.outlets();
  }

  @Transactional(readOnly = true)
  public List<Topic> topics() {
    return topics.all();
  }

  /** The bot of the office's alerts says something in a chat; in no transaction. */
  public TelegramAnswer tell(String chat, TelegramText text) {
    return this.chat.say(chat, text);
  }

  /** The line of that bot; empty where the office has none. */
  public Optional<TelegramLine> line() {
    return chat.line();
  }

  public Optional<Alert> alert(UUID id) {
    return alerts.alert(id);
  }

  /** What the bells say of an alert. */
  public TelegramText words(Alert alert, Language language) {
    return chat.words(alert, language);
  }

  /** Until when that person is left in peace by it; empty where it may ring now. */
  public Optional<Instant> quiet(PersonId person, Alert alert, Instant now) {
    return chat.quiet(person, alert, now);
  }

  /**
   * Whoever asks takes up what the alert is about; gives who has it now, which may be another.
   *
   * @throws uz.minbar.foundation.web.Problem 404 where there is no such alert
   */
  public PersonId take(UUID alert) {
    return taking.take(alert);
  }

  /**
   * Tries a query on a text.
   *
   * @return the places it finds; empty where it finds nothing
   * @throws uz.minbar.foundation.web.Problem 422 with the position of the fault in the query
   */
  public static Optional<List<Highlight>> tryOut(String query, String text) {
    var parsed = Topics.parsed(query);
    try (var one = new StoredQueries()) {
      one.putAll(Map.of("try", parsed));
      var found = one.highlights("", text).get("try");
      return Optional.ofNullable(found);
    }
  }
}
