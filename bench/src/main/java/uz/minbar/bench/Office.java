package uz.minbar.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** A running Minbar with an office in it, worked by its API as anybody may. */
final class Office implements AutoCloseable {

  private static final String EMAIL = "bench@example.org";
  private static final String PASSWORD = "bench-uzun-parol-2026";
  private static final String TOKEN = "bench-0123456789abcdef0123456789abcdef";
  private static final String LINE = "minbarbench";

  private final Program program;

  private Office(Program program) {
    this.program = program;
  }

  static Office open(Path home, Map<String, String> settings) throws Exception {
    var all = new HashMap<>(settings);
    all.put("MINBAR_ADMIN_EMAIL", EMAIL);
    all.put("MINBAR_ADMIN_PASSWORD", PASSWORD);
    all.put("MINBAR_API_TOKEN", TOKEN);
    var office = new Office(Program.start(home, all));
    var _ = office.program.page("/oz/");
    return office;
  }

  Program program() {
    return program;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return Http.read(program.at("/api/v1/" + path), TOKEN);
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return Http.post(program.at("/api/v1/" + path), TOKEN, body);
  }

  JsonNode send(String path, String type, byte[] body) throws IOException, InterruptedException {
    return Http.send(program.at("/api/v1/" + path), TOKEN, type, BodyPublishers.ofByteArray(body));
  }

  /** Sets the chat in which alerts are told, on the desk as a person does. */
  void bell(String chat, String token) throws IOException, InterruptedException {
    var visitor = new Http.Visitor();
    visitor.submit(
        program.at("/desk/sign-in"),
        program.at("/desk/sign-in"),
        Map.of("email", EMAIL, "password", PASSWORD));
    visitor.submit(
        program.at("/desk/monitoring/alerts"),
        program.at("/desk/monitoring/alerts/bells"),
        Map.of("chat", chat, "token", token, "addresses", ""));
  }

  /** Has letters signed with a key made for that, on the desk as a person does. */
  void sign() throws IOException, InterruptedException {
    var visitor = new Http.Visitor();
    visitor.submit(
        program.at("/desk/sign-in"),
        program.at("/desk/sign-in"),
        Map.of("email", EMAIL, "password", PASSWORD));
    String page = program.at("/desk/publishing/newsletter");
    visitor.submit(page, page + "/seal/make", Map.of());
    visitor.submit(page, page + "/seal/use", Map.of());
  }

  /** Publishes in the press centre; gives the address of the page. */
  String publish(Piece piece, List<String> pictures) throws Exception {
    String material = approved(piece, pictures);
    publish(material, site());
    return awaitSent(material);
  }

  /** Publishes many, one after the other in each of that many lines. */
  void publish(List<Piece> pieces, int lines) throws Exception {
    String site = site();
    var materials = new ArrayList<Future<String>>();
    try (var workers = Executors.newFixedThreadPool(lines)) {
      for (var piece : pieces) {
        materials.add(
            workers.submit(
                () -> {
                  String material = approved(piece, List.of());
                  publish(material, site);
                  return material;
                }));
      }
    }
    for (var material : materials) {
      var _ = awaitSent(material.get());
    }
  }

  private String site() throws IOException, InterruptedException {
    return get("publishing/channels").get("items").get(0).get("id").asString();
  }

  private String awaitSent(String material) throws Exception {
    String deliveries = "publishing/materials/" + material + "/deliveries";
    for (int tries = 0; tries < 400; tries++) {
      var delivery = get(deliveries).get("items").get(0);
      if (delivery.get("state").asString().equals("sent")) {
        return delivery.get("address").asString();
      }
      Thread.sleep(50);
    }
    throw new IOException("not published: " + get(deliveries));
  }

  void publish(String material, String channel) throws IOException, InterruptedException {
    var _ =
        post("publishing/materials/" + material + "/publish", Map.of("channels", List.of(channel)));
  }

  /** A page is weighed and drawn in Uzbek; that there are others must cost it nothing. */
  private static Map<String, String> inThree(String text) {
    return Map.of("uz-Latn", text, "ru", text, "en", text);
  }

  /** A material that may go out. */
  String approved(Piece piece, List<String> pictures) throws IOException, InterruptedException {
    var made =
        post(
            "newsroom/materials",
            Map.of(
                "kind", "news",
                "headline", inThree(piece.headline()),
                "lead", inThree(piece.lead()),
                "body", inThree(piece.body()),
                "pictures", pictures));
    String material = made.get("id").asString();
    var _ = post("newsroom/materials/" + material + "/submit", Map.of());
    var _ = post("newsroom/materials/" + material + "/approve", Map.of());
    return material;
  }

  /** Puts a picture into the archive; gives its id. */
  String picture(byte[] jpeg, String alt, String credit) throws Exception {
    var form = new ByteArrayOutputStream();
    part(form, "alt\"", "", alt.getBytes(StandardCharsets.UTF_8));
    part(form, "credit\"", "", credit.getBytes(StandardCharsets.UTF_8));
    part(form, "file\"; filename=\"picture.jpg\"", "Content-Type: image/jpeg\r\n", jpeg);
    form.write(("--" + LINE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send("archive/assets", "multipart/form-data; boundary=" + LINE, form.toByteArray())
        .get("id")
        .asString();
  }

  private static void part(ByteArrayOutputStream form, String name, String type, byte[] value)
      throws IOException {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\r\n%s\r\n".formatted(LINE, name, type);
    form.write(head.getBytes(StandardCharsets.UTF_8));
    form.write(value);
    form.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws Exception {
    program.close();
  }
}
