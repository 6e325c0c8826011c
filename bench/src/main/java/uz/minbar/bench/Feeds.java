package uz.minbar.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import uz.minbar.outside.feeds.Feed;
import uz.minbar.outside.feeds.FeedItem;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.feeds.SiteFault;

/**
 * A thousand feeds of 250 hosts, read cold and then again, when nothing is new. Some misbehave as
 * feeds do. The sites themselves say afterwards whether the visitor had manners.
 */
final class Feeds {

  private static final int HOSTS = 250;
  private static final int FEEDS = 1_000;
  private static final int ITEMS = 10;
  private static final Duration LONGEST = Duration.ofSeconds(150);

  private static final Duration PEER_LONGEST = Duration.ofMinutes(12);

  /** How long the busy site asks to be left alone. */
  static final Duration BUSY = Duration.ofSeconds(30);

  private Feeds() {}

  /** A feed and where it stands. */
  record One(String path, String host, Kind kind) {}

  /** How a feed behaves. */
  enum Kind {
    WELL,
    ETAG_ONLY,
    DATE_ONLY,
    NO_VALIDATORS,
    TEASERS,
    MOVED,
    LOOP,
    BUSY,
    ENDLESS,
    BOMB,
    CUT,
    BROKEN;

    /** Of each hundred the last eleven are special. */
    static Kind of(int number) {
      int place = number % 100;
      return place < 89 ? WELL : values()[place - 88];
    }

    boolean readable() {
      return ordinal() <= MOVED.ordinal();
    }
  }

  static void run() throws Exception {
    try (var place = Machine.Place.open();
        var site = FeedSite.start(Machine.freePort(), HOSTS)) {
      var feeds = feeds(site);
      System.out.printf(
          Locale.ROOT,
          "%,d feeds of %d items on %d hosts, %d of them misbehave; one visitor a host, 2 s between"
              + " visits%n",
          FEEDS,
          ITEMS,
          HOSTS,
          feeds.stream().filter(feed -> !feed.kind().readable()).count());
      var settings = Map.of("MINBAR_FETCH_ALLOW", String.join(",", site.authorities()));
      try (var office = Office.open(place.path().resolve("home"), settings)) {
        read(office, site, feeds);
      }
      Manners.check(site, feeds);
    }
    peer();
  }

  /** The same sites, made anew, for the peer. */
  private static void peer() throws Exception {
    try (var place = Machine.Place.open();
        var site = FeedSite.start(Machine.freePort(), HOSTS)) {
      var feeds = feeds(site);
      var addresses = IntStream.range(0, FEEDS).mapToObj(number -> address(site, number)).toList();
      try (var peer = TtRss.start(place.path(), addresses)) {
        System.out.println("tt-rss, " + TtRss.WORKERS + " workers");
        for (String how : List.of("cold", "warm")) {
          int seen = site.visits().size();
          long before = System.nanoTime();
          var round = peer.update();
          var _ = measure(how, feeds, site, before, seen, PEER_LONGEST);
          round.destroy();
        }
        System.out.println("  " + peer.describe());
      }
      Manners.check(site, feeds);
    }
  }

  private static void read(Office office, FeedSite site, List<One> feeds) throws Exception {
    var alert = Map.of("level", "story");
    var _ =
        office.post(
            "monitoring/topics",
            Map.of("name", "Namuna", "query", "namuna* OR andoza*", "alert", alert));
    long before = System.nanoTime();
    byte[] list = opml(site).getBytes(StandardCharsets.UTF_8);
    var imported = office.send("monitoring/sources/import", "text/x-opml", list);
    if (imported.get("created").asInt() != FEEDS) {
      throw new IllegalStateException("not all were taken: " + imported);
    }
    long cold = measure("cold", feeds, site, before, 0, LONGEST);
    var ids = sources(office).stream().map(source -> source.get("id").asString()).toList();
    int seen = site.visits().size();
    before = System.nanoTime();
    for (String id : ids) {
      var _ = office.post("monitoring/sources/" + id + "/fetch", Map.of());
    }
    long warm = measure("warm", feeds, site, before, seen, LONGEST);
    System.out.printf(Locale.ROOT, "ratio warm to cold %.2f%n", cold / (double) warm);
    var states =
        sources(office).stream()
            .collect(
                Collectors.groupingBy(
                    source -> source.get("health").get("state").asString(),
                    TreeMap::new,
                    Collectors.counting()));
    var memory = office.program().memory();
    System.out.printf(
        Locale.ROOT,
        "states afterwards %s; program %d MB (most %d MB), database %d MB%n",
        states,
        memory.program(),
        memory.peak(),
        memory.database());
  }

