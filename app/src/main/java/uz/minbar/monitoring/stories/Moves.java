package uz.minbar.monitoring.stories;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.StoryId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * A person knows better which story a mention tells: it is moved to another or split off, and back.
 * What comes later joins where the mentions that it is like have been put.
 */
@Service
public class Moves {

  private static final int SHOWN = 20;

  private final Stories stories;
  private final Acts acts;
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  Moves(Stories stories, Acts acts, JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.stories = stories;
    this.acts = acts;
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * What a person has moved.
   *
   * @param title of the mention
   * @param last whether the mention has not been moved since, so that it can be undone
   */
  public record Move(
      UUID id,
      MentionId mention,
      String title,
      StoryId from,
      StoryId to,
      Instant at,
      boolean last) {}

  /** The latest moves from a story or to it that are not undone. */
  @Transactional(readOnly = true)
  public List<Move> of(StoryId story) {
    return jdbc.sql(
            """
            select v.*, i.title, m.story = v.to_story as last from monitoring_move v
            join monitoring_mention m on m.id = v.mention join monitoring_item i on i.id = m.item
            where (v.from_story = ? or v.to_story = ?) and v.undone_at is null
            order by v.moved_at desc limit ?
            """)
        .params(story.value(), story.value(), SHOWN)
        .query(
            (row, _) ->
                new Move(
                    row.getObject("id", UUID.class),
                    new MentionId(row.getObject("mention", UUID.class)),
                    row.getString("title"),
                    new StoryId(row.getObject("from_story", UUID.class)),
                    new StoryId(row.getObject("to_story", UUID.class)),
                    row.getTimestamp("moved_at").toInstant(),
                    row.getBoolean("last")))
        .list();
  }

  /**
   * Puts a mention into another story.
   *
   * @throws Problem 404 where there is no such mention or story
   */
  public void move(MentionId mention, StoryId to) {
    acts.perform(
        Right.HANDLE_CASES,
        "monitoring.moveMention",
        mention,
        () -> {
          stories.alone();
          boolean there =
              jdbc.sql("select exists (select from monitoring_story where id = ?)")
                  .param(to.value())
                  .query(Boolean.class)
                  .single();
          if (!there) {
            throw Problem.notFound();
          }
          write(mention, to.value());
        });
  }

  /**
   * Makes a story of its own of a mention.
   *
   * @return the story
   * @throws Problem 404 where there is no such mention; 409 where it is alone in its story
   */
  public StoryId split(MentionId mention) {
    return acts.perform(
        Right.HANDLE_CASES,
        "monitoring.splitMention",
        mention,
        () -> {
          stories.alone();
          if (others(mention) == 0) {
            throw Problem.conflict("monitoring.fault.alone");
          }
          var story = stories.begin(titleOf(mention), clock.instant());
          write(mention, story);
          return new StoryId(story);
        });
  }

  /**
   * Puts a mention back.
   *
   * @return the story where it is again
   * @throws Problem 404 where there is no such move, 409 where the mention has been moved since
   */
  public StoryId undo(UUID move) {
    return acts.perform(
        Right.HANDLE_CASES,
        "monitoring.undoMove",
        move,
        () -> {
          stories.alone();
          var back =
              jdbc.sql("select mention, from_story, to_story from monitoring_move where id = ?")
                  .param(move)
                  .query(
                      (row, _) ->
                          new Back(
                              new MentionId(row.getObject(1, UUID.class)),
                              row.getObject(2, UUID.class),
                              row.getObject(3, UUID.class)))
                  .optional()
                  .orElseThrow(Problem::notFound);
          if (!storyOf(back.mention).equals(back.to)) {
            throw Problem.conflict("monitoring.fault.movedSince");
          }
          put(back.mention, back.to, back.from);
          jdbc.sql("update monitoring_move set undone_at = ? where id = ?")
              .params(Sql.params(clock.instant(), move))
              .update();
          return new StoryId(back.from);
        });
  }

  private record Back(MentionId mention, UUID from, UUID to) {}

  private void write(MentionId mention, UUID to) {
    var from = storyOf(mention);
    if (from.equals(to)) {
      return;
    }
    put(mention, from, to);
    jdbc.sql(
            """
            insert into monitoring_move (organisation, mention, from_story, to_story, moved_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(Sql.params(tenancy.current().value(), mention.value(), from, to, clock.instant()))
        .update();
  }

  private void put(MentionId mention, UUID from, UUID to) {
    jdbc.sql("update monitoring_mention set story = ? where id = ?")
        .params(to, mention.value())
        .update();
    stories.count(from);
    stories.count(to);
    Acts.note("from", from);
    Acts.note("to", to);
  }

  private UUID storyOf(MentionId mention) {
    return jdbc.sql("select story from monitoring_mention where id = ?")
        .param(mention.value())
        .query(UUID.class)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private int others(MentionId mention) {
    return jdbc.sql("select count(*) - 1 from monitoring_mention where story = ?")
        .param(storyOf(mention))
        .query(Integer.class)
        .single();
  }

  private String titleOf(MentionId mention) {
    return jdbc.sql(
            "select i.title from monitoring_mention m join monitoring_item i on i.id = m.item"
                + " where m.id = ?")
        .param(mention.value())
        .query(String.class)
        .single();
  }
}
