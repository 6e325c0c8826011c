package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Archive;
import uz.minbar.house.House;
import uz.minbar.house.Office;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.Region;
import uz.minbar.newsroom.Regions;

/** A press centre of its own: a fresh office under a loopback address that no other test uses. */
record PressCentre(House house, Office office, String host) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MATERIALS = "/api/v1/newsroom/materials";

  /** A material that is out. */
  record Out(String id, String slug) {
    String at(String prefix) {
      return "/" + prefix + "/news/" + slug;
    }
  }

  static PressCentre in(House house) {
    var random = ThreadLocalRandom.current();
    String host =
        "127." + random.nextInt(1, 255) + "." + random.nextInt(255) + "." + random.nextInt(1, 255);
    var office = house.organisation();
    int named =
        office.rows(
            () ->
                house
                    .jdbc()
                    .sql("update staff_organisation set host = ? where id = ?")
                    .params(host, office.organisation().value())
                    .update());
    assertThat(named).isEqualTo(1);
    return new PressCentre(house, office, host);
  }

  URI at(String path) {
    return URI.create("http://" + host + ":" + house.at("/").getPort() + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(at(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    var body = new StringBuilder();
    form.forEach((name, value) -> body.append(name).append('=').append(enc(value)).append('&'));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  Document page(String path) {
    return Jsoup.parse(get(path).body());
  }

  static String enc(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A material of that form that is approved and no more. */
  String approved(Map<String, ?> material) {
    String id =
        office.post(MATERIALS, JSON.writeValueAsString(material)).json().get("id").asString();
    var _ = office.post(MATERIALS + "/" + id + "/submit", "{}");
    assertThat(office.post(MATERIALS + "/" + id + "/approve", "{}").status()).isEqualTo(200);
    return id;
  }

  Out news(String headline, String body, String... pictures) {
    return out(
        Map.of(
            "kind", "news",
            "headline", Map.of("uz-Latn", headline),
            "body", Map.of("uz-Latn", body),
            "pictures", List.of(pictures)));
  }

  /** Puts a material of that form into the press centre. */
  Out out(Map<String, ?> material) {
    String id = approved(material);
    String site =
        office.get("/api/v1/publishing/channels").json().get("items").get(0).get("id").asString();
    var _ =
        office.post(
            "/api/v1/publishing/materials/" + id + "/publish", "{\"channels\":[\"" + site + "\"]}");
    return new Out(id, settled(id));
  }

  void correct(Out out, Map<String, ?> changed) {
    act(out, "correct", changed);
  }

  void withdraw(Out out, String note) {
    act(out, "withdraw", Map.of("note", note));
  }

  /** Moves a piece into the past. */
  void age(Out out, int days) {
    int aged =
        office.rows(
            () ->
                house
                    .jdbc()
                    .sql(
                        """
                        update publishing_placement set published_at = published_at - make_interval(days => ?)
                        where slug = ?
                        """)
                    .params(days, out.slug())
                    .update());
    assertThat(aged).isPositive();
  }

  void region(Regions regions, String word, String name) {
    var region = new Region(word, LocalizedText.of(Language.UZ_LATN, name), LocalizedText.EMPTY);
    office.as(() -> regions.save(region));
  }

  /** Adds something over the API; its id. */
  String add(String path, Map<String, ?> sent) {
    var added = office.post(path, JSON.writeValueAsString(sent));
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    return added.json().get("id").asString();
  }

  void banner(String words) {
    var banner =
        Map.of(
            "words", Map.of("uz-Latn", words),
            "link", "/oz/news",
            "until", house.clock().instant().plus(Duration.ofDays(20)).toString());
    var raised =
        office.send(
            office
                .request("/api/v1/website/banner")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(banner))));
    assertThat(raised.status()).isEqualTo(200);
  }

  /** A picture of the archive. */
  String picture(Archive archive, String alt) {
    byte[] png = png(alt);
    return office.as(
        () ->
            archive
                .store(
                    new ByteArrayInputStream(png),
                    "rasm.png",
                    LocalizedText.of(Language.UZ_LATN, alt),
                    "Sardor Suratov")
                .id()
                .toString());
  }

  /** A picture of its own for those words. */
  static byte[] png(String words) {
    var image = new BufferedImage(1400, 900, BufferedImage.TYPE_INT_RGB);
    int colour = words.hashCode() & 0x7F7F7F;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, colour + (x / 100 + y / 100) % 2 * 0x202020);
      }
    }
    var png = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(image, "png", png)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private void act(Out out, String act, Map<String, ?> sent) {
    String path = MATERIALS + "/" + out.id() + "/" + act;
    var answer = office.post(path, JSON.writeValueAsString(sent));
    assertThat(answer.status()).isEqualTo(200);
    long version = answer.json().get("approvedVersion").asLong();
    await(
        act,
        () ->
            office.<Boolean>rows(
                () ->
                    house
                        .jdbc()
                        .sql(
                            """
                            select bool_and(state = 'sent' and act = ? and done_version = version and version >= ?)
                            from publishing_delivery where material = ?::uuid
                            """)
                        .params(act, version, out.id())
                        .query(Boolean.class)
                        .single()));
  }

  /** Waits until all deliveries have gone; the address of the first tells the slug. */
  private String settled(String id) {
    String path = "/api/v1/publishing/materials/" + id + "/deliveries";
    await(
        "out",
        () ->
            office
                .get(path)
                .json()
                .get("items")
                .valueStream()
                .allMatch(one -> one.get("state").asString().equals("sent")));
    String address = office.get(path).json().get("items").get(0).get("address").asString();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
