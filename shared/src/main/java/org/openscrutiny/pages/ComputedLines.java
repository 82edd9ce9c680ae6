package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.GroupStatistics;
import org.openscrutiny.comparison.Statistic;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.TimeIdentifier;

/// Computes the lines of a group of authorities from the lines of its members: one for each dataset
/// and kind of period that may be compared with the authority's own.
record ComputedLines(SeriesIndex index) {
  private record PeriodKind(String dataset, Frequency frequency, TimeIdentifier.Group group) {}

  /// @param mean the line of the mean, to line up with the authority's own
  /// @param statistics the mean and the median
  record ComputedLine(Line mean, List<ComparatorSeries> statistics) {}

  /// Without lines for which too few members have a figure.
  List<ComputedLine> comparable(
      Line own, Indicator indicator, Area area, Comparator who, ComputedComparator group) {
    List<Area> members = group.members(area);
    var kinds = new LinkedHashMap<PeriodKind, List<Line>>();
    for (Area member : members) {
      lines(own, indicator, group.codes(member))
          .forEach(
              (kind, line) -> kinds.computeIfAbsent(kind, absent -> new ArrayList<>()).add(line));
    }
    var computed = new ArrayList<ComputedLine>();
    kinds.forEach((kind, lines) -> {
      var figures =
          new GroupStatistics(
              indicator, group.model(), members, lines.stream().map(Line::series).toList());
      ComparatorSeries mean = figures.computed(Statistic.MEAN, who);
      if (!mean.series().observations().isEmpty()) {
        ComparatorSeries median = figures.computed(Statistic.MEDIAN, who);
        computed.add(new ComputedLine(line(kind, mean, lines), List.of(mean, median)));
      }
    });
    return computed;
  }

  /// One line of a member for each kind of period: where two data files overlap, the first. Years
  /// under a former code are joined to it.
  private Map<PeriodKind, Line> lines(Line own, Indicator indicator, List<String> codes) {
    var kinds = new LinkedHashMap<PeriodKind, Line>();
    for (String code : codes) {
      var underCode = new LinkedHashMap<PeriodKind, Line>();
      for (Line line : index.linesUnderCode(indicator.id(), code)) {
        boolean alike = line.dataset().equals(own.dataset()) && line.frequency() == own.frequency();
        if ((alike || line.frequency() == Frequency.YEAR) && own.sameCut(line)) {
          underCode.putIfAbsent(kind(line), line);
        }
      }
      underCode.forEach((kind, line) -> kinds.merge(kind, line, ComputedLines::joined));
    }
    return kinds;
  }

  /// @param now under the newer code, whose figures hold where both have a period
  private static Line joined(Line now, Line before) {
    var observations = new ArrayList<>(now.series().observations());
    before.series().observations().stream()
        .filter(each -> now.series().at(each.period()).isEmpty())
        .forEach(observations::add);
    return new Line(
        now.id(), now.dataset(), new Series(now.series().key(), observations), now.files());
  }

  private static PeriodKind kind(Line line) {
    return new PeriodKind(
        line.dataset(),
        line.frequency(),
        line.series().observations().getFirst().period().identifier().group());
  }

  private static Line line(PeriodKind kind, ComparatorSeries mean, List<Line> behind) {
    List<String> files = behind.stream().flatMap(line -> line.files().stream()).distinct().toList();
    return new Line(kind.dataset() + "/" + mean.who().id(), kind.dataset(), mean.series(), files);
  }
}
