package uz.minbar.monitoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Marked;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.SourceId;
import uz.minbar.kernel.StoryId;
import uz.minbar.kernel.TopicId;
import uz.minbar.monitoring.matching.Highlight;
import uz.minbar.monitoring.meaning.MentionKind;
import uz.minbar.monitoring.meaning.MentionRole;
import uz.minbar.monitoring.meaning.MentionTone;

/**
 * What somebody said, as it concerns one organisation.
 *
 * @param language BCP 47 without script: uz, ru, en, und
 * @param script ISO 15924
 * @param people whom it names, in Latin letters; bodies likewise
 * @param places by the names of the office's list or the country's catalogue
 * @param reach people whom its source reaches: the median views of a channel's recent posts, the
 *     audience of any other source; null where nobody knows
 * @param pictures addresses of what its page shows; on other people's sites
 * @param highlights what the topics found in title and text
 */
public record Mention(
    MentionId id,
    StoryId story,
    String title,
    String text,
    String url,
    String author,
    SourceId source,
    String sourceTitle,
    Instant publishedAt,
    Instant seenAt,
    String language,
    String script,
    MentionTone tone,
    MentionKind kind,
    MentionRole role,
    List<String> people,
    List<String> bodies,
    List<String> places,
    List<String> pictures,
    @Nullable Long reach,
    List<TopicId> topics,
    List<Highlight> highlights) {

  /** The lang attribute of its text. */
  public String tag() {
    return language.equals("uz") ? "uz-" + script : language;
  }

  /** The title with what the topics found in it. */
  public List<Marked> markedTitle() {
    return Marked.all(title, Highlight.places(highlights, "title"));
  }

  public List<Marked> markedText() {
    return Marked.all(text, Highlight.places(highlights, "text"));
  }

  /** A stretch of the text around the first find. */
  public List<Marked> excerpt(int length) {
    return Marked.around(text, Highlight.places(highlights, "text"), length);
  }
}
