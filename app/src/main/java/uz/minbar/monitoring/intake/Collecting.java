package uz.minbar.monitoring.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.jobs.Alarm;
import uz.minbar.foundation.jobs.Tray;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetched;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.monitoring.article.Articles;
import uz.minbar.monitoring.facebook.Facebook;
import uz.minbar.monitoring.facebook.GraphFailure;
import uz.minbar.monitoring.push.HubOffer;
import uz.minbar.monitoring.push.Hubs;
import uz.minbar.monitoring.sources.SourcesDue;

/**
 * Visits sources and pages whose time has come. A slow one keeps nobody else waiting: visitors do
 * not wait for what was brought to be taken in, which is what a machine is busy with.
 */
@Component
class Collecting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);

  /** Visits under way at once: what a weak line of an office bears. */
  private static final int AT_ONCE = 24;

  /** How late one whose time has come may be visited; a round may be two seconds late. */
  private static final Duration LATE = Duration.ofMillis(100);

  private final ExecutorService visitors =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("visit-", 0).factory());
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Tray tray = new Tray();
  private final Alarm alarm = new Alarm(LATE, this::send);

  private final Visits visits;
  private final Outcomes outcomes;
  private final Intake intake;
  private final Views views;
  private final Hubs hubs;
  private final Facebook facebook;
  private final Revisions revisions;
  private final Visits.Postman postman;
  private final Fetcher fetcher;
  private final Settings settings;
  private final Clock clock;

  Collecting(
      Visits visits,
      Outcomes outcomes,
      Intake intake,
      Views views,
      Hubs hubs,
      Facebook facebook,
      Revisions revisions,
      Visits.Postman postman,
      Fetcher fetcher,
      Settings settings,
      Clock clock) {
    this.visits = visits;
    this.outcomes = outcomes;
    this.intake = intake;
    this.views = views;
    this.hubs = hubs;
    this.facebook = facebook;
    this.revisions = revisions;
    this.postman = postman;
    this.fetcher = fetcher;
    this.settings = settings;
    this.clock = clock;
  }

  /** Sends visitors out as long as somebody waits for one; does not wait for the last to return. */
  void round() {
    try {
      while (send() > 0) {
        // A quarter of the places is worth another look; nobody waits longer than a second for it.
        if (places.tryAcquire(AT_ONCE / 4, 1, TimeUnit.SECONDS)) {
          places.release(AT_ONCE / 4);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @TransactionalEventListener
  void hurry(SourcesDue due) {
    alarm.in(Duration.ZERO);
  }

  private synchronized int send() {
    int sent = 0;
    int free = places.availablePermits();
    if (free > 0) {
      for (var visit : visits.take(free)) {
        boolean facebook = visit.kind().equals("facebook");
        go(visit.host(), place -> facebook ? ask(visit, place) : visit(visit, place));
        sent++;
      }
    }
    int left = places.availablePermits() / 2;
    if (left > 0) {
      for (var page : visits.takePages(left)) {
        go(page.host(), place -> read(page, place));
        sent++;
      }
    }
    return sent;
  }

  @Override
  public void close() {
    alarm.close();
    visitors.shutdownNow();
  }

  private interface Errand {
    @Nullable Duration run(Place place) throws InterruptedException;
  }

  /** A visitor's place among those under way; once it is given back, the next may go. */
  private final class Place {
    private boolean held = true;

    void giveBack() {
      if (held) {
        held = false;
        places.release();
      }
    }
  }

  private void go(String host, Errand errand) {
    places.acquireUninterruptibly();
    var place = new Place();
    var _ =
        visitors.submit(
            () -> {
              @Nullable Duration asked = null;
              try {
                asked = errand.run(place);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // The program ends; it is visited again.
              } catch (RuntimeException e) {
                LOG.warn("A visit to {} ended badly", host, e);
              } finally {
                place.giveBack();
                alarm.in(visits.release(host, asked));
              }
            });
  }

  private @Nullable Duration visit(Visits.Visit visit, Place place) throws InterruptedException {
    try {
      if (visit.kind().equals("mailbox")) {
        outcomes.brought(visit, postman.fetch(visit.id(), visit.address()));
        return null;
      }
      var fetched = fetcher.fetch(address(visit), visit.known());
      if (fetched.unchanged()) {
        outcomes.unchanged(visit, fetched);
        hubs.visited(visit.id(), Optional.empty());
        return null;
      }
      try (var _ = tray.lay(fetched.body().length, place::giveBack)) {
        take(visit, fetched);
      }
      return null;
    } catch (FetchFailure failure) {
      outcomes.failed(visit, failure.reason().textKey(), failure);
      return failure.retryAfter();
    } catch (NoFeed noFeed) {
      outcomes.failed(visit, noFeed.textKey(), null);
      return null;
    } catch (RuntimeException unforeseen) {
      outcomes.failed(visit, "monitoring.fault.unforeseen", null);
      throw unforeseen;
    }
  }

  private @Nullable Duration ask(Visits.Visit visit, Place place) throws InterruptedException {
    try {
      var posts = facebook.read(visit.id());
      try (var _ = tray.lay(0, place::giveBack)) {
        var feed = Reading.of(posts, clock.instant());
        outcomes.read(visit, feed, intake.take(visit.id(), feed.entries(), false));
      }
      return posts.rest();
    } catch (GraphFailure failure) {
      outcomes.failed(visit, failure.textKey(), failure.retryAfter(), failure.forGood());
      return failure.retryAfter();
    } catch (RuntimeException unforeseen) {
      outcomes.failed(visit, "monitoring.fault.unforeseen", null);
      throw unforeseen;
    }
  }

  private void take(Visits.Visit visit, Fetched fetched) throws NoFeed {
    var feed = Reading.of(visit, fetched, clock.instant());
    int fresh = intake.take(visit.id(), feed.entries(), !visit.kind().equals("telegram"));
    views.note(visit.id(), feed.entries());
    outcomes.read(visit, fetched, feed, fresh);
    if (visit.kind().equals("feed") && feed.parts().isEmpty()) {
      hubs.visited(visit.id(), HubOffer.of(fetched));
    }
  }

  private String address(Visits.Visit visit) {
    if (visit.kind().equals("telegram")) {
      return URI.create(settings.telegramPreview()) + "/s/" + visit.address();
    }
    return visit.part() == null ? visit.address() : visit.part();
  }

  /** Where the page cannot be read, the item keeps what its feed said. */
  private @Nullable Duration read(Visits.PageVisit page, Place place) throws InterruptedException {
    try {
      var fetched = fetcher.fetch(page.address(), Fetcher.Known.NOTHING);
      try (var _ = tray.lay(fetched.body().length, place::giveBack)) {
        take(page, fetched);
      }
      return null;
    } catch (FetchFailure failure) {
      failed(page);
      return failure.retryAfter();
    } catch (RuntimeException unforeseen) {
      failed(page);
      throw unforeseen;
    }
  }

  private void take(Visits.PageVisit page, Fetched fetched) {
    boolean html = fetched.contentType().contains("html") || fetched.contentType().isEmpty();
    String source = html ? Decoding.text(fetched.body(), fetched.contentType()) : "";
    String address = fetched.address().toString();
    var article = Articles.read(source, address);
    if (page.again()) {
      revisions.looked(page.item(), article.full() ? article.text() : null);
    } else {
      intake.fullText(page.item(), article, address);
    }
  }

  private void failed(Visits.PageVisit page) {
    if (page.again()) {
      revisions.looked(page.item(), null);
    } else {
      intake.pageState(page.item(), "failed");
    }
  }

  /** Its place among the works with a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    RecurringTask<Void> collect(Collecting collecting) {
      return Tasks.recurring("monitoring-collect", FixedDelay.of(Duration.ofSeconds(1)))
          .execute((_, _) -> collecting.round());
    }
  }
}
