package org.openscrutiny.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Sets the figures of a release against those of the release before: stage 11. Every area is known
/// by its code, so a new name is no new area. What the last release hid is not compared: nothing
/// that was hidden is told by a difference.
final class LastReleaseChecks {
  private record Key(
      String indicator, AreaLevel level, String area, Filters filters, Frequency frequency) {
    static Key of(SeriesKey key) {
      return new Key(
          key.indicator(), key.area().level(), key.area().code(), key.filters(), key.frequency());
    }
  }

  private record Place(AreaLevel level, String code) {
    static Place of(SeriesKey key) {
      return new Place(key.area().level(), key.area().code());
    }
  }

  private final Findings findings;
  private final FigurePlaces places;
  private final JumpChecks jumps;

  LastReleaseChecks(Indicators indicators, Findings findings, FigurePlaces places) {
    this.findings = findings;
    this.places = places;
    this.jumps = new JumpChecks(indicators, places);
  }

  void run(Figures figures, Optional<Figures> last) {
    Map<Key, Series> before = new HashMap<>();
    last.ifPresent(earlier ->
        earlier.series().forEach(each -> before.put(Key.of(each.series().key()), each.series())));
    for (FileSeries each : figures.series()) {
      Optional<Series> was = Optional.ofNullable(before.get(Key.of(each.series().key())));
      was.ifPresent(earlier -> checkHistory(each, earlier));
      jumps.check(each, joined(each.series(), was), news(each.series(), was));
    }
    last.ifPresent(earlier -> checkGone(figures, earlier));
  }

  /// The series with what the last release had for other periods.
  private static List<Observation> joined(Series series, Optional<Series> was) {
    if (was.isEmpty()) {
      return series.observations();
    }
    Set<Period> own = new HashSet<>();
    series.observations().forEach(observation -> own.add(observation.period()));
    var joined = new ArrayList<>(series.observations());
    was.get().observations().stream()
        .filter(observation -> !own.contains(observation.period()))
        .forEach(joined::add);
    joined.sort(Comparator.comparing(Observation::period));
    return joined;
  }

  /// The periods for which this release says something that the last one did not.
  private static Set<Period> news(Series series, Optional<Series> was) {
    Map<Period, Value> known = was.map(LastReleaseChecks::byPeriod).orElse(Map.of());
    Set<Period> news = new HashSet<>();
    for (Observation observation : series.observations()) {
      Value earlier = known.get(observation.period());
      if (earlier == null || !same(earlier, observation.value())) {
        news.add(observation.period());
      }
    }
    return news;
  }

  private void checkHistory(FileSeries each, Series was) {
    Map<Period, Value> known = byPeriod(was);
    for (Observation now : each.series().observations()) {
      Value earlier = known.get(now.period());
      if (earlier == null || earlier instanceof Value.Suppressed || same(earlier, now.value())) {
        continue;
      }
      String found = "%s, was %s".formatted(text(now.value()), text(earlier));
      places.note(Check.HISTORY_CHANGED, each.file(), each.series().key(), now.period(), "", found);
    }
  }

  private void checkGone(Figures figures, Figures last) {
    Map<Key, Map<Period, Value>> now = new HashMap<>();
    Set<Place> areas = new HashSet<>();
    Set<Period> periods = new HashSet<>();
    for (FileSeries each : figures.series()) {
      SeriesKey key = each.series().key();
      Map<Period, Value> values = byPeriod(each.series());
      now.put(Key.of(key), values);
      areas.add(Place.of(key));
      periods.addAll(values.keySet());
    }
    Set<Area> areasGone = new LinkedHashSet<>();
    Set<Period> periodsGone = new LinkedHashSet<>();
    for (FileSeries each : last.series()) {
      SeriesKey key = each.series().key();
      if (!areas.contains(Place.of(key))) {
        areasGone.add(key.area());
      } else if (!now.containsKey(Key.of(key))) {
        add(Check.SERIES_GONE, each.file(), key.indicator(), about(key));
      } else {
        Set<Period> kept = now.getOrDefault(Key.of(key), Map.of()).keySet();
        for (Observation was : each.series().observations()) {
          if (!periods.contains(was.period())) {
            periodsGone.add(was.period());
          } else if (!kept.contains(was.period()) && was.value() instanceof Value.Figure) {
            String found = about(key) + ", " + was.period().label();
            add(Check.PERIOD_GONE, each.file(), key.indicator(), found);
          }
        }
      }
    }
    areasGone.forEach(
        area -> findings.add(Check.AREA_GONE, DescriptionChecks.NAME, 0, "", area.name()));
    periodsGone.stream()
        .sorted()
        .forEach(period ->
            findings.add(Check.PERIOD_GONE, DescriptionChecks.NAME, 0, "", period.label()));
  }

  private void add(Check check, String file, String indicator, String found) {
    findings.add(check, file, 0, indicator.replace('-', '_'), found);
  }

  private static String about(SeriesKey key) {
    String levels = String.join(", ", key.filters().levels().values());
    return key.indicator() + ", " + key.area().name() + (levels.isEmpty() ? "" : ", " + levels);
  }

  private static Map<Period, Value> byPeriod(Series series) {
    Map<Period, Value> values = new HashMap<>();
    series.observations().forEach(each -> values.put(each.period(), each.value()));
    return values;
  }

  /// 63.90 and 63.9 are the same figure.
  private static boolean same(Value one, Value other) {
    if (one instanceof Value.Figure(BigDecimal was)
        && other instanceof Value.Figure(BigDecimal is)) {
      return was.compareTo(is) == 0;
    }
    return one.equals(other);
  }

  private static String text(Value value) {
    return value.figure().map(BigDecimal::toPlainString).or(value::symbol).orElse("");
  }
}
