package uz.minbar.foundation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.foundation.Settings;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** The tables of every room, saved while the house works. */
@HouseTest
class BackupModuleTest {

  @TempDir Path temp;
  @Autowired Settings settings;
  @Autowired House house;

  @Test
  void rowsOfEveryRoomComeBackTheSame() throws Exception {
    house.organisation();
    Path home = temp.resolve("home");
    Scripts scripts = Scripts.ofRooms();
    Path first = temp.resolve("first");
    Path second = temp.resolve("second");

    Manifest saved =
        BackupCommand.save(
            new Order(first, settings.home().toAbsolutePath(), null, false), scripts);
    Files.createDirectories(home);
    Files.createSymbolicLink(
        home.resolve("postgres"), settings.home().resolve("postgres").toAbsolutePath());
    RestoreCommand.restore(new Order(first, home, null, false), scripts);
    Manifest again = BackupCommand.save(new Order(second, home, null, false), scripts);

    assertThat(saved.tables())
        .anyMatch(table -> table.name().equals("public.staff_organisation") && table.rows() > 0);
    assertThat(rows(again)).isEqualTo(rows(saved));
    assertThat(again.sequences()).isEqualTo(saved.sequences());
    Files.delete(home.resolve("postgres"));
  }

  private static List<Manifest.Part> rows(Manifest manifest) {
    return manifest.parts().stream().filter(part -> part.name().startsWith("rows/")).toList();
  }
}
