package uz.minbar.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import uz.minbar.outside.mail.MailStandIn;

/**
 * One word to ten thousand subscribers over a mail server on the same machine: letters a second,
 * counted from the order to publish to the last letter taken, and what that costs in memory. First
 * by a program that has just started, then by one that is warm, then with each letter signed.
 */
final class Mailing {

  private static final int READERS = 10_000;
  private static final int DOMAINS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration REST = Duration.ofSeconds(5);

  private Mailing() {}

  static void run() throws Exception {
    try (var place = Machine.Place.open();
        var mail = MailStandIn.start(Machine.freePort())) {
      mail.countOnly();
      var settings =
          Map.of(
              "MINBAR_SMTP_URL",
              mail.url().toString(),
              "MINBAR_MAIL_FROM",
              "axborot@namuna.example");
      try (var office = Office.open(place.path().resolve("home"), settings)) {
        String channel =
            office
                .post(
                    "publishing/channels",
                    Map.of("kind", "email", "name", "Xabarnoma", "settings", Map.of()))
                .get("id")
                .asString();
        var _ =
            office.post(
                "publishing/subscribers", Map.of("proof", "namuna", "addresses", readers()));
        LockSupport.parkNanos(REST.toNanos());
        long before = office.program().memory().program();
        measure("just started", office, mail, channel, before);
        measure("warm", office, mail, channel, before);
        office.sign();
        measure("each letter signed", office, mail, channel, before);
      }
    }
  }

  private static List<String> readers() {
    return IntStream.range(0, READERS)
        .mapToObj(i -> "oquvchi" + i + "@d" + i % DOMAINS + ".example")
        .toList();
  }

  private static void measure(
      String what, Office office, MailStandIn mail, String channel, long before) throws Exception {
    var counts = new HashMap<>(mail.counts());
    int seen = mail.counted();
    String material = office.approved(Piece.all().getFirst(), List.of());
    long begin = System.nanoTime();
    office.publish(material, channel);
    long most = before;
    while (mail.counted() < seen + READERS) {
      most = Math.max(most, office.program().memory().program());
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IOException(
            mail.counted() - seen + " letters only: " + office.get(letters(material)));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    LockSupport.parkNanos(REST.toNanos());
    var tally = office.get(letters(material)).get("uz-Latn");
    long doubled =
        mail.counts().entrySet().stream()
            .filter(one -> one.getValue() != counts.getOrDefault(one.getKey(), 0) + 1)
            .count();
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f letters a second (%,d in %.1f s); memory before %d MB, at most %d MB, after %d"
            + " MB; sent %d, unknown %d, not exactly once %d%n",
        what,
        READERS / seconds,
        READERS,
        seconds,
        before,
        most,
        office.program().memory().program(),
        tally.get("sent").asInt(),
        tally.get("unknown").asInt(),
        doubled);
  }

  private static String letters(String material) {
    return "publishing/materials/" + material + "/letters";
  }
}
