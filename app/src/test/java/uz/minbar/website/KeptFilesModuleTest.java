package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.website.kept.KeptFiles;

/** Pages lie as files for an nginx, and never longer than they are true. */
@HouseTest
class KeptFilesModuleTest {

  private static final Path FOLDER = Path.of("target", "house-kept");

  private static final long TEN = 10;

  @Autowired House house;
  @Autowired KeptFiles files;

  private PressCentre press;
  private String at;

  @BeforeEach
  void aPage() {
    press = PressCentre.in(house);
    at = press.news("Suv qaytadi", "<p>Suv shu kecha soat oʻnda qaytadi.</p>").at("oz");
    await("the page as a file", this::stands);
  }

  @Test
  void thatNothingHasChangedIsHeardBeforeItIsWritten() {
    long before = files.heard();
    var _ = press.news("Yana bir xabar", "<p>Matn</p>");
    await("a change is heard of", () -> files.heard() > before);
    keep("/oz/news/old", before);
    assertThat(file("/oz/news/old")).as("drawn before the change").doesNotExist();
    keep("/oz/news/new", files.heard());
    assertThat(file("/oz/news/new")).exists();
  }

  @Test
  void hostsAndAddressesFromOutsideLeadNowhere() throws IOException {
    for (String host : new String[] {"..", "a/../../b", "A.EXAMPLE", "", "a".repeat(300)}) {
      files.keep(
          press.office().organisation(),
          host,
          "/oz/",
          new byte[0],
          new byte[0],
          1,
          house.clock().instant(),
          files.heard());
    }
    try (var all = Files.walk(FOLDER)) {
      assertThat(all.map(one -> one.getFileName().toString()))
          .doesNotContain("a", "b", "A.EXAMPLE", ".html");
    }
  }

  @Test
  void afterTenSecondsAllIsWrittenAnew() {
    Path old = file(at);
    house.clock().advance(Duration.ofSeconds(TEN));
    assertThat(file(at)).isNotEqualTo(old).doesNotExist();
    await("the page as a file", this::stands);
    assertThat(old).doesNotExist();
  }

  @Test
  void whoHearsNothingKeepsNothing() {
    long before = files.heard();
    assertThat(press.office().rows(this::endListening)).isPositive();
    await("the lost connection is seen", () -> files.heard() != before);
    assertThat(file(at)).as("nobody would have told").doesNotExist();
    await("a change is heard of", () -> files.heard() > before);
    await("the page as a file", this::stands);
    press.banner("Ehtiyot boʻling");
    await("the file goes", () -> !Files.exists(file(at)));
    assertThat(press.get(at).body()).contains("Ehtiyot boʻling");
  }

  @Test
  void whatOnlyOneMayWantIsNotWritten() {
    var _ = press.get("/oz/", "Cookie", "look=size-larger");
    var _ = press.get("/oz/?x=1");
    assertThat(file("/oz/")).doesNotExist();
    assertThat(press.get("/oz/news/yoq").statusCode()).isEqualTo(404);
    assertThat(file("/oz/news/yoq")).doesNotExist();
    var _ = press.get("/oz/");
    assertThat(file("/oz/")).exists();
  }

  /** As the database's owner, who may end the connection of another. */
  private int endListening() {
    house.jdbc().sql("set local role none").update();
    return house
        .jdbc()
        .sql(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where query = 'listen website_changed' and pid <> pg_backend_pid()
            """)
        .query(Integer.class)
        .single();
  }

  private void keep(String path, long before) {
    files.keep(
        press.office().organisation(),
        press.host(),
        path,
        new byte[] {1},
        new byte[] {1},
        1,
        house.clock().instant(),
        before);
  }

  /** Reads the page; whether it lies there then. */
  private boolean stands() {
    assertThat(press.get(at).statusCode()).isEqualTo(200);
    return Files.exists(file(at));
  }

  private Path file(String path) {
    long window = house.clock().instant().getEpochSecond() / TEN;
    return FOLDER.resolve(window + "/" + press.host() + path + ".html");
  }
}
