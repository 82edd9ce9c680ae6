package org.openscrutiny.opendata.checks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 11: compares the figures of a release with those of the release before.
///
/// An area is identified by its code, so that a new name is not a new area. A figure that the last
/// release suppressed is not compared, so that no difference discloses it.
public final class LastReleaseChecks {
  static final Check HISTORY_CHANGED = Check.of("history-changed");
  static final Check SERIES_GONE = Check.of("series-gone");
  static final Check AREA_GONE = Check.of("area-gone");
  static final Check PERIOD_GONE = Check.of("period-gone");
  static final Check REVISION_UNMATCHED = Check.of("revision-unmatched");

  /// Identifies a series.
  private record SeriesId(
      String indicator, AreaLevel level, String area, Filters filters, Frequency frequency) {
    static SeriesId of(SeriesKey key) {
      return new SeriesId(
          key.indicator(), key.area().level(), key.area().code(), key.filters(), key.frequency());
    }
  }

  private record AreaId(AreaLevel level, String code) {
    static AreaId of(SeriesKey key) {
      return new AreaId(key.area().level(), key.area().code());
    }
  }

  /// A series of the last release. Several data files may have had parts of it.
  ///
  /// @param gone the periods that this release does not have, as far as it has been read
  private record Earlier(
      String file, SeriesKey key, TreeMap<Period, Value> values, Set<Period> gone) {
    static Earlier of(FileSeries first) {
      return new Earlier(
          first.file(), first.series().key(), new TreeMap<>(), new LinkedHashSet<>());
    }

    void add(FileSeries each) {
      for (Observation observation : each.series().observations()) {
        values.put(observation.period(), observation.value());
        gone.add(observation.period());
      }
    }
  }

  private final Findings findings;
  private final DimensionIndex dimensions;
  private final Indicators indicators;
  private final Map<SeriesId, Earlier> last = new LinkedHashMap<>();
  private final Set<SeriesId> found = new HashSet<>();
  private final Set<AreaId> areas = new HashSet<>();
  private final Set<Period> periods = new HashSet<>();

  /// The indicator and the id of the period of each figure that changed, or is gone.
  private final Set<List<String>> changed = new HashSet<>();

  public LastReleaseChecks(Indicators indicators, DimensionIndex dimensions, Findings findings) {
    this.findings = findings;
    this.dimensions = dimensions;
    this.indicators = indicators;
  }

  public void run(List<ScreenedFile> files, Optional<Figures> before) {
    before.ifPresent(this::remember);
    var jumps = new JumpChecks(indicators, dimensions, findings);
    for (ScreenedFile file : files) {
      if (file.holds() == Holds.FIGURES) {
        SeriesRows.each(
            file,
            before.isEmpty()
                ? rows -> checkAlone(rows, jumps)
                : rows -> checkAgainstLast(rows, jumps));
      }
    }
    checkGone();
  }

  /// Whether each reason for a revision is about a figure that was revised. One about figures that
  /// the last release suppressed is not judged, so that it says nothing about them.
  public void checkRevisions(List<Revision> revisions) {
    revisions.stream()
        .filter(each -> !each.showsHidden())
        .filter(each -> !changed.contains(List.of(each.indicator(), each.period())))
        .forEach(each ->
            findings.add(
                REVISION_UNMATCHED,
                FileChecks.DESCRIPTION,
                0,
                "revisions",
                each.indicator() + ", " + each.period()));
  }

  private void remember(Figures before) {
    for (FileSeries each : before.series()) {
      each.series().observations().forEach(observation -> dimensions.period(observation.period()));
      last.computeIfAbsent(SeriesId.of(each.series().key()), key -> Earlier.of(each)).add(each);
    }
  }

  private void checkAlone(SeriesRows rows, JumpChecks jumps) {
    int[] periods = new int[rows.size()];
    long[] lines = new long[rows.size()];
    for (int place = 0; place < rows.size(); place++) {
      periods[place] = rows.period(place);
      lines[place] = rows.line(place);
    }
    for (int i : rows.file().figureColumns()) {
      long[] values = new long[rows.size()];
      for (int place = 0; place < rows.size(); place++) {
        values[place] = rows.value(place, i);
      }
      jump(jumps, rows, i, new JumpChecks.History(periods, values, lines));
    }
  }

