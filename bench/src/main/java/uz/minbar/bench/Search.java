package uz.minbar.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The search of the press centre among a hundred thousand materials, as one reader after another
 * asks. A thousand materials are published as an office does; the others are their copies, put into
 * the database itself. Words are made up and as unequal as in any language: the most usual stands
 * in nearly every text, most stand in few.
 */
final class Search {

  private static final int MATERIALS = 100_000;
  private static final int PUBLISHED = 1_000;
  private static final int LINES = 4;
  private static final int WORDS = 20_000;
  private static final int LONG = 120;

  /** A reader asks no more than sixty times a minute, so there are many of them. */
  private static final int READERS = 12;

  private static final int QUESTIONS = 40;

  private static final String COPY =
      """
      create temporary table copied as
        select id, uuidv7() as copy, number, material, uuidv7() as material_copy
        from publishing_placement, generate_series(2, %1$d) number where language = 'uz-Latn';
      insert into newsroom_material select (jsonb_populate_record(m, jsonb_build_object('id', c.material_copy))).*
        from copied c join newsroom_material m on m.id = c.material;
      insert into publishing_placement select (jsonb_populate_record(p, jsonb_build_object('id', c.copy,
          'material', c.material_copy, 'slug', p.slug || '-' || c.number,
          'published_at', p.published_at - make_interval(mins => 7 * c.number)))).*
        from copied c join publishing_placement p on p.id = c.id;
      analyze;
      """;

  private Search() {}

  static void run() throws Exception {
    var random = new Random(100);
    var words = IntStream.range(0, WORDS).mapToObj(_ -> word(random)).toList();
    try (var place = Machine.Place.open()) {
      var home = place.path().resolve("home");
      try (var office = Office.open(home, Map.of())) {
        office.publish(pieces(words, random), LINES);
        copy(home);
        ask(office, 1, "one word", () -> usual(words, random));
        ask(office, 2, "two words", () -> usual(words, random) + " " + usual(words, random));
        ask(office, 3, "a rare word", () -> words.get(WORDS / 2 + random.nextInt(WORDS / 2)));
      }
    }
  }

  /** What somebody asks for. */
  private interface Question {
    String next();
  }

  private static List<Piece> pieces(List<String> words, Random random) {
    return IntStream.range(0, PUBLISHED)
        .mapToObj(
            i -> {
              String headline = text(words, random, 7);
              String body = "<p>" + text(words, random, LONG) + ".</p>";
              return new Piece("p" + i, headline, "", body, "", "");
            })
        .toList();
  }

  private static String text(List<String> words, Random random, int many) {
    return IntStream.range(0, many)
        .mapToObj(_ -> usual(words, random))
        .collect(Collectors.joining(" "));
  }

  /** A word by its rank: the k-th is taken about 1/k as often as the first. */
  private static String usual(List<String> words, Random random) {
    return words.get((int) Math.pow(WORDS, random.nextDouble()) - 1);
  }

  private static String word(Random random) {
    return IntStream.range(0, 3 + random.nextInt(2))
        .mapToObj(
            _ -> "" + "bdgklmnprst".charAt(random.nextInt(11)) + "aeiou".charAt(random.nextInt(5)))
        .collect(Collectors.joining());
  }

  private static void copy(Path home) throws IOException, SQLException {
    String port = Files.readString(home.resolve("database/port")).strip();
    String password = Files.readString(home.resolve("database/password")).strip();
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/minbar", "minbar", password);
        var statement = connection.createStatement()) {
      var _ = statement.execute(COPY.formatted(MATERIALS / PUBLISHED));
      try (var counted =
          statement.executeQuery(
              "select count(*) from publishing_placement where language = 'uz-Latn'")) {
        counted.next();
        System.out.printf(Locale.ROOT, "%,d materials%n", counted.getInt(1));
      }
    }
  }

  /**
   * @param turn each has its own readers, so that none is asked to wait
   */
  private static void ask(Office office, int turn, String what, Question question)
      throws Exception {
    var times = new ArrayList<Double>();
    int found = 0;
    for (int reader = 1; reader <= READERS; reader++) {
      var builder =
          HttpClient.newBuilder()
              .localAddress(InetAddress.getByName("127.0." + turn + "." + reader));
      try (var client = builder.build()) {
        for (int i = 0; i < QUESTIONS; i++) {
          String q = URLEncoder.encode(question.next(), StandardCharsets.UTF_8);
          var request =
              HttpRequest.newBuilder(URI.create(office.program().at("/oz/search?q=" + q))).build();
          long begun = System.nanoTime();
          var answer = client.send(request, BodyHandlers.ofString());
          times.add((System.nanoTime() - begun) / 1e6);
          if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.statusCode());
          }
          found += answer.body().contains("class=\"news\"") ? 1 : 0;
        }
      }
    }
    times.subList(0, QUESTIONS).clear();
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%s: %d questions, %d with results; half within %.1f ms, 95 %% within %.1f ms, the last %.1f ms%n",
        what,
        times.size(),
        found,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.getLast());
  }
}
