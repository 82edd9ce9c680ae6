package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Merge;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Recodes a filter as the release asks: shows several levels as one, such as the teams of a
/// locality.
///
/// Counts of children and events are added up. Every other figure of those levels is left out: a
/// percentage or a mean does not add up, and a count of staff by team is not shown beside children
/// by locality.
record LevelRecoding(Catalogue catalogue, List<Merge> merges) {

  Figures merged(Figures figures) {
    Figures all = figures;
    for (Merge merge : merges) {
      all = merged(all, merge);
    }
    return all;
  }

  private Figures merged(Figures figures, Merge merge) {
    var kept = new ArrayList<FileSeries>();
    Map<FileKey, Map<String, Series>> parts = new LinkedHashMap<>();
    for (FileSeries each : figures.series()) {
      SeriesKey key = each.series().key();
      if (!isOne(key, merge)) {
        kept.add(each);
      } else if (countsChildren(key)) {
        parts
            .computeIfAbsent(
                new FileKey(each.file(), into(key, merge)), any -> new LinkedHashMap<>())
            .put(level(key, merge), each.series());
      }
    }
    parts.forEach((key, levels) -> {
      if (levels.keySet().containsAll(merge.levels())) {
        kept.add(new FileSeries(key.file(), added(key.key(), List.copyOf(levels.values()))));
      }
    });
    return new Figures(
        kept,
        figures.calculations().stream().filter(each -> !isOne(each.key(), merge)).toList(),
        figures.repeats().stream().filter(each -> !isOne(each.key(), merge)).toList(),
        figures.files(),
        groups(figures.filterGroups(), merge));
  }

  /// The new level takes the place of the others in their group.
  private static Set<FilterGroup> groups(Set<FilterGroup> groups, Merge merge) {
    return groups.stream()
        .map(each ->
            each.filter().equals(merge.filter()) && merge.levels().contains(each.level())
                ? new FilterGroup(each.filter(), merge.into(), each.name())
                : each)
        .collect(Collectors.toSet());
  }

  private record FileKey(String file, SeriesKey key) {}

  /// The sum of the levels for each period in which every level has a figure.
  private static Series added(SeriesKey key, List<Series> levels) {
    var sums = new ArrayList<Observation>();
    for (Observation first : levels.getFirst().observations()) {
      Period period = first.period();
      List<BigDecimal> figures =
          levels.stream()
              .flatMap(level -> level.at(period).flatMap(Value::figure).stream())
              .toList();
      if (figures.size() == levels.size()) {
        sums.add(
            new Observation(
                period, Value.of(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
      }
    }
    return new Series(key, sums);
  }

  private boolean countsChildren(SeriesKey key) {
    return catalogue.indicator(key.indicator()).filter(Indicator::countsChildren).isPresent();
  }

  private static boolean isOne(SeriesKey key, Merge merge) {
    return merge.levels().contains(level(key, merge));
  }

  private static String level(SeriesKey key, Merge merge) {
    return Optional.ofNullable(key.filters().levels().get(merge.filter())).orElse("");
  }

  private static SeriesKey into(SeriesKey key, Merge merge) {
    var levels = new TreeMap<>(key.filters().levels());
    levels.put(merge.filter(), merge.into());
    return new SeriesKey(key.indicator(), key.area(), new Filters(levels), key.frequency());
  }
}