  private void checkAgainstLast(SeriesRows rows, JumpChecks jumps) {
    for (int place = 0; place < rows.size(); place++) {
      periods.add(rows.periodAt(place));
    }
    for (int i : rows.file().figureColumns()) {
      SeriesKey key = rows.key(i);
      areas.add(AreaId.of(key));
      Optional<Earlier> earlier = Optional.ofNullable(last.get(SeriesId.of(key)));
      if (earlier.isPresent()) {
        found.add(SeriesId.of(key));
        checkHistory(rows, i, earlier.get());
      }
      jump(jumps, rows, i, joined(rows, i, earlier));
    }
  }

  private static void jump(
      JumpChecks jumps, SeriesRows rows, int indicator, JumpChecks.History history) {
    ScreenedFile file = rows.file();
    jumps.check(file.name(), file.indicators().get(indicator), file.column(indicator), history);
  }

  /// The series with the values that the last release had for other periods. Only values that the
  /// last release did not have are to be checked.
  private JumpChecks.History joined(SeriesRows rows, int indicator, Optional<Earlier> earlier) {
    Map<Period, Value> values =
        new TreeMap<>(earlier.<Map<Period, Value>>map(Earlier::values).orElse(Map.of()));
    Map<Period, Long> news = new TreeMap<>();
    for (int place = 0; place < rows.size(); place++) {
      Period period = rows.periodAt(place);
      Value now = PackedValue.value(rows.value(place, indicator));
      Optional<Value> was = Optional.ofNullable(values.put(period, now));
      if (was.isEmpty() || !same(was.get(), now)) {
        news.put(period, rows.line(place));
      }
    }
    List<Period> known =
        values.entrySet().stream()
            .filter(entry -> PackedValue.of(entry.getValue()) != PackedValue.NO_VALUE)
            .map(Map.Entry::getKey)
            .toList();
    return new JumpChecks.History(
        known.stream().mapToInt(dimensions::period).toArray(),
        known.stream().map(values::get).mapToLong(PackedValue::of).toArray(),
        known.stream().mapToLong(period -> news.getOrDefault(period, 0L)).toArray());
  }

  private void checkHistory(SeriesRows rows, int indicator, Earlier earlier) {
    for (int place = 0; place < rows.size(); place++) {
      Period period = rows.periodAt(place);
      earlier.gone().remove(period);
      Optional<Value> was = Optional.ofNullable(earlier.values().get(period));
      Value now = PackedValue.value(rows.value(place, indicator));
      boolean hidden = was.filter(value -> value instanceof Value.Suppressed).isPresent();
      boolean differs = was.isPresent() && !same(was.get(), now);
      if (hidden || differs) {
        changed.add(List.of(earlier.key().indicator(), period.id()));
      }
      if (differs && !hidden) {
        String text = "%s, was %s".formatted(text(now), text(was.get()));
        ScreenedFile file = rows.file();
        findings.add(HISTORY_CHANGED, file.name(), rows.line(place), file.column(indicator), text);
      }
    }
  }

  private void checkGone() {
    Set<Area> areasGone = new LinkedHashSet<>();
    Set<Period> periodsGone = new LinkedHashSet<>();
    last.forEach((key, earlier) -> {
      earlier
          .gone()
          .forEach(period -> changed.add(List.of(earlier.key().indicator(), period.id())));
      if (!areas.contains(AreaId.of(earlier.key()))) {
        areasGone.add(earlier.key().area());
      } else if (!found.contains(key)) {
        add(SERIES_GONE, earlier, about(earlier.key()));
      } else {
        for (Period period : earlier.gone()) {
          if (!periods.contains(period)) {
            periodsGone.add(period);
          } else if (earlier.values().get(period) instanceof Value.Figure) {
            add(PERIOD_GONE, earlier, about(earlier.key()) + ", " + period.label());
          }
        }
      }
    });
    areasGone.forEach(area -> findings.add(AREA_GONE, FileChecks.DESCRIPTION, 0, "", area.name()));
    periodsGone.stream()
        .sorted()
        .forEach(
            period -> findings.add(PERIOD_GONE, FileChecks.DESCRIPTION, 0, "", period.label()));
  }

  private void add(Check check, Earlier earlier, String text) {
    findings.add(check, earlier.file(), 0, earlier.key().indicator().replace('-', '_'), text);
  }

  private static String about(SeriesKey key) {
    String levels = String.join(", ", key.filters().levels().values());
    return key.indicator() + ", " + key.area().name() + (levels.isEmpty() ? "" : ", " + levels);
  }

  /// Whether two values are equal: 63.90 and 63.9 are.
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
