package uz.minbar.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.outside.feeds.Feed;
import uz.minbar.outside.feeds.FeedItem;
import uz.minbar.outside.feeds.FeedSite;

/**
 * How long it takes from the visit that brought a document until its alert stands in the chat of
 * the staff, while twenty documents a second come, each of a story of its own. First one in four
 * concerns the office, then each, which is far more than any office hears. Visits are counted from
 * their beginning, so that the figure is rather too great.
 */
final class Alerting {

  private static final int A_SECOND = 20;
  private static final int FEEDS = 60;
  private static final Duration WARM = Duration.ofSeconds(20);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SHOWN = 10;

  private Alerting() {}

  /** A document that a feed has from some time on. */
  private record Document(int feed, Instant from) {}

  static void run() throws Exception {
    run(4);
    run(1);
  }

  /**
   * @param of one in so many documents raises an alert
   */
  private static void run(int of) throws Exception {
    try (var place = Machine.Place.open();
        var site = FeedSite.start(Machine.freePort(), FEEDS);
        var telegram = TelegramStandIn.start(Machine.freePort())) {
      telegram.limits(false);
      var settings =
          Map.of(
              "MINBAR_FETCH_ALLOW", String.join(",", site.authorities()),
              "MINBAR_MONITORING_OWN_EVERY", "2s",
              "MINBAR_TELEGRAM_API", telegram.api().toString());
      try (var office = Office.open(place.path().resolve("home"), settings)) {
        long staff = telegram.addGroup("Xodimlar");
        office.bell(Long.toString(staff), telegram.token());
        watch(office, site);
        var said = say(site, of);
        tell(said, site, heard(telegram, staff, said.size()));
      }
    }
  }

  private static void watch(Office office, FeedSite site) throws Exception {
    var _ =
        office.post(
            "monitoring/topics",
            Map.of("name", "Namuna", "query", "namuna*", "alert", Map.of("level", "each")));
    for (int i = 0; i < FEEDS; i++) {
      site.feed("/" + i).title(i + "-gazeta").format(Feed.Format.RSS_20);
      var _ =
          office.post(
              "monitoring/sources",
              Map.of("kind", "feed", "address", site.address(i, "/" + i).toString()));
    }
  }

  /** Says them one after the other, each feed in its turn; titles in the order of saying. */
  private static Map<String, Document> say(FeedSite site, int of) {
    var said = new LinkedHashMap<String, Document>();
    var shown = new ArrayList<ArrayDeque<FeedItem>>();
    for (int i = 0; i < FEEDS; i++) {
      shown.add(new ArrayDeque<>());
    }
    var random = new Random(20);
    long begin = System.nanoTime();
    long all = WARM.plus(LONG).toSeconds() * A_SECOND;
    for (int number = 0; number < all; number++) {
      long due = begin + number * 1_000_000_000L / A_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      int feed = number % FEEDS;
      boolean ours = number / FEEDS % of == 0;
      String title = (ours ? "Namuna " : "Boshqa ") + number + "-xabar " + words(random, 3);
      var items = shown.get(feed);
      items.addFirst(
          FeedItem.of("/" + feed + "/" + number, title, "", Instant.now())
              .withContent("<p>" + words(random, 120) + "</p>"));
      if (items.size() > SHOWN) {
        items.removeLast();
      }
      if (ours) {
        said.put(title, new Document(feed, Instant.now()));
      }
      var _ = site.feed("/" + feed).items(List.copyOf(items));
    }
    return said;
  }

  /** When each title came into the chat for the first time; says so where one came twice. */
  private static Map<String, Instant> heard(TelegramStandIn telegram, long staff, int all) {
    var _ = telegram.awaitCalls(Long.toString(staff), all, PATIENCE);
    var heard = new LinkedHashMap<String, Instant>();
    for (var call : telegram.log(Long.toString(staff))) {
      String text = call.fields().getOrDefault("text", "");
      text.lines()
          .filter(line -> line.startsWith("Namuna ") && line.contains("-xabar "))
          .forEach(
              title -> {
                if (heard.putIfAbsent(title, call.at()) != null) {
                  System.out.println("  came twice: " + title);
                }
              });
    }
    return heard;
  }

  private static void tell(Map<String, Document> said, FeedSite site, Map<String, Instant> heard) {
    var visits = site.visits();
    var begun = said.values().iterator().next().from();
    var times = new ArrayList<Long>();
    int lost = 0;
    for (var one : said.entrySet()) {
      var document = one.getValue();
      var at = heard.get(one.getKey());
      var visit =
          visits.stream()
              .filter(v -> v.path().equals("/" + document.feed()) && v.status() == 200)
              .map(FeedSite.Visit::at)
              .filter(when -> !when.isBefore(document.from()))
              .findFirst();
      if (at == null || visit.isEmpty()) {
        lost++;
      } else if (visit.get().isAfter(begun.plus(WARM))) {
        times.add(Duration.between(visit.get(), at).toMillis());
      }
    }
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%d documents a second for %d s after %d s to warm up: half of %,d alerts within %,d ms, 99 %%"
            + " within %,d ms, the last %,d ms; %d not told%n",
        A_SECOND,
        LONG.toSeconds(),
        WARM.toSeconds(),
        times.size(),
        times.get(times.size() / 2),
        times.get(Math.min(times.size() - 1, times.size() * 99 / 100)),
        times.getLast(),
        lost);
  }

  /** Words that nobody else says, so that each document is a story of its own. */
  private static String words(Random random, int count) {
    var words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int letter = 0; letter < 3; letter++) {
        words.append("bdgklmnprst".charAt(random.nextInt(11)));
        words.append("aeiou".charAt(random.nextInt(5)));
      }
      words.append(' ');
    }
    return words.toString().strip();
  }
}
