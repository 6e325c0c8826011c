package uz.minbar.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PANIC:  could not write to file "pg_wal/xlogtemp.91": No space left on device | the disk is full
          LOG:  could not bind IPv4 address "127.0.0.1": Address already in use | port is taken
          initdb: error: could not create directory "/x": Permission denied | no right to write
          FATAL:  database files are incompatible with server | another version of PostgreSQL
          2026-11-23 10:00:00 UTC [7] FATAL:  invalid value for parameter "port" | invalid value for parameter "port".
          LOG:  nothing of note | did not say why
          """)
  void turnsTheServersWordsIntoOneLine(String line, String expected) {
    assertThat(ServerLog.reason(List.of("LOG:  starting", line, "HINT:  see manual")))
        .contains(expected)
        .doesNotContain("\n");
  }

  @Test
  void startThatFailsSaysWhyAndWhereToRead() throws Exception {
    Path home = DatabaseHome.in(temp);
    Files.writeString(home.resolve("database/data/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> PostgresServer.start(home))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("another version of PostgreSQL")
        .hasMessageContaining(home.resolve("database/server.log").toString());
    // A failed start lets the home go.
    Files.writeString(home.resolve("database/data/PG_VERSION"), "18\n");
    PostgresServer.start(home).close();
    DatabaseHome.leave(home);
  }

  @Test
  void longLogKeepsOneOlderPart() throws Exception {
    Path file = Files.write(temp.resolve("server.log"), new byte[9 << 20]);
    new ServerLog(file).trim();
    assertThat(file).isEmptyFile();
    assertThat(temp.resolve("server.log.old")).hasSize(9 << 20);
  }
}
