package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.ReleaseDescription.DataFile;

/// Screens one data file with its meta file.
public final class DataFileScreening {
  private static final int LAST_STAGE_BEFORE_ROWS = 5;
  private static final String NAME = "[A-Za-z0-9_-]+\\.csv(\\.gz)?";

  private final ReleaseFiles files;
  private final DimensionIndex space;
  private final Findings findings;
  private final Set<String> columns = new HashSet<>();
  private final Set<String> indicators = new HashSet<>();

  /// @param space shared by all files of a release
  DataFileScreening(ReleaseFiles files, DimensionIndex space, Findings findings) {
    this.files = files;
    this.space = space;
    this.findings = findings;
  }

  /// Screens a pair of files that are not part of a release, for what the standard says of every
  /// file: no catalogue is asked whether it knows the indicators.
  ///
  /// @param data the data file's name; its meta file is beside it
  public static List<Finding> alone(ReleaseFiles files, String data) {
    var findings = new Findings();
    DataFile file = new DataFile(data, FileRules.ALONE.holds(), data);
    new DataFileScreening(files, new DimensionIndex(), findings).screen(file, FileRules.ALONE);
    return findings.report();
  }

  /// Reads a file and notes what is wrong with it; empty where its rows were not looked at, several
  /// parts where a filter divides it into measures.
  List<ScreenedFile> screen(DataFile file, FileRules rules) {
    if (!file.data().matches(NAME)) {
      findings.add(Check.FILE_NAME, file.data(), 0, "", file.data());
    }
    Optional<String> metaName = MetaFile.nameFor(file.data(), files.names());
    if (!files.names().contains(file.data())) {
      findings.add(Check.RELEASE_FILE_PRESENT, file.data(), 0, "", file.data());
    }
    if (metaName.isEmpty()) {
      String missing = file.data().replaceFirst("\\.csv(\\.gz)?$", "") + ".meta.csv";
      findings.add(Check.RELEASE_FILE_PRESENT, missing, 0, "", missing);
    }
    if (metaName.isEmpty() || !files.names().contains(file.data())) {
      return List.of();
    }
    return read(
        file, new MetaReader(files, metaName.get(), rules.legacy(), findings).read(), rules);
  }

  private List<ScreenedFile> read(DataFile file, MetaFile meta, FileRules rules) {
    var passes = new ArrayList<RowPass>(1);
    long count =
        new CsvText(files, file.data(), findings)
            .read(header -> rows(file.data(), header, meta, rules, passes));
    meta.indicators().forEach(column -> indicators.addAll(rules.ids(column.name(), meta)));
    return passes.stream().flatMap(pass -> pass.end(file, count).stream()).toList();
  }

  /// The data columns of all files so far.
  Set<String> columns() {
    return columns;
  }

  /// The ids of the indicators of all files so far.
  Set<String> indicators() {
    return indicators;
  }

  /// The rows are read through their checks once the header has passed its own; otherwise only to
  /// see whether the file can be read at all.
  private CsvText.Rows rows(
      String file, Header header, MetaFile meta, FileRules rules, List<RowPass> passes) {
    columns.addAll(header.names());
    new HeaderChecks(file, header, meta, rules, findings).run();
    if (findings.failedUpTo(LAST_STAGE_BEFORE_ROWS)) {
      return CsvText.Rows.NONE;
    }
    var pass = new RowPass(file, header, meta, rules, space, findings);
    passes.add(pass);
    return pass;
  }
}
