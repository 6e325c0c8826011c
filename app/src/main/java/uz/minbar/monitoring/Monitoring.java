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
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.StoryId;
import uz.minbar.monitoring.matching.Highlight;
import uz.minbar.monitoring.matching.StoredQueries;

/** Monitoring's door for other rooms and for its own pages: what was said. */
@Service
public class Monitoring {

  private final Mentions mentions;
  private final Voices voices;

  Monitoring(Mentions mentions, Voices voices) {
    this.mentions = mentions;
    this.voices = voices;
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
  public Slice<Story> stories(
      @Nullable UUID topic, @Nullable Instant since, @Nullable String cursor, int limit) {
    return mentions.stories(topic, since, cursor, limit);
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
