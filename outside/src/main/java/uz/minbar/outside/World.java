package uz.minbar.outside;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.feeds.Feed;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.mail.MailStandIn;

/**
 * The world around the demo's district: papers with feeds, channels where people talk, a mail
 * server, and the office's own channels, empty at first. A fortnight of talk is there from the
 * start, or is told day by day to who wants to live through it; then it goes on, some of it
 * critical, always in the same order. When all is told, papers reprint each other, so that it never
 * falls still.
 */
public final class World implements AutoCloseable {

  /** How an outlet is read. */
  public enum Kind {
    /** By its feed. */
    FEED,
    /** By the public page of its channel. */
    TELEGRAM
  }

  /**
   * A paper or a channel.
   *
   * @param address of the feed, or the channel's name
   */
  public record Outlet(String key, Kind kind, String language, String title, String address) {}

  private static final String OFFICE = "namuna_tumani";
  private static final String YOUTH = "namuna_yoshlari";

  private final TelegramStandIn telegram;
  private final FeedSite sites;
  private final MailStandIn mail;
  private final List<Outlet> outlets = new ArrayList<>();
  private final Map<String, Feed> feeds = new LinkedHashMap<>();
  private final List<WorldText> told = new ArrayList<>();
  private final List<WorldText> coming = new ArrayList<>();
  private final Deque<Said> past;
  private final Random random = new Random(2026);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final long staff;
  private final long activists;
  private volatile @Nullable Instant held;
  private int pages;

  /** A text with its time. */
  private record Said(Instant at, WorldText text) {}

