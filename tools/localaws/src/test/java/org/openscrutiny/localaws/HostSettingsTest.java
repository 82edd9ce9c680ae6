package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostSettingsTest {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));

  @Test
  void theProjectIsTheFolderOfTheTemplate() {
    assertThat(settings(9000, PROJECT.resolve("portal.json")).root()).isEqualTo(PROJECT);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThatThrownBy(() -> settings(99_999, PROJECT.resolve("portal.json")))
        .hasMessage("A port is a number from 1 to 65535, not 99999");
    assertThatThrownBy(() -> settings(9000, Path.of("nowhere.json")))
        .hasMessage("There is no nowhere.json");
  }

  @Test
  void aFolderThatIsLeftCanBeTakenAgain(@TempDir Path folder) throws IOException {
    DataFolder.lock(folder).close();
    try (var held = DataFolder.lock(folder)) {
      assertThat(held.incoming()).isDirectory();
    }
  }

  private static HostSettings settings(int port, Path config) {
    return new HostSettings(
        port,
        InetAddress.getLoopbackAddress(),
        Path.of(".portal"),
        config,
        Optional.empty(),
        List.of(PROJECT.resolve("events/releases")),
        PROJECT.resolve("template.yaml"));
  }
}
