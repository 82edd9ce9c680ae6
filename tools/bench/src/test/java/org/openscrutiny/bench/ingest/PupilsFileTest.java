package org.openscrutiny.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;

class PupilsFileTest {
  /// England, its regions and six authorities, all divisions of each.
  private static final long ROWS = 16L * PupilCounts.DIVISIONS;

  @TempDir private Path folder;

  @Test
  void itIsAcceptedAndItsTotalsAndPercentagesHold() {
    Subject subject = new PupilsFile(ROWS).subject(workspace());

    assertThat(screen(subject)).isInstanceOf(ScreeningOutcome.Accepted.class);
    assertThat(screen(subject).findings())
        .extracting(Finding::check)
        .doesNotContain("values-parts", "values-ratio", "values-percentage");
  }

  @Test
  void everyWayOfReadingItFindsTheSameRowsAndNothingWrong() throws IOException {
    Subject subject = new PupilsFile(ROWS).subject(workspace());

    for (Contender contender : subject.contenders()) {
      assertThat(contender.pass(subject)).as(contender.label()).isEqualTo(Contender.ACCEPTED);
    }
    assertThat(BareParsing.rows(subject.release().resolve(subject.data()))).isEqualTo(ROWS);
    assertThat(new DuckDb(subject.release(), subject.data(), 1).check())
        .isEqualTo(new DuckDb.Found(0, 0));
  }

  @Test
  void theDatabaseFindsRowsThatAreThereTwiceAndFiguresThatAreNone() throws IOException {
    Subject subject = new PupilsFile(ROWS).subject(workspace());
    Path file = subject.release().resolve(subject.data());
    var lines = Files.readAllLines(file);
    lines.add(lines.get(7));
    lines.set(9, lines.get(9).replaceFirst(",[^,]*$", ",many"));
    Files.write(file, lines);

    assertThat(new DuckDb(subject.release(), subject.data(), 1).check())
        .isEqualTo(new DuckDb.Found(2, 1));
  }

  @Test
  void itIsGeneratedOnce() throws IOException {
    Path file = folder.resolve("releases/pupils_20/release/pupils_20.csv");
    new PupilsFile(20).subject(workspace());
    Files.writeString(file, "kept");

    new PupilsFile(20).subject(workspace());

    assertThat(file).hasContent("kept");
  }

  private Workspace workspace() {
    return new Workspace(folder, folder, folder, System.out);
  }

  private static ScreeningOutcome screen(Subject subject) {
    return new ReleaseScreening(
            CatalogueJson.read(subject.catalogue()), new ReleaseJson(), OfficialGazetteer.read())
        .screen(new FolderFiles(subject.release()));
  }
}
