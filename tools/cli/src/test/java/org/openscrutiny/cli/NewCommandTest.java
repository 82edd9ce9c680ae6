package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.cli.council.CouncilSettings;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.PortalJson;

class NewCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Leeds, E08000035, Leeds, england region statistical-neighbours core-cities, Yorkshire",
    "Bristol, E06000023, Bristol, england region statistical-neighbours core-cities, South West",
    "Camden, E09000007, Camden, england region statistical-neighbours, London",
    "Kent, E10000016, Kent, england region statistical-neighbours, South East",
    "Cumberland, E06000063, Cumberland, england region statistical-neighbours, North West",
    "City of London, E09000001, City of London, england region statistical-neighbours, London"
  })
  void aCouncilHasItsRegionItsNeighboursAndTheCoreCitiesIfItIsOne(
      String council, String code, String name, String comparators, String region) {
    Path file = folder.resolve("portal.json");

    CommandLineRun run = CommandLineRun.of("new", council, "--to", file.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("./portal run --config " + file);
    PortalSettings written = PortalJson.read(file);
    assertThat(written.home().code()).isEqualTo(code);
    assertThat(written.home().name()).isEqualTo(name);
    assertThat(written.comparators())
        .extracting(PortalSettings.Comparator::id)
        .containsExactly(comparators.split(" ", -1));
    assertThat(written.comparators().get(1).area().name()).startsWith(region);
  }

  @Test
  void theSettingsOfEveryAuthorityAreReadAsTheyWereWritten() throws IOException {
    var gazetteer = OfficialGazetteer.read();
    var settings = new CouncilSettings(gazetteer);
    for (var place : gazetteer.authorities()) {
      Path file = Files.write(folder.resolve(place.code()), PortalJson.written(settings.of(place)));

      assertThat(PortalJson.read(file)).isEqualTo(settings.of(place));
    }
  }

  @Test
  void aFileThatIsThereIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("portal.json"), "mine");

    CommandLineRun run = CommandLineRun.of("new", "Leeds", "--to", file.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(file + " is there already");
    assertThat(file).hasContent("mine");
  }

  @Test
  void anUnknownCouncilEndsWithTwo() {
    CommandLineRun run = CommandLineRun.of("new", "Kingston");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Kingston upon Hull, City of or Kingston upon Thames");
  }
}
