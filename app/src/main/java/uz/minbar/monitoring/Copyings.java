package uz.minbar.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.Sql;
import uz.minbar.kernel.SourceId;
import uz.minbar.monitoring.stories.Stories;

/** Whose words the sources had, as the pages of the stories tell it, counted. */
@Repository
class Copyings {

  private final JdbcClient jdbc;
  private final Stories stories;

  Copyings(JdbcClient jdbc, Stories stories) {
    this.jdbc = jdbc;
    this.stories = stories;
  }

  /** A mention in the order of its story; those outside the time may have been copied, too. */
  private record Told(UUID mention, UUID story, UUID source, boolean within) {}

  private record Pair(UUID by, UUID from) {}

  /** A source that repeats its own words copies nobody. */
  List<Tally.Copying> within(Instant since, Instant until) {
    var told = told(since, until);
    Map<UUID, UUID> sources = new HashMap<>();
    Map<UUID, List<UUID>> inOrder = new LinkedHashMap<>();
    for (var one : told) {
      sources.put(one.mention(), one.source());
      inOrder.computeIfAbsent(one.story(), _ -> new ArrayList<>()).add(one.mention());
    }
    var copies = stories.copies(inOrder.values());
    Map<Pair, Integer> counts = new HashMap<>();
    for (var one : told) {
      var copy = copies.get(one.mention());
      var from = copy == null ? null : sources.get(copy.from());
      if (one.within() && from != null && !from.equals(one.source())) {
        counts.merge(new Pair(one.source(), from), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            one ->
                new Tally.Copying(
                    new SourceId(one.getKey().by()),
                    new SourceId(one.getKey().from()),
                    one.getValue()))
        .sorted(
            Comparator.comparingInt(Tally.Copying::mentions)
                .reversed()
                .thenComparing(one -> one.by().value())
                .thenComparing(one -> one.from().value()))
        .toList();
  }

  /** The stories of that time that more than one source told. */
  private List<Told> told(Instant since, Instant until) {
    return jdbc.sql(
            """
            with told as (
              select m.story from monitoring_mention m join monitoring_item i on i.id = m.item
              where m.story in (select story from monitoring_mention where seen_at >= :since and seen_at < :until)
              group by m.story having count(distinct i.source) > 1)
            select m.id, m.story, i.source, m.seen_at >= :since and m.seen_at < :until
            from monitoring_mention m join monitoring_item i on i.id = m.item
            where m.story in (select story from told)
            order by m.story, least(i.published_at, m.seen_at), m.seen_at, m.id
            """)
        .param("since", Sql.time(since))
        .param("until", Sql.time(until))
        .query(
            (row, _) ->
                new Told(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getBoolean(4)))
        .list();
  }
}
