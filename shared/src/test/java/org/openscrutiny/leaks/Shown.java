package org.openscrutiny.leaks;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.Screened;
import org.openscrutiny.releases.BundledReleases;

/// What the tables of a release show once it has been cleared: each cell with its figure or symbol,
/// in no order.
record Shown(Set<String> cells) {

  /// Empty where the release is refused.
  static Optional<Shown> of(ReleaseFiles files) {
    return of(files, Optional.empty());
  }

  /// @param before what the release before showed
  static Optional<Shown> of(ReleaseFiles files, Optional<Figures> before) {
    return figures(files, before).map(Shown::of);
  }

  static Optional<Figures> figures(ReleaseFiles files, Optional<Figures> before) {
    var screening = new ReleaseScreening(BundledReleases.CATALOGUE, new ReleaseJson());
    return switch (screening.screen(files)) {
      case Screened.Refused _ -> Optional.empty();
      case Screened.Accepted accepted ->
          Optional.of(BundledReleases.cleared(accepted, before).figures());
    };
  }

  private static Shown of(Figures figures) {
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
            each -> cells.add(cell(each.key(), each.period(), each.calculation(), each.value())));
    figures
        .repeats()
        .forEach(each -> cells.add(cell(each.key(), each.period(), each.table(), each.value())));
    return new Shown(cells);
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

  boolean hides(Conferences.Cell cell) {
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
