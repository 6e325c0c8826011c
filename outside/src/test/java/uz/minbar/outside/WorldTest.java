package uz.minbar.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The demo's world is there, moves, and is the same each time. */
class WorldTest {

  @Test
  void everyTextHasAnOutletAndIsSaidOnce() {
    var texts = WorldText.all();
    try (var world = World.start()) {
      assertThat(texts).hasSizeGreaterThanOrEqualTo(60);
      var keys = world.outlets().stream().map(World.Outlet::key).toList();
      assertThat(keys).containsAll(texts.stream().map(WorldText::outlet).toList());
    }
    assertThat(new HashSet<>(texts.stream().map(WorldText::body).toList())).hasSameSizeAs(texts);
    assertThat(texts.stream().filter(text -> text.tone().equals("bad")).count()).isGreaterThan(20);
    assertThat(texts).extracting(WorldText::language).contains("uz-Latn", "uz-Cyrl", "ru");
    assertThat(texts).extracting(WorldText::tone).containsOnly("good", "bad", "neutral", "other");
    assertThat(texts.stream().filter(text -> !text.tone().equals("other")))
        .allMatch(text -> text.post().matches("(?s).*(Namuna|Намун).*"));
    assertThat(texts.stream().filter(text -> text.tone().equals("other")))
        .noneMatch(text -> text.post().matches("(?s).*(Namuna|Намун).*"));
  }

  @Test
  void hasAFortnightBehindItAndTheOfficeHasSaidNothing() throws Exception {
    try (var world = World.start()) {
      var total = new ArrayList<String>();
      for (var outlet : world.outlets()) {
        var address =
            outlet.kind() == World.Kind.FEED
                ? URI.create(outlet.address())
                : URI.create(world.telegram().preview() + "/s/" + outlet.address());
        String page = read(address);
        var titles =
            outlet.address().contains("vodiy")
                ? List.of(page.split("\"date_published\"")).subList(1, 5)
                : Jsoup.parse(page).select("item, entry, .tgme_widget_message").eachText();
        assertThat(titles).as(outlet.key()).isNotEmpty();
        total.addAll(titles);
      }
      assertThat(total).hasSizeGreaterThanOrEqualTo(20);
      assertThat(world.telegram().messages(world.officeChannel())).isEmpty();
      assertThat(read(URI.create(world.officePage())))
          .contains("http-equiv=\"refresh\"", "Namuna tumani hokimligi");
    }
  }

  @Test
  void tellsTheSameEachTimeAndNeverFallsStill() {
    assertThat(told(60))
        .isEqualTo(told(60))
        .first()
        .isEqualTo("Misol mahallasida uch kundan beri suv yoʻq");
    assertThat(new HashSet<>(told(40))).hasSize(40);
  }

  private static List<String> told(int count) {
    try (var world = World.start()) {
      var titles = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        titles.add(world.next());
      }
      return titles;
    }
  }

  @Test
  void goesOnByItself() {
    try (var world = World.start()) {
      int before = world.telegram().messages("@namuna24").size();
      world.play(Duration.ofMillis(20), _ -> {});
      assertThat(world.telegram().awaitMessages("@namuna24", before + 2, Duration.ofSeconds(10)))
          .hasSizeGreaterThanOrEqualTo(before + 2);
    }
  }

  @Test
  void letsWhoWantsLiveThroughTheFortnight() {
    var today = Instant.parse("2026-11-25T09:00:00Z");
    try (var world = World.before(0, today)) {
      var times = world.times();
      assertThat(times).isSorted().allMatch(time -> time.isBefore(today));
      assertThat(world.until(times.getFirst())).isEqualTo(Map.of("xabarnoma", 1L));
      var _ = world.telegram().addChannel("yangi", "Yangi");
      assertThat(world.telegram().post("@yangi", "bugun").date()).isEqualTo(times.getFirst());
      world.live();
      assertThat(world.times()).isEmpty();
      assertThat(world.telegram().post("@yangi", "endi").date()).isAfter(times.getLast());
    }
  }

  @Test
  void findsBackWhatTheOfficeSaid() {
    try (var world = World.start();
        var again = World.start()) {
      var _ = world.telegram().post(world.officeChannel(), "Assalomu alaykum");
      again.telegram().putBack(world.telegram().kept());
      assertThat(again.telegram().messages(world.officeChannel()))
          .isEqualTo(world.telegram().messages(world.officeChannel()));
    }
  }

  private static String read(URI address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return Objects.requireNonNull(
          client
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
              .body());
    }
  }
}