  private static List<One> feeds(FeedSite site) {
    var feeds = new ArrayList<One>();
    var now = Instant.now();
    for (int number = 0; number < FEEDS; number++) {
      var kind = Kind.of(number);
      String path = "/feed/" + number;
      String host = site.authorities().get(number % HOSTS);
      feeds.add(new One(path, host, kind));
      open(site, path, number, kind, now);
    }
    return feeds;
  }

  private static void open(FeedSite site, String path, int number, Kind kind, Instant now) {
    switch (kind) {
      case BUSY -> site.next(path, SiteFault.status(429, BUSY)); // once; then it is well again
      case ENDLESS -> site.fault(path, SiteFault.ENDLESS);
      case BOMB -> site.fault(path, SiteFault.BOMB);
      case CUT -> site.fault(path, SiteFault.CUT);
      case LOOP -> site.redirects(path, 300, "/nowhere");
      case MOVED -> site.redirects(path, 2, path + "/new");
      case BROKEN -> site.page(path, "<html><body><h1>Bu sahifa koʻchgan</h1></body></html>");
      case TEASERS ->
          site.page(
              "/item/" + number + "/0", "<html><article>" + text("Xabar") + "</article></html>");
      default -> {}
    }
    if (kind != Kind.LOOP && kind != Kind.BROKEN) {
      fill(site.feed(kind == Kind.MOVED ? path + "/new" : path), number, kind, now);
    }
  }

  private static String text(String title) {
    return "<p>"
        + (title + ". Yoʻl taʼmiri haftaning oxirigacha davom etadi. ").repeat(12)
        + "</p>";
  }

  private static void fill(Feed feed, int number, Kind kind, Instant now) {
    var items = new ArrayList<FeedItem>();
    for (int i = 0; i < ITEMS; i++) {
      String about = i == 0 ? "Namuna tumanida" : "Qoʻshni tumanda";
      String title = "%s %d-xabar, %d-gazeta".formatted(about, i, number);
      var item =
          FeedItem.of("/item/" + number + "/" + i, title, "Xabar", now.minusSeconds(60L * i));
      items.add(kind == Kind.TEASERS && i == 0 ? item : item.withContent(text(title)));
    }
    var _ =
        feed.title(number + "-gazeta")
            .format(Feed.Format.values()[1 + number % 4])
            .validators(
                kind != Kind.DATE_ONLY && kind != Kind.NO_VALIDATORS,
                kind != Kind.ETAG_ONLY && kind != Kind.NO_VALIDATORS)
            .items(items);
  }

  private static String address(FeedSite site, int number) {
    return site.address(number % HOSTS, "/feed/" + number).toString();
  }

  private static String opml(FeedSite site) {
    var opml = new StringBuilder("<opml version=\"2.0\"><head/><body>");
    for (int number = 0; number < FEEDS; number++) {
      var address = address(site, number);
      opml.append("<outline type=\"rss\" text=\"\" xmlUrl=\"").append(address).append("\"/>");
    }
    return opml.append("</body></opml>").toString();
  }

  private static List<JsonNode> sources(Office office) throws Exception {
    var sources = new ArrayList<JsonNode>();
    String cursor = "";
    do {
      var page = office.get("monitoring/sources?limit=200" + cursor);
      page.get("items").forEach(sources::add);
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    return sources;
  }

  /** Waits until each feed was visited since; gives milliseconds from the order to the last. */
  private static long measure(
      String how, List<One> feeds, FeedSite site, long since, int seen, Duration longest)
      throws InterruptedException {
    long end = since + longest.toNanos();
    var left = feeds.stream().map(One::path).collect(Collectors.toSet());
    var arrived = new ArrayList<Long>();
    long last = since;
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(100);
      var visits = site.visits();
      for (var visit : visits.subList(Math.min(seen, visits.size()), visits.size())) {
        if (left.remove(visit.path())) {
          last = Math.max(last, visit.nanos());
          arrived.add(visit.nanos() - since);
        }
      }
      seen = visits.size();
    }
    long millis = (last - since) / 1_000_000;
    System.out.printf(
        Locale.ROOT,
        "%s: %,d feeds in %.1f s, %,.0f feeds a minute; half of them in %.1f s, 95 %% in %.1f s%s%n",
        how,
        feeds.size() - left.size(),
        millis / 1000.0,
        (feeds.size() - left.size()) * 60_000.0 / millis,
        seconds(arrived, 0.5),
        seconds(arrived, 0.95),
        left.isEmpty() ? "" : "; not visited within " + longest.toSeconds() + " s: " + left);
    return millis;
  }

  private static double seconds(List<Long> arrived, double share) {
    var sorted = arrived.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1e9;
  }
}
