package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.web.Dates;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.staff.Role;

/** A channel's weekly hours: a material takes the next free one, and nobody else takes it, too. */
@HouseTest
class HoursModuleTest {

  private static final String BODY = "<p>Suv shu kecha soat oʻnda qaytadi.</p>";
  private static final String MORNING_AND_NOON =
      "{\"hours\":[{\"day\":1,\"at\":\"13:00\"},{\"day\":1,\"at\":\"9:00\"}]}";

  @Autowired House house;

  private PressOffice press;

  @BeforeEach
  void anOffice() {
    press = PressOffice.in(house);
    if (today().getDayOfWeek() == DayOfWeek.MONDAY) {
      house.clock().advance(Duration.ofDays(1));
    }
  }

  @Test
  void hoursAreKeptInOrderAndWrongOnesAreRefused() {
    assertThat(put(press.office(), MORNING_AND_NOON)).isEqualTo(200);
    assertThat(press.office().get(hours()).json().get("hours").toString())
        .isEqualTo("[{\"day\":1,\"at\":\"09:00\"},{\"day\":1,\"at\":\"13:00\"}]");
    assertThat(put(press.office(), "{\"hours\":[{\"day\":1,\"at\":\"25:00\"}]}")).isEqualTo(422);
    assertThat(put(press.office(), "{\"hours\":[{\"day\":8,\"at\":\"09:00\"}]}")).isEqualTo(422);
    assertThat(put(press.office(), "{\"hours\":[null]}")).isEqualTo(422);
    assertThat(put(house.colleague(press.office(), Role.EDITOR), MORNING_AND_NOON)).isEqualTo(403);
    assertThat(put(house.organisation(), MORNING_AND_NOON)).isEqualTo(404);
    assertThat(press.office().get(hours()).json().get("hours")).hasSize(2);
  }

  @Test
  void eachMaterialTakesTheNextHourThatIsFree() {
    assertThat(put(press.office(), MORNING_AND_NOON)).isEqualTo(200);
    var monday = nextMonday();
    var first = at(monday, 9);
    var second = at(monday, 13);
    assertThat(free()).startsWith(first, second);
    String one = press.approved("Birinchi", BODY);
    String two = press.approved("Ikkinchi", BODY);
    assertThat(order(one)).isEqualTo(202);
    assertThat(free()).doesNotContain(first).startsWith(second);
    assertThat(order(two)).isEqualTo(202);
    assertThat(due(one)).isEqualTo(first);
    assertThat(due(two)).isEqualTo(second);
    String three = press.approved("Uchinchi", BODY);
    assertThat(order(three)).isEqualTo(202);
    assertThat(due(three)).as("a week later").isEqualTo(at(monday.plusWeeks(1), 9));
    String delivery = press.delivery(one, press.telegram()).get("id").asString();
    var _ = press.office().post("/api/v1/publishing/deliveries/" + delivery + "/cancel", "{}");
    assertThat(free()).as("called off, so free again").startsWith(first);
  }

  @Test
  void anEmbargoIsWaitedForAndAChannelWithoutHoursIsNamed() {
    String material = press.approved("Soatsiz", BODY);
    assertThat(order(material)).isEqualTo(409);
    assertThat(put(press.office(), MORNING_AND_NOON)).isEqualTo(200);
    var monday = nextMonday();
    String embargoed = embargoed("Keyinroq", at(monday, 10));
    assertThat(order(embargoed)).isEqualTo(202);
    assertThat(due(embargoed)).as("09:00 is before the embargo").isEqualTo(at(monday, 13));
    String other = press.approved("Kanalsiz", BODY);
    assertThat(
            press
                .office()
                .post(
                    "/api/v1/publishing/materials/" + other + "/publish",
                    "{\"channels\":[\"%s\"],\"free\":[\"%s\"]}"
                        .formatted(press.site(), press.telegram()))
                .status())
        .as("free, but not chosen")
        .isEqualTo(422);
  }

