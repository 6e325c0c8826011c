package uz.minbar.website;

import static uz.minbar.house.House.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A page's own worker in a real browser, which is handed notices as a push service would. */
final class NoticeWorker {

  private final Page page;
  private final CDPSession session;
  private final AtomicReference<String> registration = new AtomicReference<>();
  private final AtomicInteger displayed = new AtomicInteger();

  private NoticeWorker(Page page, CDPSession session) {
    this.page = page;
    this.session = session;
  }

  /** Of a page that has registered it. */
  static NoticeWorker of(BrowserContext visitor, Page page) {
    var worker = new NoticeWorker(page, visitor.newCDPSession(page));
    worker.listen();
    return worker;
  }

  private void listen() {
    session.on(
        "BackgroundService.backgroundServiceEventReceived", _ -> displayed.incrementAndGet());
    session.send("BackgroundService.startObserving", of("service", "notifications"));
    var recording = of("service", "notifications");
    recording.addProperty("shouldRecord", true);
    session.send("BackgroundService.setRecording", recording);
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        event -> {
          for (var one : event.getAsJsonArray("registrations")) {
            registration.set(one.getAsJsonObject().get("registrationId").getAsString());
          }
        });
    session.send("ServiceWorker.enable");
    heard("registered", () -> registration.get() != null);
  }

  /**
   * Hands it what came, and waits until the browser says that it is shown. Asked for its notices
   * while one comes up, Chromium drops that one: nothing may look before.
   */
  void deliver(String content) {
    int before = displayed.get();
    var message = of("origin", (String) page.evaluate("() => location.origin"));
    message.addProperty("registrationId", registration.get());
    message.addProperty("data", content);
    session.send("ServiceWorker.deliverPushMessage", message);
    heard("shown", () -> displayed.get() > before);
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> shown() {
    return (List<Map<String, Object>>)
        page.evaluate(
            """
            async () => (await (await navigator.serviceWorker.ready).getNotifications())
              .map(({ title, body, tag, lang, data }) => ({ title, body, tag, lang, data }))
            """);
  }

  /** The browser's events are heard between calls. */
  private void heard(String what, BooleanSupplier condition) {
    await(
        what,
        () -> {
          page.evaluate("() => 1");
          return condition.getAsBoolean();
        });
  }

  private static JsonObject of(String name, String value) {
    var message = new JsonObject();
    message.addProperty(name, value);
    return message;
  }
}
