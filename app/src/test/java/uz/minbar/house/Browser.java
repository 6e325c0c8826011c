package uz.minbar.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debian's Chromium driven by Playwright: nothing is downloaded, the browser calls nobody by
 * itself, and every request to another host than ours is kept to be found.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
  private static final int PICTURE_ATTEMPTS = 3;

  /** Longer than a profile takes to close on a busy machine. */
  private static final Duration FAREWELL = Duration.ofSeconds(60);

  private final Playwright playwright;
  private com.microsoft.playwright.Browser browser;
  private final Set<String> strangers = new ConcurrentSkipListSet<>();
  private final Set<String> complaints = new ConcurrentSkipListSet<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Browser open() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Browser(playwright, launch(playwright));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  private static com.microsoft.playwright.Browser launch(Playwright playwright) {
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(chromium())
            .setHeadless(true)
            .setArgs(FLAGS);
    return playwright.chromium().launch(options);
  }

  /** A fresh profile without cookies: a visitor's, or a person's who will sign in. */
  public BrowserContext visitor(int width, int height, boolean dark) {
    return visitor(width, height, dark, true);
  }

  public BrowserContext visitor(int width, int height, boolean dark, boolean scripts) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setJavaScriptEnabled(scripts)
            .setLocale("uz-Latn-UZ");
    if (dark) {
      // Light is what it begins with; set by name it fails where the locale makes LIGHT
      // "l\u0131ght".
      options.setColorScheme(ColorScheme.DARK);
    }
    if (!browser.isConnected()) {
      browser = launch(playwright);
    }
    var context = browser.newContext(options);
    context.onRequest(request -> note(request.url()));
    context.onConsoleMessage(
        message -> {
          if (Set.of("error", "warning").contains(message.type()) && !ofThePageItself(message)) {
            complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    return leaving(context);
  }

  /** The same profile, which is left as {@link #leave} says where a test closes it. */
  private static BrowserContext leaving(BrowserContext context) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          if (method.getName().equals("close")) {
            leave(context);
            return null;
          }
          try {
            return method.invoke(context, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return (BrowserContext)
        Proxy.newProxyInstance(
            Browser.class.getClassLoader(), new Class<?>[] {BrowserContext.class}, handler);
  }

  /** Closes the profile that a page is of. */
  public static void leave(Page page) {
    leave(page.context());
  }

  /**
   * Now and then, once in some hundreds of times, Chromium does not say that it has closed a
   * profile, and Playwright would wait for that without end. A browser that is ended has closed
   * them all; for the next visitor another one comes up.
   */
  private static void leave(BrowserContext context) {
    var ended = new AtomicBoolean();
    var end =
        CompletableFuture.runAsync(
            () -> end(ended),
            CompletableFuture.delayedExecutor(FAREWELL.toSeconds(), TimeUnit.SECONDS));
    try {
      context.close();
    } catch (PlaywrightException fault) {
      if (!ended.get()) {
        throw fault;
      }
    } finally {
      end.cancel(false);
    }
  }

  private static void end(AtomicBoolean ended) {
    LOG.warn("Chromium does not close a profile and is ended");
    ended.set(true);
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().filter(Browser::isChromium).isPresent())
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static boolean isChromium(String command) {
    return command.contains("chrom");
  }

  /** Signs that person in and leaves the page on the desk. */
  public static Page signIn(BrowserContext context, Office office) {
    var page = context.newPage();
    page.navigate(office.house().at("/desk/sign-in").toString());
    page.fill("#email", office.email());
    page.fill("#password", House.PASSWORD);
    page.press("#password", "Enter");
    page.waitForURL(address -> !address.contains("/sign-in"));
    return page;
  }

  /** What axe-core finds on the page as it stands, one line a fault; empty where it is well. */
  @SuppressWarnings("unchecked")
  public static List<String> faults(Page page) {
    page.evaluate(resource("/axe/axe.min.js"));
    var found =
        (List<Map<String, Object>>)
            page.evaluate(
                """
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                  .flatMap(rule => rule.nodes.map(node => ({rule: rule.id, at: node.target.join(' '),
                    why: node.failureSummary.split('\\n').slice(1).join(' ').trim()})))
                """);
    return found.stream()
        .map(fault -> fault.get("rule") + " at " + fault.get("at") + ": " + fault.get("why"))
        .toList();
  }

  /** How many pixels the page is wider than the window; 0 where nobody must scroll sideways. */
  public static int overflow(Page page) {
    return ((Number)
            page.evaluate(
                "() => document.documentElement.scrollWidth -"
                    + " document.documentElement.clientWidth"))
        .intValue();
  }

  /** The innermost element that reaches farthest to the right, for whoever looks for the fault. */
  public static String farthest(Page page) {
    return (String)
        page.evaluate(
            """
            () => [...document.querySelectorAll('body *')]
              .map(one => [one.getBoundingClientRect().right, one])
              .reduce((far, one) => one[0] >= far[0] ? one : far)[1].outerHTML.slice(0, 120)
            """);
  }

  /**
   * Keeps a picture of the whole page under target/screens for people to look at. On a busy machine
   * Chromium cannot always draw a long page in time; nothing is judged by a picture, so the test
   * goes on without it.
   */
  public static void picture(Page page, String name) {
    var options =
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", name + ".png"))
            .setFullPage(true);
    for (int attempt = 1; attempt <= PICTURE_ATTEMPTS; attempt++) {
      try {
        page.screenshot(options);
        return;
      } catch (PlaywrightException e) {
        LOG.warn("No picture of {}, attempt {}: {}", name, attempt, e.getMessage());
      }
    }
  }

  /** Hosts other than ours that a page called; must be empty. */
  public Set<String> strangers() {
    return Set.copyOf(strangers);
  }

  /** What the browser complained of on its console: policy breaches, scripts that failed. */
  public Set<String> complaints() {
    return Set.copyOf(complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** A page that answers 404 or 410 on purpose is noted by the browser; what it lacks is not it. */
  private static boolean ofThePageItself(ConsoleMessage message) {
    return message.text().startsWith("Failed to load resource")
        && message.location().startsWith(message.page().url() + ":");
  }

  private void note(String address) {
    var uri = URI.create(address.split("[?#]", 2)[0].replace(" ", "%20"));
    @Nullable String host = uri.getHost();
    if (host != null && !host.equals("localhost") && !host.equals("127.0.0.1")) {
      strangers.add(host);
    }
  }

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing; ./minbar test installs it"));
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
