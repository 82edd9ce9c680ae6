package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.opendata.checks.FileChecks;
import org.openscrutiny.opendata.checks.FileNameChecks;
import org.openscrutiny.opendata.checks.FileRules;
import org.openscrutiny.opendata.checks.Findings;
import org.openscrutiny.opendata.checks.HeaderChecks;
import org.openscrutiny.opendata.checks.LayoutChecks;
import org.openscrutiny.opendata.checks.LevelSpellings;
import org.openscrutiny.opendata.checks.MetaFile;
import org.openscrutiny.opendata.checks.MetaFileReader;
import org.openscrutiny.opendata.checks.RowPass;
import org.openscrutiny.opendata.checks.ScreenedFile;
import org.openscrutiny.opendata.rows.CsvRows;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.FileStart;
import org.openscrutiny.opendata.rows.Header;
import org.openscrutiny.opendata.rows.RowHandler;
import org.openscrutiny.opendata.rows.RowSource;

/// Screens one data file with its meta file.
public final class DataFileScreening {
  private static final int LAST_STAGE_BEFORE_ROWS = 5;

  private final ReleaseFiles files;
  private final Gazetteer gazetteer;
  private final DimensionIndex dimensions;
  private final Findings findings;
  private final LevelSpellings spellings;
  private final Set<String> columns = new HashSet<>();
  private final Set<String> indicators = new HashSet<>();

  /// @param dimensions shared by all files of a release
  DataFileScreening(
      ReleaseFiles files, Gazetteer gazetteer, DimensionIndex dimensions, Findings findings) {
    this.files = files;
    this.gazetteer = gazetteer;
    this.dimensions = dimensions;
    this.findings = findings;
    this.spellings = new LevelSpellings(findings);
  }

  /// Screens a data file and its meta file without a release, by the rules of the standard. Every
  /// indicator is accepted.
  ///
  /// @param data the data file's name
  public static List<Finding> alone(ReleaseFiles files, String data, Gazetteer gazetteer) {
    var findings = new Findings();
    DataFile file = new DataFile(data, FileRules.ALONE.holds(), data);
    new DataFileScreening(files, gazetteer, new DimensionIndex(), findings)
        .screen(file, FileRules.ALONE);
    return findings.report();
  }

  /// Reads a file and checks it.
  ///
  /// @return the file, in several parts if a filter divides it into measures; empty if its rows
  ///   were not read
  List<ScreenedFile> screen(DataFile file, FileRules rules) {
    new FileNameChecks(findings).check(file.data());
    if (!isLaidOut(file.data())) {
      return List.of();
    }
    new FileChecks(findings).checkPresent(file.data(), files.names());
    Optional<String> metaName = MetaFile.nameFor(file.data(), files.names());
    if (metaName.isEmpty() || !files.names().contains(file.data())) {
      return List.of();
    }
    MetaFile meta = new MetaFileReader(source(metaName.get()), rules.legacy(), findings).read();
    var passes = new ArrayList<RowPass>(1);
    long rows =
        new FileChecks(findings)
            .read(source(file.data()), header -> handler(file.data(), header, meta, rules, passes));
    meta.indicators().forEach(column -> indicators.addAll(rules.ids(column.name(), meta)));
    return passes.stream().flatMap(pass -> pass.end(file, rows).stream()).toList();
  }

  /// A file in another layout has nothing that the other checks could read.
  private boolean isLaidOut(String data) {
    var layout = new LayoutChecks(findings);
    boolean isData = !files.names().contains(data) || layout.isData(data, start(data));
    return MetaFile.nameFor(data, files.names())
            .map(meta -> layout.isMeta(meta, start(meta)))
            .orElse(true)
        && isData;
  }

  private List<String> start(String name) {
    return FileStart.lines(() -> files.open(name));
  }

  /// The data columns of all files so far.
  Set<String> columns() {
    return columns;
  }

  /// The ids of the indicators of all files so far.
  Set<String> indicators() {
    return indicators;
  }

  private RowSource source(String name) {
    return new CsvRows(name, () -> files.open(name));
  }

  /// The rows are checked if the header has passed its checks. Otherwise they are only read to see
  /// whether the file is readable.
  private RowHandler handler(
      String file, Header header, MetaFile meta, FileRules rules, List<RowPass> passes) {
    columns.addAll(header.names());
    new HeaderChecks(file, header, meta, rules, findings).run();
    if (findings.failedUpTo(LAST_STAGE_BEFORE_ROWS)) {
      return RowHandler.IGNORE;
    }
    var pass = new RowPass(file, header, meta, rules, gazetteer, dimensions, spellings, findings);
    passes.add(pass);
    return pass;
  }
}
