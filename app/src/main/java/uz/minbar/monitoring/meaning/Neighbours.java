package uz.minbar.monitoring.meaning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.kernel.Language;
import uz.minbar.monitoring.Neighbourhood;
import uz.minbar.monitoring.Neighbourhood.District;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.Staff;

/**
 * How often the districts of a region are named by the same sources. What an office's topics find
 * is about the office itself; so all items of its sources are looked through, and no district is
 * favoured.
 */
@Component
public class Neighbours {

  /** The newest that may name one of them; more would keep the reader waiting. */
  private static final int MOST = 5000;

  private final JdbcClient jdbc;
  private final Places places;
  private final Staff staff;

  Neighbours(JdbcClient jdbc, Places places, Staff staff) {
    this.jdbc = jdbc;
    this.places = places;
    this.staff = staff;
  }

  private record Text(UUID source, String words) {}

  /** Within the caller's transaction. */
  public Neighbourhood of(Instant since, Instant until) {
    var own = staff.organisation();
    var region = own.parent();
    var districts =
        staff.catalogue().stream()
            .filter(one -> one.soato() != null && one.level() == Organisation.Level.DISTRICT)
            .filter(one -> one.parent() != null && one.parent().equals(region))
            .toList();
    if (districts.isEmpty()) {
      return new Neighbourhood(List.of(), true);
    }
    // The search finds all that may name one; whether a word is a name, the gazetteer decides.
    var texts = texts(districts, since, until);
    Map<String, Integer> items = new HashMap<>();
    Map<String, Set<UUID>> sources = new HashMap<>();
    for (var text : texts) {
      for (String name : places.country().in(text.words())) {
        items.merge(name, 1, Integer::sum);
        sources.computeIfAbsent(name, _ -> new HashSet<>()).add(text.source());
      }
    }
    var named = new ArrayList<District>();
    for (var one : districts) {
      String name = latin(one);
      named.add(
          new District(
              one.name(),
              one.id().equals(own.id()),
              items.getOrDefault(name, 0),
              sources.getOrDefault(name, Set.of()).size()));
    }
    named.sort(
        Comparator.comparingInt(District::items)
            .reversed()
            .thenComparing(one -> one.name().exact(Language.UZ_LATN)));
    return new Neighbourhood(named, texts.size() < MOST);
  }

  /** What may name one of them. */
  private List<Text> texts(List<Organisation> districts, Instant since, Instant until) {
    String asked =
        districts.stream()
            .flatMap(one -> Stream.of(latin(one), one.name().exact(Language.RU)))
            .map(Neighbours::stem)
            .map(SearchText::query)
            .filter(query -> !query.isEmpty())
            .distinct()
            .collect(Collectors.joining(") | (", "(", ")"));
    return jdbc.sql(
            """
            select i.source, i.title, i.text from monitoring_item i
            join monitoring_subscription b on b.source = i.source
            where (i.organisation is null or i.organisation = b.organisation)
              and i.seen_at >= ? and i.seen_at < ? and i.words @@ to_tsquery('simple', ?)
            order by i.seen_at desc limit ?
            """)
        .params(Sql.params(since, until, asked, MOST))
        .query(
            (row, _) ->
                new Text(row.getObject(1, UUID.class), row.getString(2) + "\n" + row.getString(3)))
        .list();
  }

  /** The name without its kind and, in Russian, without the adjective's ending. */
  private static String stem(String name) {
    return name.replaceAll("(?iu) (tumani|shahri|район)$|^город ", "")
        .replaceAll("(?u)(ский|цкий|ской)$", "");
  }

  private static String latin(Organisation one) {
    return one.name().exact(Language.UZ_LATN);
  }
}
