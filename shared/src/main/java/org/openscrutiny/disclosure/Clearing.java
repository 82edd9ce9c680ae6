package org.openscrutiny.disclosure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Clears a release: hides every figure from which a small count of children could be read, before
/// anything of the release is stored.
///
/// Where the policy of the release is `as-published`, its publisher has applied a control of its
/// own and the file is public already: everything stays as it came. A figure that came hidden stays
/// hidden, and a figure that is shown is never changed. Clearing twice gives the same as clearing
/// once.
public final class Clearing {

  /// @param threshold counts of children from 1 to this are never shown
  public Cleared clear(
      ReleaseDescription description, Figures figures, Catalogue catalogue, int threshold) {
    Figures cleared =
        switch (description.policy()) {
          case AS_PUBLISHED -> figures;
          case PROTECT ->
              protect(
                  figures,
                  catalogue,
                  new Threshold(threshold, description.zeros() == Zeros.PROTECT));
        };
    return new Cleared(cleared, clearance(description.policy(), threshold, cleared));
  }

  private static Figures protect(Figures figures, Catalogue catalogue, Threshold threshold) {
    Map<String, Indicator> indicators =
        catalogue.indicators().stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity()));
    var cells = new ReleaseCells(figures);
    var primary = new PrimaryRules(indicators, cells, threshold);
    primary.run();
    var calculations = new CalculationRules(cells, primary, threshold);
    return new Figures(
        figures.series().stream().map(series -> cleared(series, primary)).toList(),
        figures.calculations().stream()
            .map(each -> withValue(each, calculations.cleared(each)))
            .toList(),
        figures.repeats().stream().map(each -> cleared(each, primary)).toList(),
        figures.files());
  }

  private static FileSeries cleared(FileSeries each, PrimaryRules primary) {
    Series series = each.series();
    List<Observation> observations =
        series.observations().stream()
            .map(observation ->
                new Observation(
                    observation.period(),
                    primary.cleared(
                        Cell.of(series.key(), observation.period()), observation.value())))
            .toList();
    return new FileSeries(each.file(), new Series(series.key(), observations));
  }

  private static Calculation withValue(Calculation each, Value value) {
    return new Calculation(each.file(), each.calculation(), each.key(), each.period(), value);
  }

  private static Repeat cleared(Repeat each, PrimaryRules primary) {
    Value value = primary.cleared(Cell.of(each.key(), each.period()), each.value());
    return new Repeat(each.file(), each.table(), each.key(), each.period(), value);
  }

  private static Clearance clearance(Policy policy, int threshold, Figures figures) {
    Stream<Value> series =
        figures.series().stream()
            .flatMap(each -> each.series().observations().stream())
            .map(Observation::value);
    Stream<Value> others =
        Stream.concat(
            figures.calculations().stream().map(Calculation::value),
            figures.repeats().stream().map(Repeat::value));
    long hidden = Stream.concat(series, others).filter(Value.Suppressed.class::isInstance).count();
    return new Clearance(policy, threshold, Math.toIntExact(hidden));
  }
}
