package uz.minbar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tiny Tiny RSS as Debian packs it, with PostgreSQL, in one folder. Its own daemon waits 5 s before
 * each task and a minute between two rounds; here its workers get one feed after another without a
 * pause, by the very command that the daemon gives them.
 */
final class TtRss implements AutoCloseable {

  private static final String POSTGRES = "/usr/lib/postgresql/15/bin/";

  private static final Map<String, String> PACKAGES =
      Map.of(
          "/usr/share/tt-rss/www/update.php",
          "tt-rss",
          "/usr/share/doc/dbconfig-no-thanks",
          "dbconfig-no-thanks",
          "/usr/bin/php8.2",
          "php8.2-cli",
          "/usr/lib/php/20220829/pgsql.so",
          "php8.2-pgsql",
          "/usr/lib/php/20220829/intl.so",
          "php8.2-intl",
          "/usr/lib/php/20220829/mbstring.so",
          "php8.2-mbstring",
          "/usr/lib/php/20220829/dom.so",
          "php8.2-xml",
          "/usr/lib/php/20220829/curl.so",
          "php8.2-curl",
          POSTGRES + "postgres",
          "postgresql-15");

  /** Two a core, as the peer of `page` has: most of a feed's time is spent waiting. */
  static final int WORKERS = 2 * Runtime.getRuntime().availableProcessors();

  private final Path place;
  private final Servers servers;

  private TtRss(Path place) {
    this.place = place;
    this.servers = new Servers(place);
  }

  static TtRss start(Path place, List<String> addresses) throws Exception {
    Packages.require(PACKAGES);
    var peer = new TtRss(place);
    try {
      peer.build(addresses);
    } catch (IOException | RuntimeException e) {
      peer.close();
      throw e;
    }
    return peer;
  }

  private void build(List<String> addresses) throws Exception {
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path site = place.resolve("site");
    servers.run("cp", "-rL", "/usr/share/tt-rss/www", site.toString());
    for (String folder :
        List.of(
            "lock",
            "cache/feeds",
            "cache/simplepie",
            "cache/images",
            "cache/upload",
            "cache/export")) {
      Files.createDirectories(place.resolve(folder));
    }
    // It refuses to run as root.
    servers.run("chmod", "-R", "a+rwX", place.toString());
    Files.delete(site.resolve("config.php"));
    Files.writeString(site.resolve("config.php"), fill("config.php"));
    loopback(site.resolve("classes/urlhelper.php"));
    database();
    subscribe(addresses);
  }

  private void database() throws Exception {
    String data = place.resolve("data").toString();
    postgres("initdb", "--auth=trust", "--encoding=UTF8", "--pgdata=" + data);
    var _ =
        servers.start(
            as(
                "postgres",
                "-D",
                data,
                "-c",
                "listen_addresses=",
                "-c",
                "unix_socket_directories=" + place));
    servers.await(place.resolve(".s.PGSQL.5432"));
    postgres("createdb", "--host=" + place, "ttrss");
    sql(Path.of("/usr/share/tt-rss/schema/ttrss_schema_pgsql.sql"));
  }

  private void subscribe(List<String> addresses) throws Exception {
    Path feeds = place.resolve("feeds.sql");
    Files.writeString(
        feeds,
        addresses.stream()
            .map(
                address ->
                    "insert into ttrss_feeds (owner_uid, title, feed_url) values (1, '', '%s');%n"
                        .formatted(address))
            .collect(Collectors.joining()));
    sql(feeds);
    Files.writeString(
        place.resolve("ids"),
        IntStream.rangeClosed(1, addresses.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("\n")));
  }

  /** It would visit neither the machine itself nor any port but two: nothing could be measured. */
  private static void loopback(Path guard) throws IOException {
    Files.writeString(
        guard,
        Files.readString(guard)
            .replaceAll("([\"'])127\\.\\1", "$1no.$1")
            .replace("if ($extended_filtering)", "if (false)")
            .replace("$parts['host'];", "$parts['host'] . ':' . ($parts['port'] ?? 80);"));
  }

  /** Begins a round through all feeds, as far as it asks for each once; does not wait for it. */
  Process update() throws IOException {
    return servers.start(
        "/usr/sbin/runuser",
        "-u",
        "postgres",
        "--",
        "/usr/bin/xargs",
        "--arg-file=" + place.resolve("ids"),
        "--max-procs=" + WORKERS,
        "--replace",
        "/bin/sh",
        "-c",
        // It dies of an empty page, and xargs would end with it.
        "/usr/bin/php8.2 -d display_errors=0 -d log_errors=0 "
            + place.resolve("site/update.php")
            + " --update-feed {} --pidlock feed-{} --quiet; true");
  }

  /** How many feeds it could read, and how many pieces it has from them. */
  String describe() throws Exception {
    Path out = place.resolve("counted");
    postgres(
        "psql",
        "--host=" + place,
        "--dbname=ttrss",
        "--no-align",
        "--tuples-only",
        "--output=" + out,
        "--command=select count(*) filter (where last_error = '') || ' feeds read, '"
            + " || (select count(*) from ttrss_entries) || ' pieces' from ttrss_feeds");
    return Files.readString(out).strip();
  }

  private void sql(Path file) throws Exception {
    postgres(
        "psql",
        "--host=" + place,
        "--dbname=ttrss",
        "--quiet",
        "--set=ON_ERROR_STOP=1",
        "--file=" + file);
  }

  private void postgres(String program, String... arguments) throws Exception {
    servers.run(as(program, arguments));
  }

  private static String[] as(String program, String... arguments) {
    var command =
        new ArrayList<>(List.of("/usr/sbin/runuser", "-u", "postgres", "--", POSTGRES + program));
    command.addAll(List.of(arguments));
    return command.toArray(String[]::new);
  }

  private String fill(String resource) throws IOException {
    return Piece.resource("tt-rss/" + resource).replace("@PLACE@", place.toString());
  }

  @Override
  public void close() {
    servers.close();
  }
}
