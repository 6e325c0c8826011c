package uz.minbar.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.feeds.FeedSite.Visit;

/** What the sites say of their visitor: each rule with the number of times it was broken. */
final class Manners {

  /** The pause between two visits to a host. Hops of one redirect belong to one visit. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final int MOST_HOPS = 6;

  private final FeedSite site;
  private final List<Feeds.One> feeds;
  private final Map<String, List<String>> faults = new LinkedHashMap<>();

  private Manners(FeedSite site, List<Feeds.One> feeds) {
    this.site = site;
    this.feeds = feeds;
  }

  static void check(FeedSite site, List<Feeds.One> feeds) {
    var manners = new Manners(site, feeds);
    manners.oneAtATime();
    manners.pauses();
    manners.conditional();
    manners.retryAfter();
    manners.names();
    manners.redirects();
    int broken = 0;
    for (var rule : manners.faults.entrySet()) {
      broken += rule.getValue().size();
      System.out.println(
          "  "
              + rule.getKey()
              + ": "
              + rule.getValue().size()
              + " "
              + rule.getValue().stream().limit(3).toList());
    }
    var statuses =
        site.visits().stream()
            .collect(Collectors.groupingBy(Visit::status, TreeMap::new, Collectors.counting()));
    long conditional =
        site.visits().stream()
            .filter(
                visit ->
                    visit.headers().containsKey("if-none-match")
                        || visit.headers().containsKey("if-modified-since"))
            .count();
    System.out.println(
        broken
            + " violations in "
            + site.visits().size()
            + " requests, "
            + conditional
            + " of them conditional; answers by status "
            + statuses);
  }

  private List<String> rule(String name) {
    return faults.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  private void oneAtATime() {
    var broken = rule("one visitor on a host at a time");
    for (String host : site.authorities()) {
      if (site.mostAtOnce(host) > 1) {
        broken.add(host + " had " + site.mostAtOnce(host));
      }
    }
  }

  private Map<String, List<Visit>> byHost() {
    return site.visits().stream()
        .sorted(Comparator.comparingLong(Visit::nanos))
        .collect(Collectors.groupingBy(Visit::host));
  }

  private void pauses() {
    var broken = rule("2 s between two visits to a host");
    byHost()
        .forEach(
            (host, visits) -> {
              for (int i = 1; i < visits.size(); i++) {
                var before = visits.get(i - 1);
                var gap = Duration.ofNanos(visits.get(i).nanos() - before.nanos());
                boolean hop =
                    before.status() >= 300 && before.status() < 400 && before.status() != 304;
                if (!hop && gap.compareTo(PAUSE) < 0) {
                  broken.add(host + visits.get(i).path() + " after " + gap.toMillis() + " ms");
                }
              }
            });
  }

  /** Who was given a mark brings it back, and hears that nothing is new. */
  private void conditional() {
    var broken = rule("conditional when it was given validators");
    for (var feed : feeds) {
      if (!feed.kind().readable()) {
        continue;
      }
      String path = feed.kind() == Feeds.Kind.MOVED ? feed.path() + "/new" : feed.path();
      var visits = site.visits(path);
      if (visits.isEmpty()) {
        continue;
      }
      for (var again : visits.subList(1, visits.size())) {
        boolean etag = again.headers().containsKey("if-none-match");
        boolean date = again.headers().containsKey("if-modified-since");
        boolean right =
            switch (feed.kind()) {
              case ETAG_ONLY -> etag && again.status() == 304;
              case DATE_ONLY -> date && again.status() == 304;
              case NO_VALIDATORS -> !etag && !date;
              default -> etag && date && again.status() == 304;
            };
        if (!right) {
          broken.add(path + " " + again.status());
        }
      }
    }
  }

  private void retryAfter() {
    var broken = rule("Retry-After obeyed for the whole host");
    var hosts = byHost();
    for (var visits : hosts.values()) {
      for (int i = 1; i < visits.size(); i++) {
        var gap = Duration.ofNanos(visits.get(i).nanos() - visits.get(i - 1).nanos());
        if (visits.get(i - 1).status() == 429 && gap.compareTo(Feeds.BUSY) < 0) {
          broken.add(visits.get(i).host() + " after " + gap.toSeconds() + " s");
        }
      }
    }
  }

  private void names() {
    var broken = rule("says who it is and where to complain");
    site.visits().stream()
        .map(visit -> visit.headers().getOrDefault("user-agent", ""))
        .filter(name -> !name.matches("Minbar/[\\d.]+ \\(\\+https?://\\S+.*\\)"))
        .distinct()
        .forEach(broken::add);
  }

  private void redirects() {
    var broken = rule("gives up after five redirects");
    for (var feed : feeds) {
      if (feed.kind() == Feeds.Kind.LOOP) {
        long visits = site.visits(feed.path()).size();
        long hops =
            visits
                + site.visits().stream()
                    .filter(visit -> visit.path().startsWith(feed.path() + "-"))
                    .count();
        if (visits > 0 && hops > visits * MOST_HOPS) {
          broken.add(feed.path() + ": " + hops + " requests");
        }
      }
    }
  }
}
