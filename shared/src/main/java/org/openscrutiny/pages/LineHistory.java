package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;

/// Continues the lines of an area into the time in which it had another code.
///
/// @param area under its present code
record LineHistory(Area area) {

  /// The lines with what was published under a former code before them. Where a line has figures
  /// for the time before, the publisher has calculated them for the new code, and they stand.
  ///
  /// @param earlier the lines under the former code
  List<Line> with(List<Line> lines, Area former, List<Line> earlier) {
    var continued = new ArrayList<Line>();
    var joined = new ArrayList<Line>();
    for (Line line : lines) {
      Optional<Line> before =
          earlier.stream()
              .filter(each -> isSameLine(line, each) && !joined.contains(each))
              .findFirst();
      before.ifPresent(joined::add);
      continued.add(before.map(each -> joined(line, former, each)).orElse(line));
    }
    earlier.stream()
        .filter(each -> !joined.contains(each))
        .map(each -> renamed(each, former))
        .forEach(continued::add);
    continued.sort(Line.LEADING);
    return continued;
  }

  private static boolean isSameLine(Line line, Line earlier) {
    return line.dataset().equals(earlier.dataset())
        && line.frequency() == earlier.frequency()
        && line.filters().equals(earlier.filters())
        && kind(line).equals(kind(earlier));
  }

  private static Object kind(Line line) {
    return first(line).identifier().group();
  }

  private static Line joined(Line line, Area former, Line earlier) {
    List<Observation> before =
        earlier.series().observations().stream()
            .filter(each -> each.period().compareTo(first(line)) < 0)
            .toList();
    if (before.isEmpty()) {
      return line;
    }
    var series =
        new Series(
            line.series().key(),
            Stream.concat(before.stream(), line.series().observations().stream()).toList());
    List<String> files =
        Stream.concat(line.files().stream(), earlier.files().stream()).distinct().toList();
    return new Line(
        line.id(),
        line.dataset(),
        series,
        files,
        line.everybody(),
        Stream.concat(
                Stream.of(new FormerCode(former, before.getLast().period())),
                line.former().stream())
            .toList());
  }

  /// A line that ended with the former code.
  private Line renamed(Line earlier, Area former) {
    SeriesKey key = earlier.series().key();
    var series =
        new Series(
            new SeriesKey(key.indicator(), area, key.filters(), key.frequency()),
            earlier.series().observations());
    Period last = series.observations().getLast().period();
    return new Line(
        earlier.id(),
        earlier.dataset(),
        series,
        earlier.files(),
        earlier.everybody(),
        List.of(new FormerCode(former, last)));
  }

  private static Period first(Line line) {
    return line.series().observations().getFirst().period();
  }
}
