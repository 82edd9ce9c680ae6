package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.NeighbourFigures;
import org.openscrutiny.comparison.Statistic;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.geography.StatisticalNeighbours;

/// Works out lines for the statistical neighbours of an authority from the lines of the neighbours:
/// one for each dataset and kind of period that may stand beside the authority's own.
record NeighbourLines(SeriesIndex index, StatisticalNeighbours list) {
  private record Kind(String dataset, Frequency frequency, TimeIdentifier.Group group) {}

  /// @param mean the line of the mean, to line up with the authority's own
  /// @param statistics the mean and the median
  record Computed(Line mean, List<ComparatorSeries> statistics) {}

  /// Without lines that have no figure for want of neighbours with one.
  List<Computed> beside(Line own, Indicator indicator, Area area, Comparator who) {
    List<Area> neighbours = list.of(area);
    var kinds = new LinkedHashMap<Kind, List<Line>>();
    for (Area neighbour : neighbours) {
      lines(own, indicator, neighbour)
          .forEach(
              (kind, line) -> kinds.computeIfAbsent(kind, absent -> new ArrayList<>()).add(line));
    }
    var computed = new ArrayList<Computed>();
    kinds.forEach((kind, lines) -> {
      var figures =
          new NeighbourFigures(
              indicator, list.modelYear(), neighbours, lines.stream().map(Line::series).toList());
      ComparatorSeries mean = figures.computed(Statistic.MEAN, who);
      if (!mean.series().observations().isEmpty()) {
        ComparatorSeries median = figures.computed(Statistic.MEDIAN, who);
        computed.add(new Computed(line(kind, mean, lines), List.of(mean, median)));
      }
    });
    return computed;
  }

  /// One line of a neighbour for each kind: where two data files overlap, the first. Years under a
  /// former code are joined to it.
  private Map<Kind, Line> lines(Line own, Indicator indicator, Area neighbour) {
    var kinds = new LinkedHashMap<Kind, Line>();
    for (String code : list.codes(neighbour)) {
      var underCode = new LinkedHashMap<Kind, Line>();
      for (Line line : index.lines(indicator.id(), code)) {
        boolean alike = line.dataset().equals(own.dataset()) && line.frequency() == own.frequency();
        if ((alike || line.frequency() == Frequency.YEAR) && own.sameCut(line)) {
          underCode.putIfAbsent(kind(line), line);
        }
      }
      underCode.forEach((kind, line) -> kinds.merge(kind, line, NeighbourLines::joined));
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

  private static Kind kind(Line line) {
    return new Kind(
        line.dataset(),
        line.frequency(),
        line.series().observations().getFirst().period().identifier().group());
  }

  private static Line line(Kind kind, ComparatorSeries mean, List<Line> behind) {
    List<String> files = behind.stream().flatMap(line -> line.files().stream()).distinct().toList();
    return new Line(kind.dataset() + "/" + mean.who().id(), kind.dataset(), mean.series(), files);
  }
}
