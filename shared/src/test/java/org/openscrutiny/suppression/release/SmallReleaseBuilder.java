package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
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

/// Builds the figures of a small release.
final class SmallReleaseBuilder {
  static final Area SOUTHAMPTON = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "Southampton");
  static final Area ENGLAND = new Area(AreaLevel.NATIONAL, "E92000001", "England");
  static final Period SEPTEMBER = new Period(TimeIdentifier.SEPTEMBER, 2024);
  static final Period OCTOBER = new Period(TimeIdentifier.OCTOBER, 2024);

  private final Map<SeriesKey, List<Observation>> series = new LinkedHashMap<>();
  private final List<Figures.Calculation> calculations = new ArrayList<>();
  private final List<Figures.Repeat> repeats = new ArrayList<>();
  private final Set<FilterGroup> groups = new HashSet<>();

  SmallReleaseBuilder with(String indicator, String text) {
    return with(indicator, SOUTHAMPTON, OCTOBER, text);
  }

  SmallReleaseBuilder with(String indicator, Area area, Period period, String text) {
    series
        .computeIfAbsent(key(indicator, area, period), key -> new ArrayList<>())
        .add(new Observation(period, value(text)));
    return this;
  }

  SmallReleaseBuilder with(
      String indicator, Area area, Period period, String text, String filter, String level) {
    series
        .computeIfAbsent(
            new SeriesKey(indicator, area, new Filters(Map.of(filter, level)), period.frequency()),
            key -> new ArrayList<>())
        .add(new Observation(period, value(text)));
    return this;
  }

  SmallReleaseBuilder withGroup(String filter, String group, String... levels) {
    for (String level : levels) {
      groups.add(new FilterGroup(filter, level, group));
    }
    return this;
  }

  SmallReleaseBuilder withCalculation(String calculation, String indicator, String text) {
    return withCalculation(calculation, indicator, SOUTHAMPTON, OCTOBER, text);
  }

  SmallReleaseBuilder withCalculation(
      String calculation, String indicator, Area area, Period period, String text) {
    return withCalculation(calculation, key(indicator, area, period), period, text);
  }

  SmallReleaseBuilder withCalculation(
      String calculation,
      String indicator,
      Area area,
      Period period,
      String text,
      String filter,
      String level) {
    var filters = new Filters(Map.of(filter, level));
    return withCalculation(
        calculation, new SeriesKey(indicator, area, filters, period.frequency()), period, text);
  }

  private SmallReleaseBuilder withCalculation(
      String calculation, SeriesKey key, Period period, String text) {
    calculations.add(
        new Figures.Calculation(
            "calculations.csv",
            CalculationKind.ofText(calculation).orElseThrow(),
            key,
            period,
            value(text)));
    return this;
  }

  SmallReleaseBuilder withRepeat(String indicator, String text) {
    return withRepeat(indicator, SOUTHAMPTON, OCTOBER, text);
  }

  SmallReleaseBuilder withRepeat(String indicator, Area area, Period period, String text) {
    repeats.add(
        new Figures.Repeat(
            "repeats.csv", "Second table", key(indicator, area, period), period, value(text)));
    return this;
  }

  Figures figures() {
    return new Figures(
        series.entrySet().stream()
            .map(entry ->
                new Figures.FileSeries("data.csv", new Series(entry.getKey(), entry.getValue())))
            .toList(),
        calculations,
        repeats,
        List.of(new Figures.FileRows("data.csv", 1)),
        groups);
  }

  static String text(Value value) {
    return value.figure().map(BigDecimal::toPlainString).or(value::symbol).orElseThrow();
  }

  private static SeriesKey key(String indicator, Area area, Period period) {
    return new SeriesKey(indicator, area, Filters.NONE, period.frequency());
  }

  private static Value value(String text) {
    return Value.ofSymbol(text).orElseGet(() -> Value.of(new BigDecimal(text)));
  }
}
