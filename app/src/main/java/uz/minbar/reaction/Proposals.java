package uz.minbar.reaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.newsroom.Newsroom;

/**
 * How the same problem was answered before: earlier cases and published reactions that share the
 * case's words, in whatever forms and script. A rare word tells more than a common one.
 */
@Service
public class Proposals {

  /** Questions are taken from the title and from so much of what was said, in characters. */
  private static final int QUOTED = 300;

  private static final int MOST_WORDS = 24;
  private static final int MOST = 5;

  /** Below that only common words are shared. */
  private static final double ALIKE = 0.08;

  private final JdbcClient jdbc;
  private final Cases cases;
  private final Families families;
  private final Instructions instructions;
  private final Aftermath waves;
  private final Newsroom newsroom;

  Proposals(
      JdbcClient jdbc,
      Cases cases,
      Families families,
      Instructions instructions,
      Aftermath waves,
      Newsroom newsroom) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.families = families;
    this.instructions = instructions;
    this.waves = waves;
    this.newsroom = newsroom;
  }

  /** Earlier reactions to the same problem, the likest first. */
  @Transactional(readOnly = true)
  public List<Proposal> of(CaseId id) {
    var own = new HashSet<>(families.of(id));
    var asked = asked(cases.find(id).orElseThrow(Problem::notFound));
    var likest = new LinkedHashMap<Object, Proposal>();
    newsroom
        .alike(asked, MaterialKind.REACTION, 2 * MOST)
        .forEach(
            (material, likeness) -> {
              var text = newsroom.material(material).orElseThrow();
              var of = text.caseId();
              if (of == null || !own.contains(of.value())) {
                keep(likest, proposal(of, text, likeness));
              }
            });
    alike(asked, own, "closed")
        .forEach((one, likeness) -> keep(likest, proposal(one, text(one), likeness)));
    return likest.values().stream()
        .filter(one -> one.likeness() >= ALIKE)
        .sorted(Comparator.comparing(Proposal::likeness).reversed())
        .limit(MOST)
        .toList();
  }

  /** Other open cases that may be of the same problem, the likest first. */
  @Transactional(readOnly = true)
  public List<Case> duplicates(CaseId id) {
    var found = cases.find(id).orElseThrow(Problem::notFound);
    var own = new HashSet<>(families.of(id));
    var likest = alike(asked(found), own, "open");
    var others = new ArrayList<Case>();
    likest.forEach(
        (one, likeness) -> {
          if (likeness >= ALIKE) {
            cases.find(one).ifPresent(others::add);
          }
        });
    return others;
  }

  private static void keep(Map<Object, Proposal> likest, Proposal one) {
    var earlier = one.earlier();
    var material = one.material();
    Object key = earlier != null ? earlier.id() : material == null ? one : material.id();
    likest.merge(key, one, (was, is) -> was.likeness() >= is.likeness() ? was : is);
  }

  private Proposal proposal(@Nullable CaseId of, @Nullable Material text, double likeness) {
    var head = of == null ? null : families.head(of);
    return new Proposal(
        head == null ? null : cases.find(head).orElse(null),
        text,
        likeness,
        head == null ? null : waves.of(head).orElse(null),
        head == null ? List.of() : instructions.of(head));
  }

  /** The case's newest reaction. */
  private @Nullable Material text(CaseId id) {
    var filter = new MaterialFilter(null, MaterialKind.REACTION.word(), null, id.value());
    return newsroom.list(filter, null, 1).items().stream().findFirst().orElse(null);
  }

  private static List<String> asked(Case one) {
    String said = one.quote().substring(0, Math.min(QUOTED, one.quote().length()));
    return SearchText.apart(one.title() + " " + said, MOST_WORDS);
  }

  private Map<CaseId, Double> alike(List<String> asked, HashSet<UUID> own, String state) {
    var alike = new LinkedHashMap<CaseId, Double>();
    jdbc.sql(
            """
            with asked as (select n, q::tsquery as q from unnest(:asked::text[]) with ordinality as a (q, n)),
            hit as (select c.id, c.state, a.n, case when ts_filter(c.words, '{a}') @@ a.q then 2 else 1 end as place
              from reaction_case c join asked a on c.words @@ a.q),
            weight as (select n, ln(1 + (select count(*) from reaction_case)::float8
              / greatest(count(id), 1)) as w from asked left join hit using (n) group by n)
            select id, sum(w * place) / (2 * (select sum(w) from weight)) as likeness
            from hit join weight using (n) where state = :state and id <> all(:own)
            group by id having count(*) > 1 order by likeness desc, id limit :most
            """)
        .param("asked", asked.toArray(String[]::new))
        .param("state", state)
        .param("own", own.toArray(UUID[]::new))
        .param("most", 2 * MOST)
        .query(
            row -> {
              alike.put(new CaseId(row.getObject(1, UUID.class)), row.getDouble(2));
            });
    return alike;
  }
}
