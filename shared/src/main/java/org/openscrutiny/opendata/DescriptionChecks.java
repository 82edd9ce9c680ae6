package org.openscrutiny.opendata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// Checks that what `release.json` names is there: stages 0 and 3.
record DescriptionChecks(
    ReleaseDescription description, ReleaseFiles files, Catalogue catalogue, Findings findings) {
  static final String NAME = "release.json";

  /// The files of the folder against those of the description.
  void checkFiles() {
    if (description.files().isEmpty()) {
      findings.add(Check.RELEASE_DESCRIPTION, NAME, "\"files\" names no data file");
    }
    Set<String> named = new HashSet<>();
    for (DataFile file : description.files()) {
      if (!named.add(file.data())) {
        findings.add(Check.RELEASE_DESCRIPTION, NAME, "\"files\" names " + file.data() + " twice");
      }
      MetaFile.nameFor(file.data(), files.names()).ifPresent(named::add);
    }
    named.add(NAME);
    for (String file : files.names()) {
      if (!named.contains(file)) {
        findings.add(Check.RELEASE_FILE_UNNAMED, file, 0, "", file);
      }
    }
  }

  /// What footnotes, revisions, targets and columns refer to.
  ///
  /// @param headers the columns of all data files
  /// @param indicators the ids for which the release has figures
  void checkReferences(Set<String> headers, Set<String> indicators) {
    Set<String> data = description.files().stream().map(DataFile::data).collect(Collectors.toSet());
    for (Footnote footnote : description.footnotes()) {
      checkIndicators("footnotes", footnote.indicators());
      footnote.files().stream()
          .filter(file -> !data.contains(file))
          .forEach(file -> add(Check.DESCRIPTION_FILE, "footnotes", file));
    }
    checkIndicators(
        "revisions", description.revisions().stream().map(Revision::indicator).toList());
    checkIndicators("columns", List.copyOf(description.columns().values()));
    description.columns().keySet().stream()
        .sorted()
        .filter(column -> !isThere(column, headers))
        .forEach(column -> add(Check.DESCRIPTION_COLUMN, "columns", column));
    List<String> targets = description.targets().stream().map(Target::indicator).toList();
    checkIndicators("targets", targets);
    targets.stream()
        .filter(target -> !indicators.contains(target))
        .forEach(target -> add(Check.DESCRIPTION_TARGET, "targets", target));
  }

  private static boolean isThere(String column, Set<String> headers) {
    return DividedColumn.parse(column)
        .map(divided -> headers.contains(divided.column()) && headers.contains(divided.filter()))
        .orElseGet(() -> headers.contains(column));
  }

  private void checkIndicators(String field, List<String> ids) {
    ids.stream()
        .filter(id -> catalogue.indicator(id).isEmpty())
        .forEach(id -> add(Check.DESCRIPTION_INDICATOR, field, id));
  }

  private void add(Check check, String field, String found) {
    findings.add(check, NAME, 0, field, found);
  }
}
