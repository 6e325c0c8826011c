package uz.minbar.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.staff.Role;

/** Who may make and send digests, and that no office sees another's. */
@HouseTest
class DigestRightsModuleTest {

  private static final String INSIGHT = "/api/v1/insight/";
  private static final String DIGESTS = INSIGHT + "digests";
  private static final String MORNING = "{\"kind\":\"morning\"}";
  private static final String PERSON =
      "{\"name\":\"A\",\"email\":\"a@b.example\",\"script\":\"uz-Latn\",\"kinds\":[\"weekly\"]}";

  @Autowired House house;

  @Test
  void whoReadsMayNotSend() {
    var office = house.organisation();
    var hokim = house.colleague(office, Role.HOKIM);
    assertThat(hokim.post(DIGESTS, MORNING).status()).isEqualTo(403);
    assertThat(hokim.post(INSIGHT + "recipients", PERSON).status()).isEqualTo(403);
    String id = office.post(DIGESTS, MORNING).json().get("digest").get("id").asString();
    assertThat(hokim.get(DIGESTS + "/" + id).status()).isEqualTo(200);
    var analyst = house.colleague(office, Role.ANALYST);
    assertThat(analyst.post(INSIGHT + "recipients", PERSON).status()).isEqualTo(201);
  }

  @Test
  void noOfficeSeesAnothers() {
    var office = house.organisation();
    String id = office.post(DIGESTS, MORNING).json().get("digest").get("id").asString();
    assertThat(office.post(INSIGHT + "recipients", PERSON).status()).isEqualTo(201);
    assertThat(office.get(DIGESTS + "/" + id + "/files/uz-Latn.exe").status()).isEqualTo(404);
    var stranger = house.organisation();
    for (String list : List.of("digests", "recipients")) {
      assertThat(office.get(INSIGHT + list).json().get("items")).as(list).hasSize(1);
      assertThat(stranger.get(INSIGHT + list).json().get("items")).as(list).isEmpty();
    }
    for (String path : List.of("", "/files/uz-Latn.pdf")) {
      assertThat(office.get(DIGESTS + "/" + id + path).status()).as(path).isEqualTo(200);
      assertThat(stranger.get(DIGESTS + "/" + id + path).status()).as(path).isEqualTo(404);
    }
    for (String table : List.of("digest", "recipient")) {
      String sql = "select count(*) from insight_" + table;
      int seen = stranger.rows(() -> house.jdbc().sql(sql).query(Integer.class).single());
      assertThat(seen).as(table).isZero();
    }
  }
}
