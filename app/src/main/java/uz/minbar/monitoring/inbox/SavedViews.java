package uz.minbar.monitoring.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The views that an office keeps: the same for all who work there. */
@Service
public class SavedViews {

  /** What a view may narrow, as the list's address calls it. */
  private static final Set<String> NARROWING =
      Set.of("q", "topic", "source", "tone", "kind", "person", "place", "days", "reach", "pile");

  private static final int MOST = 30;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Acts acts;

  SavedViews(JdbcClient jdbc, Tenancy tenancy, Acts acts) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.acts = acts;
  }

  @Transactional(readOnly = true)
  public List<SavedView> all() {
    return jdbc.sql("select id, name, query from monitoring_view order by name, id")
        .query(SavedView.class)
        .list();
  }

  /**
   * Keeps a view; one of the same name is replaced.
   *
   * @param query what does not narrow the list, such as the place in it, is left out
   * @throws Problem 422 for a name that is missing or too long, and for one view too many
   */
  public UUID save(String name, String query) {
    String given = name.strip().replaceAll("\\s+", " ");
    if (given.isEmpty() || given.length() > LONGEST_NAME) {
      throw Problem.invalid("name", "monitoring.fault.viewName", LONGEST_NAME);
    }
    String kept = narrowing(query);
    if (kept.length() > LONGEST_QUERY) {
      throw Problem.invalid("name", "monitoring.fault.viewLong");
    }
    return acts.create(
        Right.HANDLE_CASES,
        "monitoring.saveView",
        () -> {
          if (all().stream().filter(view -> !view.name().equals(given)).count() >= MOST) {
            throw Problem.invalid("name", "monitoring.fault.views", MOST);
          }
          return jdbc.sql(
                  """
                  insert into monitoring_view (organisation, name, query) values (?, ?, ?)
                  on conflict (organisation, name) do update set query = excluded.query returning id
                  """)
              .params(tenancy.current().value(), given, kept)
              .query(UUID.class)
              .single();
        });
  }

  /**
   * @throws Problem 404 where there is none such
   */
  public void remove(UUID id) {
    acts.perform(
        Right.HANDLE_CASES,
        "monitoring.removeView",
        id,
        () -> {
          if (jdbc.sql("delete from monitoring_view where id = ?").param(id).update() == 0) {
            throw Problem.notFound();
          }
        });
  }

  /** The query in one form, so that a list knows its own view: parameters in order, known ones. */
  public static String narrowing(String query) {
    var given = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    var kept = UriComponentsBuilder.newInstance();
    NARROWING.stream()
        .sorted()
        .forEach(
            name -> {
              String value = given.getFirst(name);
              if (value != null && !value.isBlank()) {
                kept.queryParam(name, value);
              }
            });
    String whole = kept.build().toUriString();
    return whole.isEmpty() ? "" : whole.substring(1);
  }
}
