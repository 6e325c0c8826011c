package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.website.kept.KeptFiles;

/** A real nginx before the program, by the configuration that the program makes. */
@HouseTest
class NginxModuleTest {

  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0";
  private static final String BODY = "<p>Suv shu kecha soat oʻnda qaytadi.</p>";
  @Autowired House house;
  @Autowired KeptFiles files;

  private PressCentre press;
  private PressCentre.Out out;
  private Nginx nginx;

  @BeforeEach
  void nginxBeforeAPressCentre() throws IOException {
    press = PressCentre.in(house);
    out = press.news("Suv qaytadi", BODY);
    await("changes are heard of", () -> files.heard() >= 0);
    nginx = Nginx.before(press);
  }

  @AfterEach
  void endNginx() throws InterruptedException {
    nginx.close();
  }

  @Test
  void aPageFromTheFileIsThePageOfTheProgram() throws Exception {
    for (String at : List.of(out.at("oz"), "/oz/", "/ru/", "/oz/news")) {
      var program = press.get(at);
      var file = fromFile(at);
      assertThat(file.body()).as(at).isEqualTo(program.body());
      assertThat(headers(file)).as(at).isEqualTo(headers(program));
      String tag = program.headers().firstValue("ETag").orElseThrow();
      assertThat(nginx.get(at, "If-None-Match", tag).statusCode()).as(at).isEqualTo(304);
      var small =
          nginx.send(nginx.request(at, "Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
      assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(small.headers().firstValue("ETag"))
          .isNotEqualTo(program.headers().firstValue("ETag"));
      assertThat(small.body())
          .isEqualTo(Files.readAllBytes(Path.of(file(at) + ".gz")))
          .hasSizeLessThan(program.body().length());
    }
  }

  @Test
  void whateverChangesGoesWithoutAnybodysClock() throws Exception {
    String at = out.at("oz");
    var _ = fromFile(at);
    press.correct(out, Map.of("headline", Map.of("uz-Latn", "Suv ertaga qaytadi"), "note", "Vaqt"));
    await("the correction", () -> body(at).contains("Suv ertaga qaytadi"));
    var _ = fromFile(at);
    press.withdraw(out, "Xato");
    await("the withdrawal", () -> status(at) == 410);
    assertThat(file(at)).doesNotExist();
  }

  @Test
  void nothingOldIsGivenAfterWhatIsNew() throws Exception {
    String at = out.at("oz");
    press.correct(out, Map.of("headline", Map.of("uz-Latn", "Soni 0"), "note", "n"));
    int last = 0;
    for (int i = 1; i <= 12; i++) {
      press.correct(out, Map.of("headline", Map.of("uz-Latn", "Soni " + i), "note", "n" + i));
      for (int reading = 0; last < i; reading++) {
        int seen = Integer.parseInt(body(at).replaceAll("(?s).*<h1[^>]*>Soni (\\d+)<.*", "$1"));
        assertThat(seen).as("after " + reading + " readings").isBetween(last, i);
        last = seen;
        assertThat(reading).isLessThan(10_000);
      }
    }
  }

  @Test
  void whoMayHaveWishesOfHerOwnComesToTheProgram() throws Exception {
    String at = out.at("oz");
    var _ = fromFile(at);
    Files.writeString(file(at), "from the file");
    assertThat(body(at)).isEqualTo("from the file");
    for (var other :
        List.of(
            nginx.request(at, "Cookie", "look=size-larger"),
            nginx.request(at + "?cursor="),
            nginx.request(at, "Sec-Purpose", "prefetch"),
            nginx.request(at).method("HEAD", BodyPublishers.noBody()),
            nginx.request(at).POST(BodyPublishers.ofString("")),
            nginx.request(at + ".html"),
            nginx.request("/../" + at))) {
      assertThat(nginx.send(other, BodyHandlers.ofString()).body()).isNotEqualTo("from the file");
    }
  }

  @Test
  void viewsOfFilesAreCountedAsAllOthers() throws Exception {
    String at = out.at("oz");
    var _ = fromFile(at);
    for (int i = 0; i < 3; i++) {
      var _ = nginx.get(at, "User-Agent", BROWSER, "Referer", "https://t.me/s/namuna");
    }
    var _ = nginx.get(at, "User-Agent", BROWSER, "Cookie", "look=size-larger");
    var _ = nginx.get(at, "User-Agent", "Googlebot/2.1");
    await("four views", () -> report("pages", "views") == 4);
    assertThat(report("from", "views")).isEqualTo(3);
    assertThat(report("days", "visitors")).as("one browser").isEqualTo(1);
  }

  private int report(String list, String figure) {
    return press
        .office()
        .get("/api/v1/website/visits")
        .json()
        .get(list)
        .path(0)
        .path(figure)
        .asInt();
  }

  /** The page as nginx gives it, once the program has written it. */
  private HttpResponse<String> fromFile(String at) throws Exception {
    var _ = nginx.get(at);
    assertThat(file(at)).exists();
    return nginx.get(at);
  }

  private Path file(String at) {
    String window = String.valueOf(house.clock().instant().getEpochSecond() / 10);
    return Path.of("target", "house-kept", window, press.host() + at + ".html");
  }

  private String body(String at) {
    try {
      return nginx.get(at).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private int status(String at) {
    try {
      return nginx.get(at).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What a browser goes by. */
  private static Map<String, Set<String>> headers(HttpResponse<String> response) {
    var headers = new TreeMap<String, Set<String>>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) ->
                headers.put(
                    name.toLowerCase(java.util.Locale.ROOT),
                    Set.of(
                        String.join(",", values)
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace("; ", ";")
                            .split(", ?"))));
    headers
        .keySet()
        .removeAll(Set.of("date", "server", "connection", "keep-alive", "content-length"));
    return headers;
  }
}