  private World(int port, Instant today) {
    InstantSource time = () -> held instanceof Instant then ? then : Instant.now();
    telegram = TelegramStandIn.start(port, time);
    sites = FeedSite.start(port == 0 ? 0 : port + 1, 4);
    mail = MailStandIn.start(port == 0 ? 0 : port + 2);
    var _ = telegram.addChannel(OFFICE, "Namuna tumani hokimligi");
    var _ = telegram.addChannel(YOUTH, "Namuna yoshlari");
    staff = telegram.addGroup("Namuna axborot xizmati");
    activists = telegram.addGroup("Namuna mahalla faollari");
    channel("namuna24", "uz-Latn", "Namuna 24", "namuna24");
    channel("gurung", "uz-Latn", "Namuna gurungi", "namuna_gurungi");
    channel("vestnik_namuny", "ru", "Вестник Намуны", "vestnik_namuny");
    paper("xabarnoma", "uz-Latn", "Namuna xabarnomasi", Feed.Format.RSS_20);
    paper("ovoz", "uz-Cyrl", "Намуна овози", Feed.Format.ATOM);
    paper("kurier", "ru", "Намунинский курьер", Feed.Format.RSS_20);
    paper("vodiy", "uz-Latn", "Vodiy yangiliklari", Feed.Format.JSON);
    // A paper whose machine is as old as its readers.
    var _ =
        feeds.get("kurier") instanceof Feed old
            ? old.charset(Charset.forName("windows-1251"), "windows-1251")
            : null;
    coming.addAll(WorldText.all().stream().filter(text -> text.daysAgo() == null).toList());
    past =
        WorldText.all().stream()
            .filter(text -> text.daysAgo() != null)
            .map(text -> new Said(text.at(today), text))
            .sorted(Comparator.comparing(Said::at))
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

  /** Starts on free ports; nothing moves until {@link #next} or {@link #play}. */
  public static World start() {
    return start(0, Instant.now());
  }

  /**
   * Starts with all that was said in the fortnight before that day.
   *
   * @param port this and the two that follow; 0 for any free ones
   */
  public static World start(int port, Instant today) {
    var world = before(port, today);
    world.live();
    return world;
  }

  /** Starts at the beginning of that fortnight: nothing is said before {@link #until}. */
  public static World before(int port, Instant today) {
    return new World(port, today);
  }

  /** When the texts of the fortnight were or will be said, oldest first. */
  public synchronized List<Instant> times() {
    return past.stream().map(Said::at).toList();
  }

  /**
   * Says all that was said until then and stops the world's time there.
   *
   * @return how many texts each outlet has published so far, by its key
   */
  public synchronized Map<String, Long> until(Instant moment) {
    held = moment;
    while (!past.isEmpty() && !past.getFirst().at().isAfter(moment)) {
      var said = past.removeFirst();
      tell(said.text(), said.at());
    }
    return told.stream().collect(Collectors.groupingBy(WorldText::outlet, Collectors.counting()));
  }

  /** The fortnight is over; from now on the world's time is everybody's. */
  public synchronized void live() {
    var _ = until(Instant.MAX);
    held = null;
  }

  private void channel(String key, String language, String title, String name) {
    var _ = telegram.addChannel(name, title);
    telegram.role("@" + name, TelegramStandIn.Role.STRANGER);
    outlets.add(new Outlet(key, Kind.TELEGRAM, language, title, name));
  }

  private void paper(String key, String language, String title, Feed.Format format) {
    String path = "/" + key + "/feed";
    feeds.put(key, sites.feed(path).title(title).format(format));
    String address = sites.address(feeds.size() - 1, path).toString();
    outlets.add(new Outlet(key, Kind.FEED, language, title, address));
  }

  /** Telegram with the office's channel and the people's. */
  public TelegramStandIn telegram() {
    return telegram;
  }

  /** The papers' sites. */
  public FeedSite sites() {
    return sites;
  }

  /** The mail server. */
  public MailStandIn mail() {
    return mail;
  }

  /** The papers and channels there are to watch. */
  public List<Outlet> outlets() {
    return List.copyOf(outlets);
  }

  /** The office's own channel, where its bot may post. */
  public String officeChannel() {
    return "@" + OFFICE;
  }

  /** The office's second channel, for young people. */
  public String youthChannel() {
    return "@" + YOUTH;
  }

  /** A group of mahalla activists: it has no public page in which to look things up. */
  public long activistsGroup() {
    return activists;
  }

  /** The staff's group, for alerts. */
  public long staffGroup() {
    return staff;
  }

  /** The page on which people see what the office has posted; it renews itself. */
  public String officePage() {
    return telegram.preview() + "/s/" + OFFICE + "?live";
  }

  /** What the platform must be set to, so that it takes this world for the real one. */
  public Map<String, String> settings() {
    var allowed = new ArrayList<>(sites.authorities());
    allowed.add(telegram.authority());
    return Map.of(
        "minbar.telegram-api", telegram.api().toString(),
        "minbar.telegram-preview", telegram.preview().toString(),
        "minbar.smtp-url", mail.url().toString(),
        "minbar.fetch-allow", String.join(",", allowed));
  }

  /** Tells what comes next, now; gives its title. */
  public String next() {
    return next(Instant.now());
  }

  /** Tells what comes next as said at that time; gives its title. */
  public synchronized String next(Instant at) {
    var text = coming.isEmpty() ? reprint() : coming.removeFirst();
    tell(text, at);
    return text.title();
  }

  /**
   * Goes on by itself: the first word after a moment, then one each time.
   *
   * @param witness hears when something was said
   */
  public void play(Duration every, Consumer<Instant> witness) {
    var _ =
        clock.scheduleAtFixedRate(
            () -> {
              var now = Instant.now();
              var _ = next(now);
              witness.accept(now);
            },
            Math.min(3_000, every.toMillis()),
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void tell(WorldText text, Instant at) {
    told.add(text);
    var outlet = outlet(text.outlet());
    if (outlet.kind() == Kind.TELEGRAM) {
      var _ = telegram.post("@" + outlet.address(), text.post(), at);
      return;
    }
    pages++;
    var feed = feeds.get(outlet.key());
    if (feed != null) {
      String path = "/" + outlet.key() + "/" + pages;
      var _ = sites.publish(feed, path, text.title(), text.html(), at);
    }
  }

  private Outlet outlet(String key) {
    return outlets.stream().filter(outlet -> outlet.key().equals(key)).findFirst().orElseThrow();
  }

  /** Another outlet of the same language takes over a text about the district, word for word. */
  private WorldText reprint() {
    var about = told.stream().filter(text -> !text.tone().equals("other")).toList();
    var text = about.get(random.nextInt(about.size()));
    var others =
        outlets.stream()
            .filter(outlet -> !outlet.key().equals(text.outlet()))
            .filter(
                outlet -> outlet.language().equals(text.language()) || outlet.key().equals("vodiy"))
            .toList();
    var other = others.get(random.nextInt(others.size()));
    return new WorldText(
        other.key(), text.tone(), text.language(), null, 0, text.title(), text.body());
  }

  @Override
  public void close() {
    clock.shutdownNow();
    telegram.close();
    sites.close();
    mail.close();
  }
}
