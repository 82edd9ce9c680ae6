package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder;
  private Path config;
  private Path catalogue;
  private Path settings;

  @BeforeEach
  void makeSettings() throws IOException {
    config = Files.writeString(folder.resolve("leeds.json"), "{\"council\": 1}");
    catalogue = Files.createDirectory(folder.resolve("measures"));
    Files.writeString(catalogue.resolve("topics.json"), "[]");
    settings = folder.resolve("data/settings");
  }

  @Test
  void oneHostAtATimeUsesAFolder() throws IOException {
    try (DataFolder _ = DataFolder.lock(folder.resolve("data"))) {
      assertThatThrownBy(() -> DataFolder.lock(folder.resolve("data")))
          .hasMessageContaining("A portal is already running on");
    }
    DataFolder.lock(folder.resolve("data")).close();
  }

  @Test
  void whatAHostIsStartedWithIsKept() throws IOException {
    keep(config, Optional.of(catalogue));
    assertThat(settings.resolve("portal.json")).hasContent("{\"council\": 1}");
    assertThat(settings.resolve("catalogue/topics.json")).hasContent("[]");

    Files.writeString(config, "{\"council\": 2}");
    keep(config, Optional.empty());
    assertThat(settings.resolve("portal.json")).hasContent("{\"council\": 2}");
    assertThat(settings.resolve("catalogue")).doesNotExist();
  }

  @Test
  void aHostThatIsStartedWithWhatWasKeptKeepsIt() throws IOException {
    keep(config, Optional.of(catalogue));
    keep(settings.resolve("portal.json"), Optional.of(settings.resolve("catalogue")));

    assertThat(settings.resolve("portal.json")).hasContent("{\"council\": 1}");
    assertThat(settings.resolve("catalogue/topics.json")).hasContent("[]");
  }

  private void keep(Path file, Optional<Path> measures) throws IOException {
    try (DataFolder data = DataFolder.lock(folder.resolve("data"))) {
      data.keepSettings(file, measures);
    }
  }
}
