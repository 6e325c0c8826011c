package uz.minbar.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A page of news beside WordPress: the same text and picture among ten thousand others, each in its
 * usual whole layout, behind the same nginx, under the same load in turns. Drawn from its database
 * at every request, then kept; and beside both the same page as a file that nginx itself serves.
 */
final class NewsPage {

  private static final int ROUNDS = 5;
  private static final int SECONDS = 8;
  private static final int PIECES = 10_000;
  private static final int LINES = 4;

  /** Who brings a cookie may have wishes of her own: the page is drawn for her alone. */
  private static final String DRAWN = "Cookie: look=size-normal";

  private NewsPage() {}

  /** One way to the page. */
  private record Way(String name, String address, String... headers) {

    Load load(int seconds) throws IOException, InterruptedException {
      return Load.on(address, seconds, headers);
    }
  }

  static void run() throws Exception {
    var pieces = new ArrayList<>(Piece.all());
    pieces.addAll(Piece.old(PIECES - pieces.size()));
    byte[] picture = Piece.picture();
    try (var place = Machine.Place.open();
        var peerPlace = Machine.Place.open();
        var office =
            Office.open(
                place.path().resolve("home"),
                Map.of("MINBAR_KEPT_FOLDER", peerPlace.path().resolve("kept").toString()));
        var wordpress =
            WordPress.start(peerPlace.path(), pieces, picture, office.program().nginx())) {
      String ours = publish(office, pieces, picture);
      String theirs = "/" + pieces.getFirst().slug() + "/";
      System.out.println("minbar:    " + weight(wordpress.before(ours)));
      System.out.println("wordpress: " + weight(wordpress.at(theirs)));
      String page = Http.get(wordpress.before(ours)).body();
      compare(
          List.of(
              new Way("wordpress drawn", wordpress.at(theirs)),
              new Way("minbar drawn", wordpress.before(ours), DRAWN),
              new Way("wordpress kept", wordpress.kept(theirs)),
              new Way("minbar kept", wordpress.before(ours)),
              new Way("nginx, a file", wordpress.file("page.html", page)),
              new Way("minbar kept, without nginx", office.program().at(ours))));
      System.out.println(wordpress.describe() + ", MariaDB, nginx");
      var memory = office.program().memory();
      System.out.println(
          "minbar after it: program "
              + memory.program()
              + " MB, database "
              + memory.database()
              + " MB");
    }
  }

  private static String publish(Office office, List<Piece> pieces, byte[] picture)
      throws Exception {
    int news = Piece.all().size();
    office.publish(pieces.subList(news, pieces.size()).reversed(), LINES);
    for (var small : pieces.subList(1, news).reversed()) {
      var _ = office.publish(small, List.of());
    }
    var first = pieces.getFirst();
    String id = office.picture(picture, first.alt(), first.credit());
    return URI.create(office.publish(first, List.of(id))).getPath();
  }

  private static void compare(List<Way> ways) throws Exception {
    for (var way : ways) {
      warm(way);
    }
    var loads = new LinkedHashMap<Way, List<Load>>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var way : ways) {
        loads.computeIfAbsent(way, _ -> new ArrayList<>()).add(way.load(SECONDS));
      }
      System.out.println("round " + (round + 1) + ": " + last(loads));
    }
    for (var way : ways) {
      var _ = weight(way.address());
    }
    System.out.printf(
        Locale.ROOT,
        "pages a second, medians of %d rounds of %d s, %d kept-alive connections:%n",
        ROUNDS,
        SECONDS,
        Load.CONNECTIONS);
    loads.forEach(
        (way, all) -> {
          var load = median(all);
          System.out.printf(
              Locale.ROOT,
              "%-26s %,9.1f  half within %s, 99%% within %s%n",
              way.name(),
              load.perSecond(),
              load.median(),
              load.slowest());
        });
    var pace = loads.values().stream().map(all -> median(all).perSecond()).toList();
    System.out.printf(
        Locale.ROOT,
        "minbar to wordpress: drawn %.1f, kept %.2f; minbar kept to the file: %.2f%n",
        pace.get(1) / pace.get(0),
        pace.get(3) / pace.get(2),
        pace.get(3) / pace.get(4));
  }

  private static String last(Map<Way, List<Load>> loads) {
    return loads.entrySet().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "%s %,.0f",
                    one.getKey().name(),
                    one.getValue().getLast().perSecond()))
        .collect(Collectors.joining("   "));
  }

  /** Until its pace no longer grows, a minute at most. */
  private static void warm(Way way) throws Exception {
    double before = 0;
    for (int turn = 0; turn < 12; turn++) {
      double pace = way.load(5).perSecond();
      if (turn > 1 && pace < before * 1.05) {
        return;
      }
      before = pace;
    }
  }

  private static Load median(List<Load> loads) {
    return loads.stream()
        .sorted(Comparator.comparingDouble(Load::perSecond))
        .skip(loads.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  /** How heavy the page is; it must be the whole one, with text and picture. */
  private static String weight(String address) throws Exception {
    var answer = Http.get(address);
    String html = answer.body();
    if (answer.status() != 200 || !html.contains(Piece.PROOF) || !html.contains("<img ")) {
      throw new IOException(address + " is not the page: " + answer.status() + "\n" + html);
    }
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    }
    return String.format(
        Locale.ROOT,
        "200, %.1f KB of HTML (%.1f KB gzipped), %d style sheets, %d scripts, %d characters of"
            + " inline style",
        bytes.length / 1024.0,
        zipped.size() / 1024.0,
        html.split("rel=.stylesheet", -1).length - 1,
        html.split("<script[^>]* src=", -1).length - 1,
        html.split("(?s)<style.*?</style>", -1).length > 1
            ? html.length() - html.replaceAll("(?s)<style.*?</style>", "").length()
            : 0);
  }
}
