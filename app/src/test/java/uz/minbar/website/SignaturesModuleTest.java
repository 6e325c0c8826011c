package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.Archive;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/** Whatever reaches a reader, she can find out whether it is the office's word. */
@HouseTest
class SignaturesModuleTest {

  private static final String BODY =
      "<p>Quvur toʻliq almashtiriladi, suv shu kecha soat oʻnda qaytadi.</p>";

  @Autowired House house;
  @Autowired Archive archive;

  private PressCentre press;

  @BeforeEach
  void aPressCentre() {
    press = PressCentre.in(house);
  }

  @Test
  void anybodyChecksASignatureWithToolsOfHerOwn() throws Exception {
    var out = press.news("Mahallaga suv qaytadi", BODY);
    String statement = press.get(out.at("oz") + "/statement.txt").body();
    byte[] signed =
        Base64.getMimeDecoder().decode(press.get(out.at("oz") + "/statement.sig").body());
    byte[] words = press.get(out.at("oz") + "/words.txt").body().getBytes(StandardCharsets.UTF_8);
    String pem = press.get("/.well-known/minbar-keys.pem").body();
    var key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(
                    Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
    var check = Signature.getInstance("Ed25519");
    check.initVerify(key);
    check.update(statement.getBytes(StandardCharsets.UTF_8));
    assertThat(check.verify(signed)).isTrue();
    check.initVerify(key);
    check.update(statement.replace("version: ", "version: 1").getBytes(StandardCharsets.UTF_8));
    assertThat(check.verify(signed)).isFalse();
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    assertThat(statement)
        .startsWith("minbar-statement-1\naddress: http")
        .contains("/oz/news/" + out.slug() + "\nlanguage: uz-Latn\n")
        .contains("\nwords-sha256: " + digest + "\n");
    assertThat(new String(words, StandardCharsets.UTF_8))
        .isEqualTo(
            "Mahallaga suv qaytadi\n\nQuvur toʻliq almashtiriladi, suv shu kecha soat oʻnda"
                + " qaytadi.\n");
    assertThat(press.get("/oz/news/yoʻq".replace("ʻ", "") + "/statement.txt").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCodeTellsOldPrintsFromNewAndTheOfficeFromOthers() {
    var out = press.news("Mahallaga suv qaytadi", BODY);
    String code = code(out);
    assertThat(code).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
    assertThat(asked(code)).contains("Ha, bu bizning").contains("Raqamli imzo mos: " + code);
    String sloppy = code.toUpperCase(Locale.ROOT).replace("-", " ").replace('0', 'O');
    assertThat(asked(sloppy)).contains("Raqamli imzo mos: " + code);
    String link = press.page(out.at("oz")).select(".sign a").attr("href");
    assertThat(press.page(link).select(".verdict").text()).contains("Raqamli imzo mos");
    assertThat(asked("Quvur toʻliq almashtiriladi, suv shu kecha soat oʻnda qaytadi."))
        .contains("Raqamli imzo mos");
    press.correct(
        out, Map.of("headline", Map.of("uz-Latn", "Suv ertaga qaytadi"), "note", "Vaqt oʻzgardi"));
    assertThat(asked(code)).contains("keyin tuzatilgan").doesNotContain("Raqamli imzo mos");
    assertThat(code(out)).isNotEqualTo(code);
    assertThat(asked(code(out))).contains("Raqamli imzo mos");
    var other = PressCentre.in(house);
    var elsewhere = other.news("Boshqa xabar", BODY);
    assertThat(asked(code(other, elsewhere))).as("another office's").doesNotContain("Ha, bu");
    press.withdraw(out, "Xato");
    assertThat(asked(code)).contains("qaytarib olingan");
  }

  @Test
  void whoChangesTheDatabaseBehindTheProgramIsFoundOut() {
    var out = press.news("Mahallaga suv qaytadi", BODY);
    String code = code(out);
    int changed =
        press
            .office()
            .rows(
                () ->
                    house
                        .jdbc()
                        .sql(
                            "update publishing_placement set body = replace(body, 'kecha', 'yil')"
                                + " where material = ?::uuid and language = 'uz-Latn'")
                        .param(out.id())
                        .update());
    assertThat(changed).isEqualTo(1);
    assertThat(asked(code)).contains("mos kelmayapti");
    assertThat(asked(press.at(out.at("oz")).getPath())).contains("mos kelmayapti");
    assertThatThrownBy(
            () ->
                press
                    .office()
                    .rows(
                        () ->
                            house
                                .jdbc()
                                .sql("update publishing_signature set statement = 'x'")
                                .update()))
        .hasMessageContaining("never changes");
  }

  @Test
  void aPictureIsKnownAgainAfterAMessengerHasMadeItSmaller() throws IOException {
    var ours = landscape(40);
    String shown = store(ours, "Quvur");
    String hidden = store(landscape(170), "Hali chiqmagan");
    assertThat(hidden).isNotEqualTo(shown);
    var _ = press.news("Suratli xabar", BODY, shown);
    assertThat(picture(jpeg(smaller(ours, 500))).body()).contains("bizning xabarimizda chiqqan");
    assertThat(picture(jpeg(smaller(landscape(170), 500))).body())
        .as("what is not out yet is nobody's business")
        .contains("bunday xabar bizda chiqmagan");
    assertThat(picture(jpeg(landscape(300))).body()).contains("bunday xabar bizda chiqmagan");
    var broken = picture("surat emas".getBytes(StandardCharsets.UTF_8));
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(broken.body()).select("[role=alert]").text()).isNotBlank();
  }

  @Test
  void thePhotoOfAPrintedCodeLeadsToItsText() throws IOException {
    var out = press.news("Mahallaga suv qaytadi", BODY);
    var page = press.page(out.at("oz"));
    var drawn = press.get(page.select("img.qr").attr("src"));
    assertThat(drawn.headers().firstValue("Content-Type")).contains("image/svg+xml");
    var svg = Jsoup.parse(drawn.body()).select("svg");
    String path = svg.select("path:not([fill])").attr("d");
    int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
    assertThat(picture(jpeg(photo(path, size))).body())
        .contains("Ha, bu bizning")
        .contains("Raqamli imzo mos: " + code(out));
  }

  private String code(PressCentre.Out out) {
    return code(press, out);
  }

  private static String code(PressCentre press, PressCentre.Out out) {
    return press.page(out.at("oz")).select(".code a").text();
  }

  private String asked(String text) {
    return Jsoup.parse(press.post("/oz/verify", Map.of("address", text)).body())
        .select(".verdict")
        .text();
  }

  private String store(BufferedImage picture, String name) {
    byte[] file = jpeg(picture);
    return press
        .office()
        .as(
            () ->
                archive
                    .store(
                        new ByteArrayInputStream(file),
                        name + ".jpg",
                        LocalizedText.of(Language.UZ_LATN, name),
                        "Sardor Suratov")
                    .id()
                    .toString());
  }

  private HttpResponse<String> picture(byte[] file) throws IOException {
    String border = "chegara" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + border
                + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(press.at("/oz/verify"))
              .header("Content-Type", "multipart/form-data; boundary=" + border)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Hills before a sky, others for each number. */
  private static BufferedImage landscape(int number) {
    var image = new BufferedImage(1400, 900, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      double hill = 450 + 200 * Math.sin((x + number * 7) / (90.0 + number)) + number % 100;
      for (int y = 0; y < image.getHeight(); y++) {
        float light = (float) (0.5 + 0.4 * Math.sin((x * (number % 9 + 1) + y * 3) / 160.0));
        image.setRGB(x, y, y > hill ? Color.HSBtoRGB(0.3f, 0.6f, light) : 0xA0C8F0 - x / 12);
      }
    }
    return image;
  }

  private static BufferedImage smaller(BufferedImage from, int width) {
    int height = from.getHeight() * width / from.getWidth();
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    to.createGraphics()
        .drawImage(from.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
    return to;
  }

  /** The code as it comes from a printer, a little askew, on a grey table. */
  private static BufferedImage photo(String path, int size) {
    var image = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xB8B8B0));
    pen.fillRect(0, 0, 800, 800);
    pen.rotate(Math.toRadians(6), 400, 400);
    pen.setColor(Color.WHITE);
    double cell = 560.0 / size;
    pen.fill(new Rectangle2D.Double(120, 120, 560, 560));
    pen.setColor(new Color(0x202020));
    for (String bar : path.substring(1).split("M")) {
      String[] parts = bar.split("[ hv]");
      pen.fill(
          new Rectangle2D.Double(
              120 + Integer.parseInt(parts[0]) * cell,
              120 + Integer.parseInt(parts[1]) * cell,
              Integer.parseInt(parts[2]) * cell + 0.6,
              cell + 0.6)); // Ink spreads.
    }
    pen.dispose();
    return image;
  }

  private static byte[] jpeg(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(picture, "jpg", bytes)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
