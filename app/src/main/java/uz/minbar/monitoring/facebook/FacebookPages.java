package uz.minbar.monitoring.facebook;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.graph.FacebookPage;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;
import uz.minbar.kernel.SourceId;
import uz.minbar.monitoring.sources.NewSource;
import uz.minbar.monitoring.sources.Sources;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * Pages of Facebook that an office watches, each with the office's own access token. A token comes
 * in here and goes out to the platform alone; two offices never share one, nor what it brings.
 */
@Service
public class FacebookPages {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._|-]{20,1000}");

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;
  private final TransactionTemplate transaction;

  FacebookPages(
      JdbcClient jdbc,
      Tenancy tenancy,
      Secrets secrets,
      Acts acts,
      Staff staff,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Who brought the token that is kept; never the token itself.
   *
   * @param by "" where nobody is known
   * @param at null where there is no token
   */
  public record Kept(String by, @Nullable Instant at) {
    static final Kept NONE = new Kept("", null);
  }

  /** With what a page is read. */
  record Access(String page, String token) {

    /** Without the token: what is printed is kept by somebody. */
    @Override
    public String toString() {
      return page;
    }
  }

  /**
   * Begins to watch a page; where the office watches it already, the token takes the place of the
   * old one.
   *
   * @throws Problem 422 for what names no page, and for what can be no token
   */
  public Sources.Added add(NewSource typed, String token) {
    String page =
        FacebookPage.name(typed.address())
            .orElseThrow(() -> Problem.invalid("address", "monitoring.fault.facebookPage"));
    check(token);
    return acts.create(
        Right.WATCH_SOURCES,
        "monitoring.addSource",
        () -> {
          Acts.note("address", "facebook.com/" + page);
          var source = upsert(page, typed.title());
          int added =
              jdbc.sql(
                      """
                      insert into monitoring_subscription (organisation, source, title, created_by, created_at)
                      values (?, ?, ?, ?, ?) on conflict do nothing
                      """)
                  .params(
                      Sql.params(
                          tenancy.current().value(), source, typed.title(), me(), clock.instant()))
                  .update();
          keep(source, token);
          return new Sources.Added(new SourceId(source), added == 0);
        });
  }

  /**
   * Puts another token in the place of the one that is kept; the page is read with it at once.
   *
   * @throws Problem 404 where no such page is watched, 422 for what can be no token
   */
  public void replaceToken(SourceId id, String token) {
    check(token);
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.replaceToken",
        id,
        () -> {
          int found =
              jdbc.sql(
                      """
                      update monitoring_source s set next_fetch_at = ? from monitoring_subscription b
                      where s.id = ? and b.source = s.id and s.kind = 'facebook'
                      """)
                  .params(Sql.params(clock.instant(), id.value()))
                  .update();
          if (found == 0) {
            throw Problem.notFound();
          }
          keep(id.value(), token);
        });
  }

  @Transactional(readOnly = true)
  public Kept kept(SourceId id) {
    return jdbc.sql("select set_by, set_at from monitoring_facebook where source = ?")
        .param(id.value())
        .query(
            (row, _) ->
                new Kept(
                    name(row.getObject("set_by", UUID.class)),
                    row.getObject("set_at", OffsetDateTime.class).toInstant()))
        .optional()
        .orElse(Kept.NONE);
  }

  /** Empty where nobody has brought a token, or the office does not watch the page any more. */
  Optional<Access> access(UUID source) {
    return jdbc.sql("select organisation from monitoring_source where id = ?")
        .param(source)
        .query(UUID.class)
        .optional()
        .flatMap(
            office ->
                tenancy.as(
                    new OrganisationId(office), () -> transaction.execute(_ -> own(source))));
  }

  private Optional<Access> own(UUID source) {
    return jdbc.sql(
            """
            select split_part(s.address, '/', 2) as page, f.secret from monitoring_facebook f
            join monitoring_source s on s.id = f.source where f.source = ?
            """)
        .param(source)
        .query(
            (row, _) -> new Access(row.getString("page"), secrets.decrypt(row.getString("secret"))))
        .optional();
  }

  private static void check(String token) {
    if (!TOKEN.matcher(token.strip()).matches()) {
      throw Problem.invalid("token", "monitoring.fault.facebookToken");
    }
  }

  private UUID upsert(String page, String title) {
    var office = tenancy.current().value();
    // Limits are counted by token, so each office keeps manners and waits for itself alone.
    return jdbc.sql(
            """
            insert into monitoring_source (kind, organisation, address, host, title, next_fetch_at, created_at)
            values ('facebook', :office, :address, :host, :title, :now, :now)
            on conflict (kind, address, region) do update set next_fetch_at = excluded.next_fetch_at returning id
            """)
        .param("office", office)
        .param("address", office + "/" + page)
        .param("host", "facebook.com/" + office)
        .param("title", title.isEmpty() ? page : title)
        .param("now", Sql.time(clock.instant()))
        .query(UUID.class)
        .single();
  }

  private void keep(UUID source, String token) {
    jdbc.sql(
            """
            insert into monitoring_facebook (source, organisation, secret, set_by, set_at) values (?, ?, ?, ?, ?)
            on conflict (source) do update set secret = excluded.secret, set_by = excluded.set_by,
              set_at = excluded.set_at
            """)
        .params(
            Sql.params(
                source,
                tenancy.current().value(),
                secrets.encrypt(token.strip()),
                me(),
                clock.instant()))
        .update();
  }

  private @Nullable UUID me() {
    return staff.currentIfAny().map(Person::id).map(PersonId::value).orElse(null);
  }

  private String name(@Nullable UUID person) {
    return person == null ? "" : staff.person(new PersonId(person)).map(Person::name).orElse("");
  }
}
