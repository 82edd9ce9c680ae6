package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.comparison.Comparer;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

/// Joins the figures that several data files of one release print for one indicator and area.
///
/// Two files are joined to one line where at most one of them has a value for each period. Where
/// both have one, each is a line by itself and its id ends in the file's name. Figures that are all
/// "not applicable" are no line.
final class LineJoiner {
  /// Years of two kinds, such as school years and financial years, are never one line.
  private record Kind(Filters filters, Frequency frequency, TimeIdentifier.Group group) {}

  private LineJoiner() {}

  static List<Line> join(String dataset, List<FileSeries> printed) {
    var kinds = new LinkedHashMap<Kind, List<FileSeries>>();
    for (FileSeries each : printed) {
      Series series = each.series();
      if (Comparer.newest(series).isPresent()) {
        var kind =
            new Kind(
                series.key().filters(),
                series.key().frequency(),
                series.observations().getFirst().period().identifier().group());
        kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(each);
      }
    }
    var lines = new ArrayList<Line>();
    for (List<FileSeries> alike : kinds.values()) {
      Optional<Series> joined = joined(alike);
      if (joined.isPresent()) {
        List<String> files = alike.stream().map(FileSeries::file).toList();
        lines.add(new Line(id(dataset, joined.get()), dataset, joined.get(), files));
      } else {
        for (FileSeries each : alike) {
          lines.add(
              new Line(id(dataset, each.series()), dataset, each.series(), List.of(each.file())));
        }
      }
    }
    return distinct(lines);
  }

  /// Empty where two files have a value for the same period.
  private static Optional<Series> joined(List<FileSeries> alike) {
    if (alike.size() == 1) {
      return Optional.of(alike.getFirst().series());
    }
    var values = new TreeMap<Period, Value>();
    for (FileSeries each : alike) {
      for (Observation observation : each.series().observations()) {
        Value there = values.getOrDefault(observation.period(), new Value.NotApplicable());
        boolean says = !(observation.value() instanceof Value.NotApplicable);
        if (says && !(there instanceof Value.NotApplicable)) {
          return Optional.empty();
        }
        if (says || !values.containsKey(observation.period())) {
          values.put(observation.period(), observation.value());
        }
      }
    }
    List<Observation> observations =
        values.entrySet().stream()
            .map(entry -> new Observation(entry.getKey(), entry.getValue()))
            .toList();
    return Optional.of(new Series(alike.getFirst().series().key(), observations));
  }

  private static String id(String dataset, Series series) {
    var id = new StringBuilder(dataset + "/" + series.key().frequency().id());
    series.key().filters().levels().entrySet().stream()
        .filter(filter -> !Filters.isTotal(filter.getValue()))
        .forEach(filter -> id.append('/').append(slug(filter.getKey() + " " + filter.getValue())));
    return id.toString();
  }

  private static List<Line> distinct(List<Line> lines) {
    Map<String, Integer> uses = new HashMap<>();
    lines.forEach(line -> uses.merge(line.id(), 1, Integer::sum));
    return lines.stream()
        .map(line ->
            uses.getOrDefault(line.id(), 1) == 1
                ? line
                : new Line(
                    line.id() + "/" + slug(line.files().getFirst().replace(".csv", "")),
                    line.dataset(),
                    line.series(),
                    line.files()))
        .toList();
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
