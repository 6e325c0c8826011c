package uz.minbar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** Who gets in, and how far. */
@HouseTest
class DoorsModuleTest {

  private static final String TOPICS = "/api/v1/monitoring/topics";

  @Autowired House house;
  @Autowired Account account;
  @Autowired PeopleActs people;
  @Autowired Staff staff;
  @Autowired SignIn signIn;

  Office office;

  @BeforeEach
  void anOffice() {
    office = house.organisation();
  }

  @Test
  void whoShowsNoTokenIsAskedForOne() {
    for (String token : new String[] {"", "nonsense"}) {
      var stranger = new Office(house, office.signedIn(), "", token);
      var refused = stranger.get("/api/v1/me");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(refused.json().get("status").asInt()).isEqualTo(401);
    }
  }

  @Test
  void whoWasSwitchedOffIsOutAtOnce() {
    var colleague = house.colleague(office, Role.EDITOR);
    var desk = Desk.of(house, colleague);
    assertThat(colleague.get(TOPICS).status()).isEqualTo(200);
    assertThat(desk.get("/desk/monitoring").statusCode()).isEqualTo(200);
    office.as(() -> people.setActive(colleague.signedIn().person(), false));
    assertThat(colleague.get(TOPICS).status()).isEqualTo(401);
    assertThat(colleague.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(desk.get("/desk/monitoring").statusCode()).isEqualTo(403);
    assertThat(desk.get("/desk/monitoring/topics").statusCode()).isEqualTo(403);
  }

  @Test
  void thePersonWhoInvitesIsToldOfANamesake() {
    var desk = Desk.of(house, office);
    String form = "position=&roles=editor&name=%s&email=%s";
    var known = desk.submit("/desk/staff/new", form.formatted("Malika+Rahmonova", mail()));
    assertThat(known.statusCode()).isEqualTo(200);
    String again = form.formatted(Desk.encoded("Раҳмонова М."), mail());
    var asked = desk.submit("/desk/staff/new", again);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("Malika Rahmonova").contains("id=\"another\"");
    assertThat(office.as(staff::people)).hasSize(2);
    assertThat(desk.submit("/desk/staff/new", again + "&another=true").statusCode()).isEqualTo(200);
    assertThat(office.as(staff::people)).hasSize(3);
  }

  private static String mail() {
    return "m." + UUID.randomUUID() + "@namuna.example";
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"JOURNALIST", "EXPERT", "MISSION", "CITIZEN"})
  void peopleFromOutsideReadNothingOfTheOffice(Role role) {
    var guest = house.colleague(office, role);
    assertThat(guest.get("/api/v1/me").status()).isEqualTo(200);
    for (String path :
        new String[] {
          TOPICS, "/api/v1/newsroom/materials", "/api/v1/reaction/cases", "/api/v1/archive/assets"
        }) {
      var refused = guest.get(path);
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.json().get("detail").asString()).contains("huquq");
    }
    var desk = Desk.of(house, guest);
    assertThat(desk.get("/desk/staff/account").statusCode()).isEqualTo(200);
    assertThat(desk.get("/desk/newsroom").statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenDoesWhatItsScopesSayAndNoMore() {
    var reader = withScopes("monitoring:read");
    assertThat(reader.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(reader.get(TOPICS).status()).isEqualTo(200);
    String topic = "{\"name\":\"x\",\"query\":\"suv\"}";
    var refused = reader.post(TOPICS, topic);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("detail").asString()).contains("vakolat");
    assertThat(reader.get("/api/v1/newsroom/materials").status()).isEqualTo(403);
    assertThat(reader.get("/api/v1/nothing").status()).isEqualTo(403);
    var writer = withScopes("monitoring:write");
    assertThat(writer.post(TOPICS, topic).status()).isEqualTo(201);
    assertThat(writer.get("/api/v1/publishing/channels").status()).isEqualTo(403);
  }

  @Test
  void whoGuessesShutsHimselfOutAndNotTheOwner() {
    for (int i = 0; i < 5; i++) {
      assertThat(tried("wrong-" + i, null, "198.51.100.7"))
          .isInstanceOf(SignIn.Outcome.Wrong.class);
    }
    assertThat(tried(House.PASSWORD, null, "198.51.100.7"))
        .isInstanceOf(SignIn.Outcome.Throttled.class);
    assertThat(tried(House.PASSWORD, null, "198.51.100.8")).isInstanceOf(SignIn.Outcome.Done.class);
  }

  @Test
  void manyMachinesTogetherAreSlowedDown() {
    for (int i = 0; i < 60; i++) {
      var _ = tried("wrong-" + i, null, "203.0.113." + i);
    }
    assertThat(tried(House.PASSWORD, null, "203.0.113.200"))
        .isInstanceOf(SignIn.Outcome.Throttled.class);
    house.clock().advance(java.time.Duration.ofMinutes(16));
    assertThat(tried(House.PASSWORD, null, "203.0.113.200"))
        .isInstanceOf(SignIn.Outcome.Done.class);
  }

  @Test
  void aCodeOpensOnce() {
    var person = office.signedIn().person();
    String secret = signIn.newCodeSecret();
    long step = Totp.step(house.clock().instant());
    assertThat(signIn.switchCodeOn(person, secret, Totp.code(secret, step - 1))).isTrue();
    String code = Totp.code(secret, step);
    assertThat(tried(House.PASSWORD, null, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.CodeNeeded.class);
    assertThat(tried(House.PASSWORD, code, "192.0.2.1")).isInstanceOf(SignIn.Outcome.Done.class);
    assertThat(tried(House.PASSWORD, code, "192.0.2.1")).isInstanceOf(SignIn.Outcome.Wrong.class);
  }

  @Test
  void aSessionPlantedBeforeTheSignInIsWorthNothing() {
    var desk = Desk.stranger(house);
    String planted = desk.cookie();
    desk.signIn(office);
    assertThat(desk.cookie()).isNotEqualTo(planted);
    assertThat(desk.lastSetCookie()).contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    var desk = Desk.of(house, office);
    assertThat(
            desk.post("/desk/monitoring/sources", "_csrf=x&address=https://a.example").statusCode())
        .isEqualTo(403);
    assertThat(desk.post("/desk/monitoring/sources", "address=https://a.example").statusCode())
        .isEqualTo(403);
    assertThat(office.get("/api/v1/monitoring/sources").json().get("items").size()).isZero();
  }

  @Test
  void eachKindOfAnswerCarriesTheHeaders() {
    var desk = Desk.of(house, office);
    for (String path :
        new String[] {
          "/desk/monitoring",
          "/desk/nothing",
          "/desk/sign-in",
          "/oz/",
          "/oz/nothing",
          "/robots.txt",
          "/static/nothing.css",
          "/api/v1/me",
          "/api/v1/x;y",
          "/desk/reaction/journal.csv"
        }) {
      var headers = desk.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
    }
  }

  private SignIn.Outcome tried(
      String password, @org.jspecify.annotations.Nullable String code, String address) {
    return signIn.attempt(office.email(), password, code, address);
  }

  private Office withScopes(String... scopes) {
    String token = office.as(() -> account.addToken("sinov", Set.of(scopes), null));
    return new Office(house, office.signedIn(), office.email(), token);
  }
}
