package org.openscrutiny.store;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Makes figures from one [Pack], each with its place in the release. Shared values are one object
/// in all of them.
final class Unpacking {
  static final String BETWEEN_PERIODS = ";";

  /// Precedes the last month of a reporting year that does not end with March.
  static final String ENDS_WITH = "/";

  static final String BETWEEN_VALUES = " ";

  private final Pack pack;
  private final List<Filters> filters;
  private final List<List<Period>> periods;

  Unpacking(Pack pack) {
    this.pack = pack;
    this.filters = pack.filters().stream().map(Filters::new).toList();
    this.periods = pack.periods().stream().map(Unpacking::periods).toList();
  }

  Map<Integer, FileSeries> series() {
    var unpacked = new LinkedHashMap<Integer, FileSeries>();
    for (Pack.PackedSeries each : pack.series()) {
      unpacked.put(
          each.place(),
          new FileSeries(
              pack.names().get(each.file()),
              new Series(
                  key(each.area(), each.filters(), each.frequency()),
                  observations(periods.get(each.periods()), each.values()))));
    }
    return unpacked;
  }

  Map<Integer, Calculation> calculations() {
    var unpacked = new LinkedHashMap<Integer, Calculation>();
    for (Pack.PackedValue each : pack.calculations()) {
      unpacked.put(
          each.place(),
          new Calculation(
              pack.names().get(each.file()),
              kind(pack.names().get(each.of())),
              key(each.area(), each.filters(), each.frequency()),
              periods.get(each.period()).getFirst(),
              value(each.value())));
    }
    return unpacked;
  }

  Map<Integer, Repeat> repeats() {
    var unpacked = new LinkedHashMap<Integer, Repeat>();
    for (Pack.PackedValue each : pack.repeats()) {
      unpacked.put(
          each.place(),
          new Repeat(
              pack.names().get(each.file()),
              pack.names().get(each.of()),
              key(each.area(), each.filters(), each.frequency()),
              periods.get(each.period()).getFirst(),
              value(each.value())));
    }
    return unpacked;
  }

  List<FilterGroup> groups() {
    return pack.groups();
  }

  private SeriesKey key(int area, int filter, Frequency frequency) {
    return new SeriesKey(pack.indicator(), pack.areas().get(area), filters.get(filter), frequency);
  }

  private List<Observation> observations(List<Period> span, String text) {
    String[] values = text.isEmpty() ? new String[0] : text.split(BETWEEN_VALUES, -1);
    if (values.length != span.size()) {
      throw new IllegalStateException(
          "%s has %d values for %d periods"
              .formatted(pack.indicator(), values.length, span.size()));
    }
    var observations = new ArrayList<Observation>(values.length);
    for (int i = 0; i < values.length; i++) {
      observations.add(new Observation(span.get(i), value(values[i])));
    }
    return observations;
  }

  private static List<Period> periods(String span) {
    return span.isEmpty()
        ? List.of()
        : Arrays.stream(span.split(BETWEEN_PERIODS, -1)).map(Unpacking::period).toList();
  }

  private static CalculationKind kind(String text) {
    return CalculationKind.ofStored(text)
        .orElseThrow(() -> new IllegalStateException("Not a stored calculation: " + text));
  }

  private static Period period(String text) {
    String[] parts = text.split(ENDS_WITH, 2);
    int space = parts[0].indexOf(' ');
    return Period.parse(parts[0].substring(0, Math.max(space, 0)), parts[0].substring(space + 1))
        .map(period -> parts.length == 1 ? period : period.endingWith(Month.valueOf(parts[1])))
        .orElseThrow(() -> new IllegalStateException("Not a stored period: " + text));
  }

  private static Value value(String text) {
    return Value.ofSymbol(text).orElseGet(() -> Value.of(new BigDecimal(text)));
  }
}