  @Test
  void manyAtOnceNeverTakeTheSameHour() throws Exception {
    assertThat(put(press.office(), MORNING_AND_NOON)).isEqualTo(200);
    int many = 6;
    var materials =
        IntStream.range(0, many).mapToObj(i -> press.approved("Xabar " + i, BODY)).toList();
    var together = new CyclicBarrier(many);
    try (var threads = Executors.newFixedThreadPool(many)) {
      var orders = new ArrayList<Callable<Integer>>();
      for (var material : materials) {
        orders.add(
            () -> {
              together.await();
              return order(material);
            });
      }
      for (Future<Integer> done : threads.invokeAll(orders)) {
        assertThat(done.get()).isEqualTo(202);
      }
    }
    assertThat(materials.stream().map(this::due)).doesNotHaveDuplicates().hasSize(many);
  }

  @Test
  void theDeskSetsHoursOffersTheNextAndShowsTheFreeOnes() {
    var desk = Desk.of(house, press.office());
    String page = "/desk/publishing/channels/" + press.telegram();
    var wrong = desk.submit(page + "/hours", "day-1=9&day-2=10:00");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select("#day-2").val()).isEqualTo("10:00");
    var _ = desk.get(page);
    assertThat(desk.submit(page + "/hours", "day-1=9:00,+13:00&day-2=").statusCode())
        .isIn(302, 303);
    assertThat(Jsoup.parse(desk.get(page).body()).select("#day-1").val()).isEqualTo("09:00, 13:00");
    var monday = nextMonday();
    String calendar = "/desk/publishing/calendar?day=" + monday;
    assertThat(Jsoup.parse(desk.get(calendar).body()).select(".free-hours time").eachText())
        .containsExactly("09:00", "13:00");
    String material = press.approved("Navbatdagi", BODY);
    String panel = "/desk/publishing/materials/" + material;
    var offered = Jsoup.parse(desk.get(panel).body()).select("input[name=free]");
    assertThat(offered.eachAttr("value")).containsExactly(press.telegram());
    var sent =
        desk.submit(panel, "channels=" + press.telegram() + "&free=" + press.telegram() + "&at=");
    assertThat(sent.statusCode()).isIn(302, 303);
    assertThat(due(material)).isEqualTo(at(monday, 9));
    var after = Jsoup.parse(desk.get(calendar).body());
    assertThat(after.select(".free-hours time").eachText()).containsExactly("13:00");
    assertThat(after.select(".slot").text()).contains("Navbatdagi");
  }

  private String hours() {
    return "/api/v1/publishing/channels/" + press.telegram() + "/hours";
  }

  private int put(Office office, String json) {
    return office
        .send(
            office
                .request(hours())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)))
        .status();
  }

  private int order(String material) {
    return press
        .office()
        .post(
            "/api/v1/publishing/materials/" + material + "/publish",
            "{\"channels\":[\"%s\"],\"free\":[\"%s\"]}"
                .formatted(press.telegram(), press.telegram()))
        .status();
  }

  private Instant due(String material) {
    return Instant.parse(press.delivery(material, press.telegram()).get("dueAt").asString());
  }

  private List<Instant> free() {
    var now = house.clock().instant();
    return press
        .office()
        .get(
            "/api/v1/publishing/calendar/free?from="
                + now
                + "&until="
                + now.plus(Duration.ofDays(21)))
        .json()
        .get("items")
        .valueStream()
        .map(HoursModuleTest::moment)
        .toList();
  }

  private static Instant moment(JsonNode free) {
    return Instant.parse(free.get("at").asString());
  }

  private LocalDate nextMonday() {
    return today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(house.clock().instant(), Dates.ZONE);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(Dates.ZONE).toInstant();
  }

  private String embargoed(String headline, Instant until) {
    String draft =
        "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"%s\"},\"body\":{\"uz-Latn\":\"%s\"},\"embargoUntil\":\"%s\"}";
    var made =
        press.office().post("/api/v1/newsroom/materials", draft.formatted(headline, BODY, until));
    String path = "/api/v1/newsroom/materials/" + made.json().get("id").asString();
    var _ = press.office().post(path + "/submit", "{}");
    assertThat(press.hokim().post(path + "/approve", "{}").status()).isEqualTo(200);
    return made.json().get("id").asString();
  }
}
