package uz.minbar.outside;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import uz.minbar.outside.feeds.Feed;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.mail.MailStandIn;

/**
 * The world around the demo's district: papers with feeds, channels where people talk, a mail
 * server, and the office's own channel, empty at first. A fortnight of talk is there from the
 * start; then it goes on, some of it critical, always in the same order. When all is told, papers
 * reprint each other, so that it never falls still.
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
  private static final ZoneId DISTRICT = ZoneId.of("Asia/Tashkent");

  private final TelegramStandIn telegram;
  private final FeedSite sites;
  private final MailStandIn mail;
  private final List<Outlet> outlets = new ArrayList<>();
  private final Map<String, Feed> feeds = new LinkedHashMap<>();
  private final List<WorldText> told = new ArrayList<>();
  private final List<WorldText> coming = new ArrayList<>();
  private final Random random = new Random(2026);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final long staff;
  private int pages;

  private World(int port) {
    telegram = TelegramStandIn.start(port);
    sites = FeedSite.start(port == 0 ? 0 : port + 1, 4);
    mail = MailStandIn.start(port == 0 ? 0 : port + 2);
    var _ = telegram.addChannel(OFFICE, "Namuna tumani hokimligi");
    staff = telegram.addGroup("Namuna axborot xizmati");
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
    for (var text : WorldText.all()) {
      Integer days = text.daysAgo();
      if (days == null) {
        coming.add(text);
      } else {
        tell(text, past(days, text.hour()));
      }
    }
  }

  /** Starts on free ports; nothing moves until {@link #next} or {@link #play}. */
  public static World start() {
    return new World(0);
  }

  /** Starts on this port and the two that follow. */
  public static World start(int port) {
    return new World(port);
  }

  private static Instant past(int days, int hour) {
    return LocalDate.now(DISTRICT)
        .minusDays(days)
        .atTime(LocalTime.of(hour, days % 6 * 9))
        .atZone(DISTRICT)
        .toInstant();
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
    var settings = new LinkedHashMap<String, String>();
    settings.put("MINBAR_TELEGRAM_API", telegram.api().toString());
    settings.put("MINBAR_TELEGRAM_PREVIEW", telegram.preview().toString());
    settings.put("MINBAR_SMTP_URL", mail.url().toString());
    var allowed = new ArrayList<>(sites.authorities());
    allowed.add(telegram.authority());
    settings.put("MINBAR_FETCH_ALLOW", String.join(",", allowed));
    settings.put("MINBAR_DEMO_WORLD", BotCall.JSON.writeValueAsString(description()));
    return settings;
  }

  private Map<String, Object> description() {
    return Map.of(
        "outlets", outlets,
        "botToken", telegram.token(),
        "channel", officeChannel(),
        "channelPage", officePage(),
        "staffGroup", Long.toString(staff));
  }

  /** Tells what comes next, now; gives its title. */
  public synchronized String next() {
    var text = coming.isEmpty() ? reprint() : coming.removeFirst();
    tell(text, Instant.now());
    return text.title();
  }

  /** Goes on by itself: the first word after a moment, then one each time. */
  public void play(Duration every) {
    var _ =
        clock.scheduleAtFixedRate(
            this::next, Math.min(5_000, every.toMillis()), every.toMillis(), TimeUnit.MILLISECONDS);
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

  /**
   * Runs the world beside the platform.
   *
   * @param arguments file to write the settings into, as lines of a shell; seconds between two
   *     texts; id of the process with which it ends
   */
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]).toAbsolutePath();
    var every = Duration.ofSeconds(Long.parseLong(arguments[1]));
    // Looked up first: a partner who ends at once must be missed, not waited for.
    var partner = ProcessHandle.of(Long.parseLong(arguments[2]));
    try (var world = start()) {
      world.writeSettings(file);
      world.play(every);
      partner.ifPresent(process -> process.onExit().join());
    }
  }

  private void writeSettings(Path file) throws IOException {
    var lines = new StringBuilder();
    settings()
        .forEach(
            (name, value) ->
                lines.append("export %s='%s'\n".formatted(name, value.replace("'", "'\\''"))));
    // Moved into place whole: who waits for the file never reads half of it.
    var half = Files.writeString(file.resolveSibling(file.getFileName() + ".half"), lines);
    var _ = Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
