package uz.minbar.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MentionId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.StoryId;

/** Which cases belong together: one and those that were merged into it, and their stories. */
@Repository
class Families {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Families(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The case first, then all that were merged into it, however far. */
  List<UUID> of(CaseId id) {
    return of(List.of(id.value())).getOrDefault(id.value(), List.of(id.value()));
  }

  Map<UUID, List<UUID>> of(Collection<UUID> cases) {
    var families = new HashMap<UUID, List<UUID>>();
    jdbc.sql(
            """
            with recursive family (id, head, depth) as (
              select id, id, 0 from reaction_case where id = any(?)
              union all
              select c.id, f.head, f.depth + 1 from reaction_case c join family f on c.merged_into = f.id)
            select head, id from family order by depth, id
            """)
        .param(cases.toArray(UUID[]::new))
        .query(
            row -> {
              families
                  .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                  .add(row.getObject(2, UUID.class));
            });
    return families;
  }

  /** The case itself, or the one that it was merged into at last. */
  CaseId head(CaseId id) {
    return jdbc.sql(
            """
            with recursive up (id, merged_into) as (
              select id, merged_into from reaction_case where id = ?
              union all
              select c.id, c.merged_into from reaction_case c join up on c.id = up.merged_into)
            select id from up where merged_into is null
            """)
        .param(id.value())
        .query(UUID.class)
        .optional()
        .map(CaseId::new)
        .orElse(id);
  }

  /** The case that answers the story: the open one, otherwise the newest. */
  Optional<CaseId> ofStory(StoryId story) {
    var heads = new LinkedHashSet<UUID>();
    jdbc.sql(
            """
            select id from reaction_case where story = :story
            union select case_id from reaction_joined where story = :story
            """)
        .param("story", story.value())
        .query(UUID.class)
        .list()
        .forEach(id -> heads.add(head(new CaseId(id)).value()));
    return jdbc.sql(
            "select id from reaction_case where id = any(?) order by state = 'open' desc, opened_at desc limit 1")
        .param(heads.toArray(UUID[]::new))
        .query(UUID.class)
        .optional()
        .map(CaseId::new);
  }

  /** The stories that each of the cases answers. */
  Map<UUID, Set<StoryId>> stories(Collection<UUID> cases) {
    var stories = new HashMap<UUID, Set<StoryId>>();
    jdbc.sql(
            """
            select id, story from reaction_case where id = any(:cases) and story is not null
            union select case_id, story from reaction_joined where case_id = any(:cases)
            """)
        .param("cases", cases.toArray(UUID[]::new))
        .query(
            row -> {
              stories
                  .computeIfAbsent(row.getObject(1, UUID.class), _ -> new LinkedHashSet<>())
                  .add(new StoryId(row.getObject(2, UUID.class)));
            });
    return stories;
  }

  /** The stories that the case and those merged into it answer. */
  Set<StoryId> storiesOf(CaseId id) {
    var all = new LinkedHashSet<StoryId>();
    stories(of(id)).values().forEach(all::addAll);
    return all;
  }

  void join(CaseId id, MentionId mention, StoryId story, Instant now, @Nullable PersonId by) {
    jdbc.sql(
            """
            insert into reaction_joined (organisation, case_id, mention, story, joined_at, joined_by)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                id.value(),
                mention.value(),
                story.value(),
                now,
                by == null ? null : by.value()))
        .update();
  }

  void part(CaseId id, MentionId mention) {
    jdbc.sql("delete from reaction_joined where case_id = ? and mention = ?")
        .params(id.value(), mention.value())
        .update();
  }

  void merge(CaseId id, CaseId into) {
    jdbc.sql(
            """
            update reaction_case set state = 'merged', merged_into = ?, version = version + 1 where id = ?
            """)
        .params(into.value(), id.value())
        .update();
  }

  void unmerge(CaseId id) {
    jdbc.sql(
            """
            update reaction_case set state = 'open', merged_into = null, version = version + 1 where id = ?
            """)
        .param(id.value())
        .update();
  }
}
