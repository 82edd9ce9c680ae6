package org.openscrutiny.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// All that a release says about one indicator and one area: what one item holds.
///
/// Every entry remembers its place in the release, so that the figures come back in the order in
/// which they were given. A period is written `2024 October`, a value as it was printed or as its
/// symbol.
record Pack(
    String indicator,
    List<PackedSeries> series,
    List<PackedValue> calculations,
    List<PackedValue> repeats) {

  record PackedSeries(
      int place,
      String file,
      Area area,
      Map<String, String> filters,
      Frequency frequency,
      Map<String, String> values) {}

  /// A single figure; `of` is the name of the calculation, or of the table that repeats it.
  record PackedValue(
      int place,
      String file,
      String of,
      Area area,
      Map<String, String> filters,
      Frequency frequency,
      String period,
      String value) {}

  static PackedSeries pack(int place, FileSeries given) {
    SeriesKey key = given.series().key();
    var values = new LinkedHashMap<String, String>();
    for (Observation each : given.series().observations()) {
      values.put(text(each.period()), text(each.value()));
    }
    return new PackedSeries(
        place, given.file(), key.area(), key.filters().levels(), key.frequency(), values);
  }

  static PackedValue pack(int place, Calculation given) {
    return pack(
        place, given.file(), given.calculation(), given.key(), given.period(), given.value());
  }

  static PackedValue pack(int place, Repeat given) {
    return pack(place, given.file(), given.table(), given.key(), given.period(), given.value());
  }

  private static PackedValue pack(
      int place, String file, String of, SeriesKey key, Period period, Value value) {
    return new PackedValue(
        place,
        file,
        of,
        key.area(),
        key.filters().levels(),
        key.frequency(),
        text(period),
        text(value));
  }

  FileSeries series(PackedSeries packed) {
    List<Observation> observations =
        packed.values().entrySet().stream()
            .map(each -> new Observation(period(each.getKey()), value(each.getValue())))
            .toList();
    return new FileSeries(
        packed.file(),
        new Series(key(packed.area(), packed.filters(), packed.frequency()), observations));
  }

  Calculation calculation(PackedValue packed) {
    return new Calculation(
        packed.file(),
        packed.of(),
        key(packed.area(), packed.filters(), packed.frequency()),
        period(packed.period()),
        value(packed.value()));
  }

  Repeat repeat(PackedValue packed) {
    return new Repeat(
        packed.file(),
        packed.of(),
        key(packed.area(), packed.filters(), packed.frequency()),
        period(packed.period()),
        value(packed.value()));
  }

  private SeriesKey key(Area area, Map<String, String> filters, Frequency frequency) {
    return new SeriesKey(indicator, area, new Filters(filters), frequency);
  }

  private static String text(Period period) {
    return period.timePeriod() + " " + period.identifier().label();
  }

  private static Period period(String text) {
    int space = text.indexOf(' ');
    return Period.parse(text.substring(0, Math.max(space, 0)), text.substring(space + 1))
        .orElseThrow(() -> new IllegalStateException("Not a stored period: " + text));
  }

  private static String text(Value value) {
    return value
        .figure()
        .map(BigDecimal::toString)
        .or(value::symbol)
        .orElseThrow(() -> new IllegalStateException("Neither figure nor symbol: " + value));
  }

  private static Value value(String text) {
    return Value.ofSymbol(text).orElseGet(() -> Value.of(new BigDecimal(text)));
  }
}
