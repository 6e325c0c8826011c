package uz.minbar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * WordPress as Debian packs it, with its usual theme, behind nginx, PHP-FPM with opcache and
 * MariaDB; all of it in one folder and on one port of its own.
 */
final class WordPress implements AutoCloseable {

  private static final Map<String, String> PACKAGES =
      Map.of(
          "/usr/share/wordpress/wp-load.php", "wordpress",
          "/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css",
              "wordpress-theme-twentytwentythree",
          "/usr/sbin/php-fpm8.2", "php8.2-fpm",
          "/usr/bin/php8.2", "php8.2-cli",
          "/usr/lib/php/20220829/mysqli.so", "php8.2-mysql",
          "/usr/lib/php/20220829/gd.so", "php8.2-gd",
          "/usr/sbin/mariadbd", "mariadb-server",
          "/usr/sbin/nginx", "nginx-light",
          "/usr/bin/wrk", "wrk");

  /** Two a core: more gave it nothing on two cores, fewer left a core idle at times. */
  private static final int WORKERS = 2 * Runtime.getRuntime().availableProcessors();

  private final Path place;
  private final int port;
  private final int kept;
  private final int before;
  private final String minbar;
  private final Servers servers;

  private WordPress(Path place, int port, int kept, int before, String minbar) {
    this.place = place;
    this.port = port;
    this.kept = kept;
    this.before = before;
    this.minbar = minbar;
    this.servers = new Servers(place);
  }

  /**
   * Starts it, and the same nginx before Minbar.
   *
   * @param minbar what Minbar itself wants of an nginx before it
   */
  static WordPress start(Path place, List<Piece> pieces, byte[] picture, String minbar)
      throws Exception {
    Packages.require(PACKAGES);
    var wordpress =
        new WordPress(place, Machine.freePort(), Machine.freePort(), Machine.freePort(), minbar);
    try {
      wordpress.build(pieces, picture);
    } catch (IOException | RuntimeException e) {
      wordpress.close();
      throw e;
    }
    return wordpress;
  }

  String at(String path) {
    return "http://localhost:" + port + path;
  }

  /**
   * The same by a page cache: a page is drawn once and comes from a file before WordPress loads.
   */
  String kept(String path) {
    return "http://localhost:" + kept + path;
  }

  /** Minbar behind the same nginx. */
  String before(String path) {
    return "http://localhost:" + before + path;
  }

  /** Lets the same nginx serve a text from a file. */
  String file(String name, String text) throws IOException {
    Files.writeString(place.resolve("site").resolve(name), text);
    return at("/" + name);
  }

  String describe() throws Exception {
    var opcache = opcache();
    return "WordPress %s, theme Twenty Twenty-Three, PHP %s, %d workers, opcache %s (%d scripts, %s %% hits)"
        .formatted(
            Files.readString(place.resolve("site/wp-includes/version.php"))
                .replaceAll("(?s).*wp_version = '([^']+)'.*", "$1"),
            opcache.get("php").asString(),
            WORKERS,
            opcache.get("enabled").asBoolean() ? "on" : "OFF",
            opcache.get("scripts").asInt(),
            opcache.get("hits").asString());
  }

  /** What PHP itself says of its cache of compiled scripts. */
  JsonNode opcache() throws Exception {
    return Http.JSON.readTree(Http.get(at("/opcache.php")).body());
  }

  private void build(List<Piece> pieces, byte[] picture) throws Exception {
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    servers.run("cp", "-rL", "/usr/share/wordpress", place.resolve("site").toString());
    for (String file : List.of("wp-config.php", "install.php", "fill.php", "opcache.php")) {
      write(file, place.resolve("site").resolve(file));
    }
    write("advanced-cache.php", place.resolve("site/wp-content/advanced-cache.php"));
    Path pages = Files.createDirectory(place.resolve("pages"));
    Files.setPosixFilePermissions(pages, PosixFilePermissions.fromString("rwxrwxrwx"));
    write("php-fpm.conf", place.resolve("php-fpm.conf"));
    write("nginx.conf", place.resolve("nginx.conf"));
    Files.writeString(place.resolve("site/pieces.json"), Http.JSON.writeValueAsString(pieces));
    Files.write(place.resolve("site/picture.jpg"), picture);
    database();
    servers.run("php8.2", place.resolve("site/install.php").toString());
    servers.run("php8.2", place.resolve("site/fill.php").toString());
    servers.run("chmod", "-R", "a+rX", place.resolve("site").toString());
    var _ =
        servers.start(
            "/usr/sbin/php-fpm8.2", "--fpm-config", place.resolve("php-fpm.conf").toString());
    var _ = servers.start("/usr/sbin/nginx", "-c", place.resolve("nginx.conf").toString());
    var _ = Http.await(at("/opcache.php"), servers::alive);
  }

  private void database() throws Exception {
    Path data = Files.createDirectories(place.resolve("mysql"));
    servers.run("chown", "mysql:mysql", data.toString());
    servers.run(
        "mariadb-install-db",
        "--no-defaults",
        "--user=mysql",
        "--datadir=" + data + "/data",
        "--auth-root-authentication-method=normal",
        "--skip-test-db");
    var _ =
        servers.start(
            "/usr/sbin/mariadbd",
            "--no-defaults",
            "--user=mysql",
            "--datadir=" + data + "/data",
            "--socket=" + data + "/socket",
            "--skip-networking",
            "--pid-file=" + data + "/pid");
    servers.await(data.resolve("socket"));
    servers.run(
        "mariadb",
        "--no-defaults",
        "--socket=" + data + "/socket",
        "--user=root",
        "--execute",
        "create database wordpress character set utf8mb4");
  }

  private void write(String resource, Path to) throws IOException {
    Files.writeString(
        to,
        Piece.resource("wordpress/" + resource)
            .replace("@PLACE@", place.toString())
            .replace("@PORT@", Integer.toString(port))
            .replace("@KEPT@", Integer.toString(kept))
            .replace("@MINBAR@", minbar.replace("listen 80;", "listen 127.0.0.1:" + before + ";"))
            .replace("@WORKERS@", Integer.toString(WORKERS))
            .replace("@CORES@", Integer.toString(Runtime.getRuntime().availableProcessors())));
  }

  @Override
  public void close() {
    servers.close();
  }
}
