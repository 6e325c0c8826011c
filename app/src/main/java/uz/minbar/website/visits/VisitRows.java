package uz.minbar.website.visits;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.tenancy.Tenancy;

/** The sums of visits. All nodes add to the same rows. */
@Component
class VisitRows {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  VisitRows(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  void add(LocalDate day, String path, long views, long visitors) {
    jdbc.sql(
            """
            insert into website_visit as old (organisation, day, path, views, visitors) values (?, ?, ?, ?, ?)
            on conflict (organisation, day, path) do update
              set views = old.views + excluded.views, visitors = old.visitors + excluded.visitors
            """)
        .params(tenancy.current().value(), day, path, views, visitors)
        .update();
  }

  void addFrom(LocalDate day, String host, long views) {
    jdbc.sql(
            """
            insert into website_referrer as old (organisation, day, host, views) values (?, ?, ?, ?)
            on conflict (organisation, day, host) do update set views = old.views + excluded.views
            """)
        .params(tenancy.current().value(), day, host, views)
        .update();
  }

  void forgetBefore(LocalDate day) {
    jdbc.sql("delete from website_visit where day < ?").param(day).update();
    jdbc.sql("delete from website_referrer where day < ?").param(day).update();
  }

  /** Every day from the one to the other, the last first. */
  List<VisitReport.Day> days(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select d::date as day, coalesce(views, 0) as views, coalesce(visitors, 0) as visitors
            from generate_series(?::date, ?::date, interval '1 day') d
              left join website_visit v on v.day = d::date and v.path = ''
            order by d desc
            """)
        .params(first, last)
        .query(
            (row, _) ->
                new VisitReport.Day(
                    row.getObject("day", LocalDate.class),
                    row.getLong("views"),
                    row.getLong("visitors")))
        .list();
  }

  List<VisitReport.Page> pages(LocalDate first, int limit) {
    return jdbc.sql(
            """
            select path, sum(views) as views from website_visit where day >= ? and path <> ''
            group by path order by 2 desc, 1 limit ?
            """)
        .params(first, limit)
        .query((row, _) -> new VisitReport.Page(row.getString("path"), row.getLong("views")))
        .list();
  }

  long views(String path) {
    return jdbc.sql("select coalesce(sum(views), 0) from website_visit where path = ?")
        .param(path)
        .query(Long.class)
        .single();
  }

  List<VisitReport.From> from(LocalDate first, int limit) {
    return jdbc.sql(
            """
            select host, sum(views) as views from website_referrer where day >= ?
            group by host order by 2 desc, 1 limit ?
            """)
        .params(first, limit)
        .query((row, _) -> new VisitReport.From(row.getString("host"), row.getLong("views")))
        .list();
  }
}
