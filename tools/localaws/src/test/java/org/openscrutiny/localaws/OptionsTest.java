package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OptionsTest {
  private static final String PROJECT = System.getProperty("portal.root");

  @Test
  void theProjectIsTheFolderOfTheTemplate() {
    var options =
        Options.parse(
            List.of(
                "--port", "9000",
                "--config", PROJECT + "/portal.json",
                "--releases", PROJECT + "/events/releases",
                "--template", PROJECT + "/template.yaml"));

    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.root()).isEqualTo(Path.of(PROJECT));
    assertThat(options.catalogue()).isEmpty();
  }

  @Test
  void anotherCatalogueCanBeTaken(@TempDir Path folder) {
    var options =
        Options.parse(
            List.of(
                "--catalogue", folder.toString(),
                "--config", PROJECT + "/portal.json",
                "--releases", PROJECT + "/events/releases",
                "--template", PROJECT + "/template.yaml"));

    assertThat(options.catalogue()).contains(folder);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThatThrownBy(() -> Options.parse(List.of("--prot", "1")))
        .hasMessageStartingWith("--prot: the options are --port, --data");
    assertThatThrownBy(() -> Options.parse(List.of("--port", "99999")))
        .hasMessage("A port is a number from 1 to 65535, not 99999");
    assertThatThrownBy(() -> Options.parse(List.of("--config", "nowhere.json")))
        .hasMessage("There is no nowhere.json");
  }

  @Test
  void aFolderThatIsLeftCanBeTakenAgain(@TempDir Path folder) throws IOException {
    DataFolder.lock(folder).close();
    try (var held = DataFolder.lock(folder)) {
      assertThat(held.incoming()).isDirectory();
    }
  }
}
