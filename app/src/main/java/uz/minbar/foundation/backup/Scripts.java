package uz.minbar.foundation.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uz.minbar.foundation.CommandFailure;
import uz.minbar.foundation.database.DatabaseAddress;

/**
 * The migrations this program carries. Tables are made by them alone, so the list of those that ran
 * says exactly which tables a backup holds, and running the same ones makes the same tables again.
 */
final class Scripts {

  private final Map<String, byte[]> texts = new TreeMap<>();

  /** The migrations of all rooms. */
  static Scripts ofRooms() {
    return new Scripts("classpath*:db/migration/**/*.sql");
  }

  Scripts(String pattern) {
    try {
      read(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String pattern) throws IOException {
    for (Resource script : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      String name = script.getFilename();
      if (name != null) {
        texts.put(name, script.getContentAsByteArray());
      }
    }
  }

  List<Manifest.Script> all() {
    return texts.entrySet().stream()
        .map(text -> new Manifest.Script(text.getKey(), Checksum.of(text.getValue())))
        .toList();
  }

  /** The migrations that ran on the database. */
  List<Manifest.Script> applied(Connection connection) throws SQLException {
    List<Manifest.Script> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select script from flyway_schema_history where success and type = 'SQL'"
                    + " order by installed_rank")) {
      while (rows.next()) {
        String name = rows.getString(1).replaceAll(".*/", "");
        byte[] text = texts.get(name);
        if (text == null) {
          throw new CommandFailure(
              "The database was changed by a newer Minbar (" + name + "). Save it with that one.");
        }
        applied.add(new Manifest.Script(name, Checksum.of(text)));
      }
    }
    return applied;
  }

  /** Refuses a backup whose tables this program would not make alike. */
  void check(Manifest manifest) {
    for (Manifest.Script script : manifest.scripts()) {
      byte[] text = texts.get(script.name());
      if (text == null) {
        throw new CommandFailure(
            "The backup was written by a newer Minbar ("
                + manifest.program()
                + "): this one does not know "
                + script.name()
                + ". Restore it with that one or a later one. Nothing was changed.");
      }
      if (!Checksum.of(text).equals(script.sha256())) {
        throw new CommandFailure(
            "The backup was written by another Minbar ("
                + manifest.program()
                + "), whose "
                + script.name()
                + " differs. Restore it with that one. Nothing was changed.");
      }
    }
  }

  /** Makes the tables as they were under the given migrations, and no later ones. */
  void migrate(DatabaseAddress address, List<Manifest.Script> scripts) {
    List<LoadableResource> chosen = new ArrayList<>();
    for (Manifest.Script script : scripts) {
      chosen.add(
          new Text(script.name(), new String(texts.get(script.name()), StandardCharsets.UTF_8)));
    }
    Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .outOfOrder(true)
        .resourceProvider(new Chosen(chosen))
        .load()
        .migrate();
  }

  private record Chosen(List<LoadableResource> scripts) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
      return scripts.stream().filter(s -> s.getFilename().equals(name)).findAny().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return scripts.stream()
          .filter(
              script ->
                  script.getFilename().startsWith(prefix)
                      && Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
          .toList();
    }
  }

  private static final class Text extends LoadableResource {
    private final String name;
    private final String text;

    Text(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
