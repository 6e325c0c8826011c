package uz.minbar.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.newsroom.checks.Doubts;
import uz.minbar.staff.Role;

@HouseTest
class NewsroomModuleTest {

  private static final String MATERIALS = "/api/v1/newsroom/materials";

  @Autowired House house;
  @Autowired Newsroom newsroom;

  Office office;
  Office hokim;

  @BeforeEach
  void anOfficeOfTwo() {
    office = house.organisation();
    hokim = house.colleague(office, Role.HOKIM);
  }

  @Test
  void aMaterialGoesFromDraftToApprovalByTwoPairsOfEyes() {
    var id = draft("Suv tarmogʻi tuzatildi", "<p>Taʼmir tugadi.</p>");
    assertThat(office.post(MATERIALS + "/" + id + "/approve", "{}").status()).isEqualTo(409);
    assertThat(office.post(MATERIALS + "/" + id + "/submit", "{}").json().get("state").asString())
        .isEqualTo("submitted");
    assertThat(office.post(MATERIALS + "/" + id + "/approve", "{}").status()).isEqualTo(409);
    var approved = hokim.post(MATERIALS + "/" + id + "/approve", "{\"note\":\"Maʼqul\"}");
    assertThat(approved.json().get("state").asString()).isEqualTo("approved");
    assertThat(approved.json().get("approvedVersion").asLong()).isPositive();
  }

  @Test
  void whatIsNotAllowedInHtmlIsTakenOutAndNamed() {
    var made =
        office.post(
            MATERIALS,
            """
            {"kind":"news","headline":{"uz-Latn":"Sarlavha <b>"},
             "body":{"uz-Latn":"<p onclick='x()'>Salom<script>alert(1)</script><img src='https://elsewhere.example/a.png'></p>"}}
            """);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().get("body").get("uz-Latn").asString())
        .contains("Salom")
        .doesNotContain("script", "onclick", "elsewhere");
    assertThat(made.json().get("removed").toString()).contains("<script>", "<p onclick>");
    assertThat(made.json().get("headline").get("uz-Latn").asString()).isEqualTo("Sarlavha <b>");
  }

  @Test
  void whoWasSlowerIsToldAndNothingIsOverwritten() {
    var id = draft("Birinchi", "<p>bir</p>");
    String first =
        office.get(MATERIALS + "/" + id).response().headers().firstValue("ETag").orElseThrow();
    assertThat(put(id, first, "{\"headline\":{\"uz-Latn\":\"Ikkinchi\"}}")).isEqualTo(200);
    assertThat(put(id, first, "{\"headline\":{\"uz-Latn\":\"Uchinchi\"}}")).isEqualTo(412);
    assertThat(put(id, "", "{\"headline\":{\"uz-Latn\":\"Uchinchi\"}}")).isEqualTo(428);
    assertThat(office.get(MATERIALS + "/" + id).json().get("headline").get("uz-Latn").asString())
        .isEqualTo("Ikkinchi");
  }

  @Test
  void cyrillicMadeByMachineSaysSoUntilSomebodyLooked() {
    var id =
        new uz.minbar.kernel.MaterialId(
            java.util.UUID.fromString(draft("Oʻzbekiston", "<p>Yoʻl <b>taʼmiri</b>, bir mol</p>")));
    var made = office.as(() -> newsroom.makeCyrillic(id, 1));
    assertThat(made.headline().exact(uz.minbar.kernel.Language.UZ_CYRL)).isEqualTo("Ўзбекистон");
    assertThat(made.body().exact(uz.minbar.kernel.Language.UZ_CYRL))
        .isEqualTo("<p>Йўл <b>таъмири</b>, бир мол</p>");
    assertThat(made.unchecked()).containsExactly(uz.minbar.kernel.Language.UZ_CYRL);
    assertThat(Doubts.of(made)).containsExactly(new Doubts.Word("мол", List.of("моль")));
    assertThat(Desk.of(house, office).get("/desk/newsroom/materials/" + id).body())
        .contains("<b>мол</b> (моль)");
    var checked = office.as(() -> newsroom.markChecked(id, made.version()));
    assertThat(checked.unchecked()).isEmpty();
    assertThat(Doubts.of(checked)).isEmpty();
  }

  @Test
  void anotherOfficeFindsNothingThere() {
    var id = draft("Sir", "<p>sir</p>");
    var stranger = house.organisation();
    assertThat(stranger.get(MATERIALS + "/" + id).status()).isEqualTo(404);
    assertThat(stranger.post(MATERIALS + "/" + id + "/submit", "{}").status()).isEqualTo(404);
    assertThat(stranger.get(MATERIALS).json().get("items").size()).isZero();
  }

  @Test
  void aForgottenWhereLeaksNothing() {
    var _ = draft("Sir", "<p>sir</p>");
    var stranger = house.organisation();
    assertThat(
            stranger.<Integer>rows(
                () ->
                    house
                        .jdbc()
                        .sql("select count(*) from newsroom_material")
                        .query(Integer.class)
                        .single()))
        .isZero();
  }

  private String draft(String headline, String body) {
    var made =
        office.post(
            MATERIALS,
            "{\"kind\":\"news\",\"headline\":{\"uz-Latn\":\"%s\"},\"body\":{\"uz-Latn\":\"%s\"}}"
                .formatted(headline, body));
    assertThat(made.status()).isEqualTo(201);
    return made.json().get("id").asString();
  }

  private int put(String id, String etag, String json) {
    var request =
        office
            .request(MATERIALS + "/" + id)
            .header("Content-Type", "application/json")
            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(json));
    return office.send(etag.isEmpty() ? request : request.header("If-Match", etag)).status();
  }
}
