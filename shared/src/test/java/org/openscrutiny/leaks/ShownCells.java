package org.openscrutiny.leaks;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.releases.BundledReleases;
import org.openscrutiny.suppression.release.ClearedRelease;

/// What the tables of a release show once it has been cleared: each cell with its figure or symbol,
/// in no order.
///
/// @param figures the same in the release's order, as they are handed to the next release of the
///   dataset
record ShownCells(Set<String> cells, Figures figures) {

  /// A release by itself; empty where it is refused.
  static Optional<ShownCells> of(ReleaseFiles files) {
    return of(files, Optional.empty());
  }

  /// After another release of the dataset, if any: what that hid stays hidden.
  static Optional<ShownCells> of(ReleaseFiles files, Optional<ShownCells> before) {
    var screening =
        new ReleaseScreening(
            BundledReleases.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read());
    return switch (screening.screen(files)) {
      case ScreeningOutcome.Refused _ -> Optional.empty();
      case ScreeningOutcome.Accepted accepted ->
          Optional.of(
              of(
                  BundledReleases.clearing(BundledReleases.CATALOGUE)
                      .clear(
                          accepted.description(),
                          accepted.figures(),
                          before.map(ShownCells::figures).stream().toList())));
    };
  }

  boolean sameAs(ShownCells other) {
    return cells.equals(other.cells);
  }

  private static ShownCells of(ClearedRelease cleared) {
    Figures figures = cleared.figures();
    var cells = new TreeSet<String>();
    figures
        .series()
        .forEach(each ->
            each.series()
                .observations()
                .forEach(
                    one -> cells.add(cell(each.series().key(), one.period(), "", one.value()))));
    figures
        .calculations()
        .forEach(
            each -> cells.add(cell(each.key(), each.period(), each.kind().text(), each.value())));
    figures
        .repeats()
        .forEach(each -> cells.add(cell(each.key(), each.period(), each.table(), each.value())));
    return new ShownCells(cells, figures);
  }

  private static String cell(SeriesKey key, Period period, String what, Value value) {
    return String.join(
        " | ",
        key.indicator(),
        key.area().name(),
        String.join(", ", key.filters().levels().values()),
        period.timePeriod() + " " + period.identifier().label(),
        what,
        value.figure().map(Object::toString).or(value::symbol).orElseThrow());
  }

  boolean hides(ConferenceReleaseBuilder.Cell cell) {
    return cells.contains(
        String.join(
            " | ",
            cell.whole() ? "initial-conferences" : "initial-conferences-in-time",
            cell.area(),
            cell.sex(),
            cell.month(),
            "",
            "c"));
  }
}
