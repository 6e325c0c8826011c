package uz.minbar.monitoring.evidence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetched;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.monitoring.article.Article;
import uz.minbar.monitoring.article.Articles;
import uz.minbar.monitoring.intake.Decoding;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** Fetches the page of a mention and keeps what it was. */
@Component
class Keeping {

  private static final int MOST_ATTEMPTS = 4;
  private static final Duration AGAIN = Duration.ofMinutes(5);
  private static final String TELEGRAM = "https://t.me/";
  private static final int LEAST_HEIGHT = 1200;
  private static final int MOST_HEIGHT = 12_000;

  private final Fetcher fetcher;
  private final Chromium chromium;
  private final Storage storage;
  private final Settings settings;
  private final Json json;
  private final JdbcClient jdbc;
  private final Acts acts;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final OneTimeTask<Wanted> task;
  private final TransactionTemplate transaction;

  Keeping(
      Fetcher fetcher,
      Chromium chromium,
      Storage storage,
      Settings settings,
      Json json,
      JdbcClient jdbc,
      Acts acts,
      Clock clock,
      @Lazy SchedulerClient scheduler,
      @Lazy @Qualifier("keepEvidence") OneTimeTask<Wanted> task,
      PlatformTransactionManager transactions) {
    this.fetcher = fetcher;
    this.chromium = chromium;
    this.storage = storage;
    this.settings = settings;
    this.json = json;
    this.jdbc = jdbc;
    this.acts = acts;
    this.clock = clock;
    this.scheduler = scheduler;
    this.task = task;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A try to get it. */
  record Wanted(UUID organisation, UUID evidence, int attempt) {}

  private record Page(UUID mention, String title, String source, String address) {}

  /** What was got. */
  private record Got(Fetched fetched, Instant at, String picture, Bundle bundle, String manifest) {}

  void run(Wanted wanted) {
    acts.asSystem(
        new OrganisationId(wanted.organisation()),
        () -> {
          var page = transaction.execute(_ -> page(wanted.evidence()));
          if (page != null && page.isPresent()) {
            keep(wanted, page.get());
          }
        });
  }

  private void keep(Wanted wanted, Page page) {
    if (!page.address().startsWith("http")) {
      failed(wanted, page, "monitoring.evidence.noAddress");
      return;
    }
    try {
      var got = got(page);
      settle(wanted, page, got);
    } catch (FetchFailure failure) {
      if (wanted.attempt() < MOST_ATTEMPTS) {
        again(wanted);
      } else {
        failed(wanted, page, failure.reason().textKey());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Got got(Page page) throws FetchFailure, IOException {
    var fetched = fetcher.fetch(address(page), Fetcher.Known.NOTHING);
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var bundle = new Bundle(storage);
    boolean html = fetched.contentType().isEmpty() || fetched.contentType().contains("html");
    bundle.add(html ? "page.html" : "page.bin", fetched.body());
    bundle.add("headers.txt", fetched.head());
    String picture = "none";
    if (html) {
      String source = Decoding.text(fetched.body(), fetched.contentType());
      var article = Articles.read(source, fetched.address().toString());
      bundle.add("page.txt", text(article, fetched, at));
      picture = picture(bundle, source, article, fetched);
    }
    String manifest =
        bundle.seal(
            new Bundle.Manifest(
                page.mention().toString(),
                page.title(),
                page.source(),
                page.address(),
                fetched.address().toString(),
                at,
                fetched.status(),
                picture,
                "page.html: the body as it came, unpacked. page.png: that page without scripts, pictures and"
                    + " anything else it would have loaded. Check: sha256sum -c SHA256SUMS",
                bundle.files()),
            json);
    return new Got(fetched, at, picture, bundle, manifest);
  }

  private String picture(Bundle bundle, String source, Article article, Fetched fetched)
      throws IOException {
    if (!chromium.present()) {
      return "absent";
    }
    long lines = article.text().length() / 80 + article.text().lines().count();
    int height = (int) Math.clamp(600 + 34 * lines, LEAST_HEIGHT, MOST_HEIGHT);
    var drawn = chromium.picture(Calm.of(source, fetched.address().toString()), height);
    if (drawn.isEmpty()) {
      return "failed";
    }
    bundle.add("page.png", drawn.get());
    return "kept";
  }

  private static String text(Article article, Fetched fetched, Instant at) {
    return String.join(
        "\n",
        article.title(),
        article.author(),
        article.published(),
        fetched.address().toString(),
        at.toString(),
        "",
        article.text(),
        "");
  }

  /** The pages of channels may have a stand-in. */
  private String address(Page page) {
    return page.address().startsWith(TELEGRAM)
        ? settings.telegramPreview() + "/" + page.address().substring(TELEGRAM.length())
        : page.address();
  }

  private void settle(Wanted wanted, Page page, Got got) {
    acts.perform(
        Right.READ,
        "monitoring.keepEvidence",
        page.mention(),
        () -> {
          Acts.note("evidence", wanted.evidence());
          Acts.note("address", got.fetched().address());
          Acts.note("manifest", got.manifest());
          jdbc.sql(
                  """
                  update monitoring_evidence set state = 'kept', fetched_at = ?, address = ?, status = ?, picture = ?,
                    files = ?::jsonb, manifest = ?
                  where id = ? and state = 'wanted'
                  """)
              .params(
                  Sql.params(
                      got.at(),
                      got.fetched().address().toString(),
                      got.fetched().status(),
                      got.picture(),
                      json.write((Object) got.bundle().files()),
                      got.manifest(),
                      wanted.evidence()))
              .update();
        });
  }

  private void failed(Wanted wanted, Page page, String fault) {
    acts.perform(
        Right.READ,
        "monitoring.missEvidence",
        page.mention(),
        () -> {
          Acts.note("evidence", wanted.evidence());
          jdbc.sql(
                  "update monitoring_evidence set state = 'failed', fault = ? where id = ? and state = 'wanted'")
              .params(fault, wanted.evidence())
              .update();
        });
  }

  private void again(Wanted wanted) {
    var next = new Wanted(wanted.organisation(), wanted.evidence(), wanted.attempt() + 1);
    var _ =
        scheduler.scheduleIfNotExists(
            task.instance(next.evidence() + ":" + next.attempt(), next),
            clock.instant().plus(AGAIN.multipliedBy(wanted.attempt())));
  }

  private Optional<Page> page(UUID evidence) {
    return jdbc.sql(
            """
            select m.id, i.title, i.address, s.title as source from monitoring_evidence e
            join monitoring_mention m on m.id = e.mention join monitoring_item i on i.id = m.item
            join monitoring_source s on s.id = i.source where e.id = ? and e.state = 'wanted'
            """)
        .param(evidence)
        .query(
            (row, _) ->
                new Page(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getString("source"),
                    row.getString("address")))
        .optional();
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    OneTimeTask<Wanted> keepEvidence(Keeping keeping) {
      return Tasks.oneTime("monitoring-evidence", Wanted.class)
          .onFailure(
              new FailureHandler.MaxRetriesFailureHandler<>(
                  MOST_ATTEMPTS, new FailureHandler.OnFailureRetryLater<>(AGAIN)))
          .execute((instance, _) -> keeping.run(instance.getData()));
    }
  }
}
