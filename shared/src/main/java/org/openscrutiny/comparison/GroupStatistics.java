package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Computes a comparator from the figures of single authorities, where the publisher gives none:
/// the unweighted mean of the members of a group that have a figure, and the median.
///
/// A period in which fewer than [#FEWEST] members have a figure has no value, because it would
/// represent too few. A suppressed or missing figure is left out of the count, never taken as zero.
/// The result has the indicator's decimal places, or as many as the figures behind it where those
/// are printed with more. It is rounded once, and every comparison uses the figure that is shown.
public final class GroupStatistics {
  /// The fewest members with a figure for which a value is calculated.
  public static final int FEWEST = 5;

  private final Indicator indicator;
  private final int model;
  private final List<Area> members;
  private final SeriesKey alike;
  private final Map<Period, List<BigDecimal>> figures;

  /// @param model the year of the list of members
  /// @param members all members of the area's group
  /// @param series of the members that have one, all about the same part of the population and in
  ///   periods of one kind
  public GroupStatistics(Indicator indicator, int model, List<Area> members, List<Series> series) {
    this.indicator = indicator;
    this.model = model;
    this.members = List.copyOf(members);
    this.alike = series.getFirst().key();
    this.figures = figures(series);
  }

  /// The series of one statistic. The mean keeps the comparator's id; the id of the median ends in
  /// `-median`. A period with too few figures has no observation.
  public ComparatorSeries computed(Statistic statistic, Comparator who) {
    Comparator named = named(statistic, who);
    var observations = new ArrayList<Observation>();
    var of = new TreeMap<Period, Integer>();
    figures.forEach((period, found) -> {
      if (found.size() >= FEWEST) {
        BigDecimal value = statistic.of(found, decimalPlaces(found));
        observations.add(new Observation(period, Value.of(value)));
        of.put(period, found.size());
      }
    });
    return new ComparatorSeries(
        named,
        new Series(
            new SeriesKey(indicator.id(), named.area(), alike.filters(), alike.frequency()),
            observations),
        new Basis.Computed(statistic, model, members, of));
  }

  private static Map<Period, List<BigDecimal>> figures(List<Series> series) {
    var figures = new TreeMap<Period, List<BigDecimal>>();
    for (Series each : series) {
      for (Observation observation : each.observations()) {
        observation
            .value()
            .figure()
            .ifPresent(figure ->
                figures
                    .computeIfAbsent(observation.period(), period -> new ArrayList<>())
                    .add(figure));
      }
    }
    return figures;
  }

  private int decimalPlaces(List<BigDecimal> figures) {
    return figures.stream()
        .mapToInt(figure -> figure.stripTrailingZeros().scale())
        .reduce(indicator.decimalPlaces(), Math::max);
  }

  private static Comparator named(Statistic statistic, Comparator who) {
    String end =
        switch (statistic) {
          case MEAN -> "";
          case MEDIAN -> "-median";
        };
    Area area = who.area();
    return new Comparator(
        who.id() + end,
        new Area(area.level(), area.code() + end, area.name() + ", " + statistic.id()));
  }
}
