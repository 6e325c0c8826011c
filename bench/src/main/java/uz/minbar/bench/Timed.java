package uz.minbar.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import uz.minbar.outside.TelegramStandIn;

/**
 * A hundred posts, each with a time of its own, on twenty channels of a strict stand-in of
 * Telegram, with nobody on the desk and nobody in the press centre; between the two halves the
 * program is stopped and started again, and three posts are due meanwhile. How late did each come?
 */
final class Timed {

  private static final int POSTS = 100;
  private static final int CHATS = 20;
  private static final int MISSED = 3;
  private static final Duration APART = Duration.ofSeconds(1);
  private static final Duration PREPARED = Duration.ofSeconds(20);
  private static final Duration BREAK = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Timed() {}

  static void run() throws Exception {
    try (var place = Machine.Place.open();
        var telegram = TelegramStandIn.start(Machine.freePort())) {
      var home = place.path().resolve("home");
      var settings = Map.of("MINBAR_TELEGRAM_API", telegram.api().toString());
      Map<String, Instant> due;
      Instant half;
      try (var office = Office.open(home, settings)) {
        var channels = channels(office, telegram);
        var materials = materials(office);
        var first = Instant.now().plus(PREPARED);
        half = first.plus(APART.multipliedBy(POSTS / 2));
        due = order(office, materials, channels, first, half);
        pause(half);
      }
      try (var office = Office.open(home, settings)) {
        System.out.printf(
            Locale.ROOT,
            "stopped and started again within %,d ms%n",
            Duration.between(half, Instant.now()).toMillis());
        tell(due, arrived(telegram, office), half);
      }
    }
  }

  private static List<String> channels(Office office, TelegramStandIn telegram) throws Exception {
    var channels = new ArrayList<String>();
    for (int i = 0; i < CHATS; i++) {
      var _ = telegram.addChannel("@namuna" + i, "Namuna " + i);
      var settings = Map.of("token", telegram.token(), "chat", "@namuna" + i);
      channels.add(
          office
              .post(
                  "publishing/channels",
                  Map.of("kind", "telegram", "name", "Namuna " + i, "settings", settings))
              .get("id")
              .asString());
    }
    return channels;
  }

  private static List<String> materials(Office office) throws Exception {
    var materials = new ArrayList<String>();
    for (var piece : Piece.old(POSTS).reversed()) {
      materials.add(office.approved(piece, List.of()));
    }
    return materials;
  }

  /** Orders each for its time; the times by the number that its text holds. */
  private static Map<String, Instant> order(
      Office office, List<String> materials, List<String> channels, Instant first, Instant half)
      throws IOException, InterruptedException {
    var due = new LinkedHashMap<String, Instant>();
    for (int i = 0; i < POSTS; i++) {
      int late = i - POSTS / 2;
      var at =
          late < 0
              ? first.plus(APART.multipliedBy(i))
              : late < MISSED
                  ? half.plus(APART.multipliedBy(late + 1))
                  : half.plus(BREAK).plus(APART.multipliedBy(late));
      var _ =
          office.post(
              "publishing/materials/" + materials.get(i) + "/publish",
              Map.of("channels", List.of(channels.get(i % CHATS)), "at", at.toString()));
      due.put("mahallasidan " + (i + 1) + "-xabar", at);
    }
    if (Instant.now().isAfter(first)) {
      throw new IOException("the first was due before all were ordered");
    }
    return due;
  }

  private static void pause(Instant until) {
    while (Instant.now().isBefore(until)) {
      LockSupport.parkNanos(Duration.between(Instant.now(), until).toNanos());
    }
  }

  /** When each text came to the platform; all of it, or what came within a while. */
  private static List<TelegramStandIn.Call> arrived(TelegramStandIn telegram, Office office)
      throws Exception {
    var end = Instant.now().plus(BREAK).plus(APART.multipliedBy(POSTS / 2)).plus(PATIENCE);
    List<TelegramStandIn.Call> calls = List.of();
    while (calls.size() < POSTS && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      calls = telegram.log().stream().filter(one -> one.fields().containsKey("text")).toList();
    }
    if (calls.size() < POSTS) {
      System.out.println(office.program().said());
    }
    return calls;
  }

  private static void tell(
      Map<String, Instant> due, List<TelegramStandIn.Call> calls, Instant half) {
    var late = new ArrayList<Long>();
    var missed = new ArrayList<Long>();
    int lost = 0;
    int doubled = 0;
    for (var one : due.entrySet()) {
      var came =
          calls.stream()
              .filter(call -> call.fields().getOrDefault("text", "").contains(one.getKey()))
              .map(TelegramStandIn.Call::at)
              .toList();
      if (came.isEmpty()) {
        lost++;
        continue;
      }
      doubled += came.size() - 1;
      boolean down = one.getValue().isAfter(half) && one.getValue().isBefore(half.plus(BREAK));
      (down ? missed : late).add(Duration.between(one.getValue(), came.getFirst()).toMillis());
    }
    late.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%d posts on time: half within %,d ms of their time, the last %,d ms late, the earliest %,d ms;"
            + " %d due while nothing ran: late by %s ms; %d lost, %d doubled%n",
        late.size(),
        late.get(late.size() / 2),
        late.getLast(),
        late.getFirst(),
        missed.size(),
        missed,
        lost,
        doubled);
  }
}
