package uz.minbar.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.SITES;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.minbar.house.Desk;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;

/** What an office knows of its sources, by hand and as a table. */
@HouseTest
class SourceCatalogueModuleTest {

  private static final String SOURCES = "/api/v1/monitoring/sources";

  @Autowired House house;

  Office office;
  String word;

  @BeforeEach
  void anOfficeWithAWordOfItsOwn() {
    office = house.organisation();
    word = "jadval" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void aTableFromAnOfficeProgramComesInWithItsFaultsNamed() {
    String table =
        """
        Название;Адрес;Тип;Территория;Аудитория;Язык
        "Газета; Намуна";%s;газета;Самаркандский район;12 500;русский
        ;@kanal_%s;блогер;;;

        Ички;http://10.0.0.1/x;;;;
        Бошқа;%s;дирижабль;;;
        """
            .formatted(address(1), word, address(2));
    var imported = send(table.getBytes(Charset.forName("windows-1251")));
    assertThat(imported.get("created").asInt()).isEqualTo(2);
    assertThat(imported.get("refused").get(0).get("line").asInt()).isEqualTo(5);
    assertThat(imported.get("refused").get(1).get("line").asInt()).isEqualTo(6);
    assertThat(imported.get("refused").get(1).get("reason").asString()).contains("tur");
    var source = list("?type=newspaper").get(0);
    assertThat(source.get("title").asString()).isEqualTo("Газета; Намуна");
    assertThat(source.get("facts").get("audience").asLong()).isEqualTo(12_500);
    assertThat(source.get("facts").get("language").asString()).isEqualTo("ru");
    String territory = source.get("facts").get("territory").asString();
    assertThat(list("?territory=" + territory)).hasSize(1);
    assertThat(list("?language=uz")).isEmpty();
    assertThat(list("?kind=telegram")).hasSize(1);
    assertThat(list("?q=" + Desk.encoded("НАМУНА"))).hasSize(1);
    // Once more: everything is there.
    assertThat(send(table.getBytes(UTF_8)).get("existing").asInt()).isEqualTo(2);
  }

  @Test
  void ofALongListEachSourceComesInOnceAndFaultsKeepTheirLines() {
    var table = new StringBuilder("address,title\n");
    for (int number = 1; number <= 250; number++) {
      String title = number == 130 ? "x".repeat(201) : "";
      table.append(number == 120 ? "http://10.0.0.1/x" : address(number)).append(',').append(title);
      table.append('\n');
    }
    table.append(address(249)).append('\n').append(address(3)).append('\n');

    var imported = send(table.toString().getBytes(UTF_8));

    assertThat(imported.get("created").asInt()).isEqualTo(248);
    assertThat(imported.get("existing").asInt()).isEqualTo(2);
    assertThat(imported.get("refused").valueStream().map(one -> one.get("line").asInt()))
        .containsExactly(121, 131);
    assertThat(
            office.rows(
                () ->
                    house
                        .jdbc()
                        .sql(
                            """
                            select sum(array_length(string_to_array(details::json ->> 'addresses', ' '), 1))
                            from staff_journal where act = 'monitoring.addSources'
                            """)
                        .query(Integer.class)
                        .single()))
        .as("addresses in the journal")
        .isEqualTo(251);
  }

  /** Each would hold what the other wants next, if both did not take them in one order. */
  @Test
  void twoMayTakeInTheSameSourcesAtOnce() throws Exception {
    var other = house.organisation();
    var list = "address\n" + address(2) + "\n" + address(1) + "\n";
    var theirs =
        office.rows(
            () -> {
              begin(address(1));
              var sent = CompletableFuture.supplyAsync(() -> send(other, list.getBytes(UTF_8)));
              House.await("that they wait", this::somebodyWaits);
              begin(address(2));
              return sent;
            });
    assertThat(theirs.get().get("created").asInt()).isEqualTo(2);
  }

  private void begin(String address) {
    house
        .jdbc()
        .sql(
            """
            insert into monitoring_source (kind, address, region, host, title, next_fetch_at, created_at)
            values ('feed', ?, '', 'x.example', '', '9999-01-01', now())
            """)
        .param(address)
        .update();
  }

  private boolean somebodyWaits() {
    return house
        .jdbc()
        .sql(
            "select exists (select from pg_locks where locktype = 'transactionid' and not granted)")
        .query(Boolean.class)
        .single();
  }

  @Test
  void whatGoesOutComesBackElsewhereAsItWas() {
    send(
        ("\uFEFFtitle,address,kind,region,type,owner,audience\r\n"
                + "\"=1+1\",%s,page,div.news,tv,\"Namuna, MCHJ\",5\r\n")
            .formatted(address(1))
            .getBytes(UTF_8));
    var csv = office.get(SOURCES + ".csv").response().body();
    assertThat(csv).contains("'=1+1").contains("\"Namuna, MCHJ\"");
    var other = house.organisation();
    var back =
        other.send(
            other
                .request(SOURCES + "/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    assertThat(back.json().get("created").asInt()).as(back.response().body()).isEqualTo(1);
    var mine = office.get(SOURCES).json().get("items").get(0);
    var theirs = other.get(SOURCES).json().get("items").get(0);
    assertThat(theirs.get("id")).isEqualTo(mine.get("id"));
    assertThat(theirs.get("facts")).isEqualTo(mine.get("facts"));
    assertThat(theirs.get("title").asString()).isEqualTo("=1+1");
  }

  @Test
  void whatOneOfficeWritesNoOtherReads() {
    var id = add(office);
    var other = house.organisation();
    assertThat(add(other)).isEqualTo(id);
    var put =
        office.send(
            office
                .request(SOURCES + "/" + id)
                .header("Content-Type", "application/json")
                .PUT(
                    BodyPublishers.ofString(
                        "{\"title\":\"Bizniki\",\"type\":\"blogger\",\"owner\":\"A.\",\"audience\":7}")));
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.json().get("facts").get("type").asString()).isEqualTo("blogger");
    var seen = other.get(SOURCES + "/" + id).json();
    assertThat(seen.get("facts").get("owner").asString()).isEmpty();
    assertThat(seen.get("title").asString()).isNotEqualTo("Bizniki");
  }

  @Test
  void theDeskShowsAndTakesIt() {
    var id = add(office);
    var desk = Desk.of(house, office);
    String at = "/desk/monitoring/sources/" + id;
    assertThat(desk.get(at).body()).contains("name=\"audience\"");
    var saved =
        desk.submit(
            at, "title=Namuna&type=radio&owner=Egasi&territory=&audience=1+200&language=uz");
    assertThat(saved.statusCode()).isIn(302, 303);
    assertThat(desk.get("/desk/monitoring/sources?type=radio").body()).contains("Egasi");
    assertThat(desk.get("/desk/monitoring/sources?type=tv").body()).doesNotContain("Egasi");
    assertThat(desk.submit(at, "title=x&audience=ming").statusCode()).isEqualTo(422);
  }

  private String add(Office of) {
    return of.post(SOURCES, "{\"kind\":\"feed\",\"address\":\"" + address(1) + "\"}")
        .json()
        .get("id")
        .asString();
  }

  private String address(int number) {
    return SITES.address("/" + word + "/" + number + ".rss").toString();
  }

  private JsonNode list(String query) {
    return office.get(SOURCES + query).json().get("items");
  }

  private JsonNode send(byte[] table) {
    return send(office, table);
  }

  private static JsonNode send(Office office, byte[] table) {
    var answer =
        office.send(
            office
                .request(SOURCES + "/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(table)));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }
}
