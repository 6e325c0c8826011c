package uz.minbar.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A page of news beside WordPress: the same text and picture, each in its usual whole layout, each
 * put together from its database at every request, under the same load in turns.
 */
final class NewsPage {

  private static final int ROUNDS = 5;
  private static final int SECONDS = 8;

  private NewsPage() {}

  static void run() throws Exception {
    var pieces = Piece.all();
    byte[] picture = Piece.picture();
    try (var place = Machine.Place.open();
        var peerPlace = Machine.Place.open();
        var wordpress = WordPress.start(peerPlace.path(), pieces, picture);
        var office = Office.open(place.path().resolve("home"), Map.of())) {
      String ours = publish(office, pieces, picture);
      String theirs = wordpress.at("/" + pieces.getFirst().slug() + "/");
      System.out.println("minbar:    " + weight(ours));
      System.out.println("wordpress: " + weight(theirs));
      compare(theirs, ours);
      System.out.println(
          wordpress.describe() + ", MariaDB, nginx; no cache of whole pages on either side");
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
    for (var small : pieces.subList(1, pieces.size()).reversed()) {
      var _ = office.publish(small, List.of());
    }
    var first = pieces.getFirst();
    String id = office.picture(picture, first.alt(), first.credit());
    String address = office.publish(first, List.of(id));
    return office.program().at(URI.create(address).getPath());
  }

  private static void compare(String theirs, String ours) throws Exception {
    warm(theirs);
    warm(ours);
    var peers = new ArrayList<Load>();
    var own = new ArrayList<Load>();
    for (int round = 0; round < ROUNDS; round++) {
      peers.add(Load.on(theirs, SECONDS));
      own.add(Load.on(ours, SECONDS));
      System.out.printf(
          Locale.ROOT,
          "round %d: wordpress %,.1f   minbar %,.0f%n",
          round + 1,
          peers.getLast().perSecond(),
          own.getLast().perSecond());
    }
    var _ = weight(theirs);
    var _ = weight(ours);
    var peer = median(peers);
    var mine = median(own);
    System.out.printf(
        Locale.ROOT,
        "pages a second, medians of %d rounds of %d s, %d kept-alive connections: wordpress %,.1f"
            + " (half within %s, 99%% within %s)   minbar %,.0f (%s, %s)   ratio %.1f%n",
        ROUNDS,
        SECONDS,
        Load.CONNECTIONS,
        peer.perSecond(),
        peer.median(),
        peer.slowest(),
        mine.perSecond(),
        mine.median(),
        mine.slowest(),
        mine.perSecond() / peer.perSecond());
  }

  /** Until its pace no longer grows, a minute at most. */
  private static void warm(String address) throws Exception {
    double before = 0;
    for (int turn = 0; turn < 12; turn++) {
      double pace = Load.on(address, 5).perSecond();
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
