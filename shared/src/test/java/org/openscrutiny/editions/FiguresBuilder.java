package org.openscrutiny.editions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

/// Writes figures in a test as a person would: `"2024-09 95, 2024-10 94"`, with the symbols of the
/// open data standard.
public final class FiguresBuilder {
  private final List<Figures.FileSeries> series = new ArrayList<>();
  private final List<Figures.Calculation> calculations = new ArrayList<>();
  private final List<Figures.Repeat> repeats = new ArrayList<>();
  private final List<Figures.FileRows> files = new ArrayList<>();
  private final Set<FilterGroup> groups = new HashSet<>();
  private String file = "figures.csv";
  private Filters filters = Filters.NONE;

  /// What follows is in this data file and not divided.
  public FiguresBuilder file(String name, int rows) {
    file = name;
    filters = Filters.NONE;
    files.add(new Figures.FileRows(name, rows));
    return this;
  }

  /// What follows is about this part of the population.
  public FiguresBuilder about(String filter, String level) {
    filters = new Filters(Map.of(filter, level));
    return this;
  }

  /// The same, for a level of a group.
  public FiguresBuilder about(String filter, String level, String group) {
    groups.add(new FilterGroup(filter, level, group));
    return about(filter, level);
  }

  public FiguresBuilder months(String indicator, Area area, String text) {
    return add(indicator, area, observations(TimeIdentifier.Group.MONTH, text));
  }

  public FiguresBuilder schoolYears(String indicator, Area area, String text) {
    return add(indicator, area, observations(TimeIdentifier.Group.ACADEMIC_YEAR, text));
  }

  public FiguresBuilder financialYears(String indicator, Area area, String text) {
    return add(indicator, area, observations(TimeIdentifier.Group.FINANCIAL_YEAR, text));
  }

  public FiguresBuilder reportingYears(String indicator, Area area, String text) {
    return add(indicator, area, observations(TimeIdentifier.Group.REPORTING_YEAR, text));
  }

  public FiguresBuilder calculated(
      String calculation, String indicator, Area area, TimeIdentifier.Group group, String text) {
    for (Observation each : observations(group, text)) {
      calculations.add(
          new Figures.Calculation(
              file,
              CalculationKind.ofText(calculation).orElseThrow(),
              key(indicator, area, each),
              each.period(),
              each.value()));
    }
    return this;
  }

  public FiguresBuilder repeated(String table, String indicator, Area area, String months) {
    for (Observation each : observations(TimeIdentifier.Group.MONTH, months)) {
      repeats.add(
          new Figures.Repeat(file, table, key(indicator, area, each), each.period(), each.value()));
    }
    return this;
  }

  public Figures build() {
    return new Figures(series, calculations, repeats, files, groups);
  }

  /// Reads `"2024-09 95, 2024-10 c"`.
  public static List<Observation> observations(TimeIdentifier.Group group, String text) {
    return Arrays.stream(text.strip().split("\\s*,\\s*"))
        .map(each -> each.split("\\s+"))
        .map(each -> new Observation(period(group, each[0]), value(each[1])))
        .toList();
  }

  /// The period of a kind that has this id.
  public static Period period(TimeIdentifier.Group group, String id) {
    int year = Integer.parseInt(id.substring(0, 4));
    return Arrays.stream(TimeIdentifier.values())
        .filter(identifier -> identifier.group() == group)
        .map(identifier -> new Period(identifier, year))
        .filter(period -> period.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(group + " has no " + id));
  }

  private static Value value(String text) {
    return Value.ofSymbol(text).orElseGet(() -> Value.of(new BigDecimal(text)));
  }

  private FiguresBuilder add(String indicator, Area area, List<Observation> observations) {
    SeriesKey key = key(indicator, area, observations.getFirst());
    series.add(new Figures.FileSeries(file, new Series(key, observations)));
    return this;
  }

  private SeriesKey key(String indicator, Area area, Observation first) {
    return new SeriesKey(indicator, area, filters, first.period().frequency());
  }
}
