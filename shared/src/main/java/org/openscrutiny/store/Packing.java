package org.openscrutiny.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Makes one [Pack].
final class Packing {
  private final Shared<String> names = new Shared<>();
  private final Shared<Area> areas = new Shared<>();
  private final Shared<Map<String, String>> filters = new Shared<>();
  private final Shared<String> periods = new Shared<>();

  /// The shared values, each once, in the order of their first use.
  private static final class Shared<T> {
    private final List<T> all = new ArrayList<>();
    private final Map<T, Integer> indices = new HashMap<>();

    int index(T shared) {
      return indices.computeIfAbsent(
          shared,
          added -> {
            all.add(added);
            return all.size() - 1;
          });
    }
  }

  private Packing() {}

  /// @param groups of the release
  static Pack pack(String indicator, List<ReleaseEntry> said, Set<FilterGroup> groups) {
    var packing = new Packing();
    var series = new ArrayList<Pack.PackedSeries>();
    var calculations = new ArrayList<Pack.PackedValue>();
    var repeats = new ArrayList<Pack.PackedValue>();
    for (ReleaseEntry each : said) {
      switch (each) {
        case ReleaseEntry.OfSeries(int place, var given) ->
            series.add(packing.series(place, given.file(), given.series()));
        case ReleaseEntry.OfCalculation(int place, var given) ->
            calculations.add(
                packing.value(
                    place,
                    given.file(),
                    given.kind().text(),
                    given.key(),
                    given.period(),
                    given.value()));
        case ReleaseEntry.OfRepeat(int place, var given) ->
            repeats.add(
                packing.value(
                    place,
                    given.file(),
                    given.table(),
                    given.key(),
                    given.period(),
                    given.value()));
      }
    }
    return new Pack(
        indicator,
        packing.names.all,
        packing.areas.all,
        packing.filters.all,
        packing.own(groups),
        packing.periods.all,
        series,
        calculations,
        repeats);
  }

  /// The groups of the levels that occur.
  private List<FilterGroup> own(Set<FilterGroup> groups) {
    Set<Map.Entry<String, String>> levels =
        filters.all.stream().flatMap(each -> each.entrySet().stream()).collect(Collectors.toSet());
    return groups.stream()
        .filter(group -> levels.contains(Map.entry(group.filter(), group.level())))
        .toList();
  }

  private Pack.PackedSeries series(int place, String file, Series series) {
    String span =
        series.observations().stream()
            .map(each -> text(each.period()))
            .collect(Collectors.joining(Unpacking.BETWEEN_PERIODS));
    String values =
        series.observations().stream()
            .map(each -> text(each.value()))
            .collect(Collectors.joining(Unpacking.BETWEEN_VALUES));
    SeriesKey key = series.key();
    return new Pack.PackedSeries(
        place,
        names.index(file),
        areas.index(key.area()),
        filters.index(key.filters().levels()),
        key.frequency(),
        periods.index(span),
        values);
  }

  private Pack.PackedValue value(
      int place, String file, String of, SeriesKey key, Period period, Value value) {
    return new Pack.PackedValue(
        place,
        names.index(file),
        names.index(of),
        areas.index(key.area()),
        filters.index(key.filters().levels()),
        key.frequency(),
        periods.index(text(period)),
        text(value));
  }

  private static String text(Period period) {
    String usual = period.timePeriod() + " " + period.identifier().label();
    return period.equals(new Period(period.identifier(), period.firstYear()))
        ? usual
        : usual + Unpacking.ENDS_WITH + period.lastMonth();
  }

  private static String text(Value value) {
    return value
        .figure()
        .map(BigDecimal::toString)
        .or(value::symbol)
        .orElseThrow(() -> new IllegalStateException("Neither figure nor symbol: " + value));
  }
}
