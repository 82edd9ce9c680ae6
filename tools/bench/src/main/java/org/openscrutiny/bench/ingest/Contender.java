package org.openscrutiny.bench.ingest;

import java.util.List;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.DataFileScreening;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;

/// What reads a data file from beginning to end.
enum Contender {
  /// The measure of the others.
  BARE("bare FastCSV"),
  ALONE("screening the file"),
  RELEASE("screening the release"),
  DUCKDB_1("DuckDB, 1 thread"),
  DUCKDB_2("DuckDB, 2 threads");

  static final int ACCEPTED = Integer.MAX_VALUE;

  private static final int FIRST_STAGE_OF_ROWS = 6;

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean isScreening() {
    return this == ALONE || this == RELEASE;
  }

  private static final Gazetteer GAZETTEER = OfficialGazetteer.read();

  /// Reads the file once.
  ///
  /// @return the stage of the screening that refused the file, or [#ACCEPTED]
  int pass(Subject subject) {
    switch (this) {
      case BARE -> BareParsing.rows(subject.release().resolve(subject.data()));
      case DUCKDB_1 -> new DuckDb(subject.release(), subject.data(), 1).check();
      case DUCKDB_2 -> new DuckDb(subject.release(), subject.data(), 2).check();
      case ALONE -> {
        var files = new FolderFiles(subject.release());
        return read(DataFileScreening.alone(files, subject.data(), GAZETTEER));
      }
      case RELEASE -> {
        var screening =
            new ReleaseScreening(
                CatalogueJson.read(subject.catalogue()), new ReleaseJson(), GAZETTEER);
        return read(screening.screen(new FolderFiles(subject.release())).findings());
      }
    }
    return ACCEPTED;
  }

  /// A screening that ends before the rows has not done what is to be measured; one that refuses
  /// the file for its rows has.
  private static int read(List<Finding> findings) {
    List<Finding> failed =
        findings.stream().filter(finding -> finding.level() == Finding.Level.FAIL).toList();
    int stage = failed.stream().mapToInt(Finding::stage).min().orElse(ACCEPTED);
    if (stage < FIRST_STAGE_OF_ROWS) {
      throw new IllegalStateException("The rows are not read: " + failed.getFirst());
    }
    return stage;
  }
}
