package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.comparison.DisagreementCause;
import org.openscrutiny.comparison.PrintedResult;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Derivation;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;

/// Computes figures from the counts of the same dataset, as the catalogue's derivations declare,
/// and finds printed ones that don't follow from the counts. Where a count is missing, nothing is
/// computed. Results are rounded half up to the indicator's decimal places.
final class DerivedFigures {
  private final SeriesIndex index;
  private final Map<String, Indicator> indicators;
  private final Map<String, Derivation> derivations;

  /// @param index all series of the edition
  DerivedFigures(Catalogue catalogue, SeriesIndex index) {
    this.index = index;
    this.indicators = catalogue.byId();
    this.derivations =
        catalogue.derivations().stream()
            .collect(Collectors.toMap(Derivation::indicator, Function.identity()));
  }

  List<Disagreement> differing(Line line) {
    String id = line.series().key().indicator();
    Optional<Derivation> derivation = Optional.ofNullable(derivations.get(id));
    Optional<Indicator> indicator = Optional.ofNullable(indicators.get(id));
    return derivation.isEmpty() || indicator.isEmpty()
        ? List.of()
        : differing(line, derivation.get(), indicator.get());
  }

  private List<Disagreement> differing(Line line, Derivation derivation, Indicator indicator) {
    var differing = new ArrayList<Disagreement>();
    for (Observation each : line.series().observations()) {
      Optional<BigDecimal> derived = derived(line, each.period(), derivation, indicator);
      Optional<BigDecimal> printed = each.value().figure();
      if (derived.isPresent()
          && printed.isPresent()
          && derived.get().compareTo(printed.get()) != 0) {
        differing.add(
            new Disagreement(
                PrintedResult.FROM_COUNTS,
                each.period(),
                printed.get(),
                derived.get(),
                DisagreementCause.Known.OTHER_COUNTS,
                Disagreement.Rule.FROM_COUNTS));
      }
    }
    return differing;
  }

  private Optional<BigDecimal> derived(
      Line line, Period period, Derivation derivation, Indicator indicator) {
    Optional<Long> numerator = sum(line, period, derivation.numerator());
    Optional<Long> denominator =
        sum(line, period, derivation.denominator()).filter(total -> total > 0);
    return numerator.flatMap(part ->
        denominator.map(total ->
            BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(indicator.unit().base().orElse(1)))
                .divide(
                    BigDecimal.valueOf(total), indicator.decimalPlaces(), RoundingMode.HALF_UP)));
  }

  /// Empty where one of the counts is missing.
  private Optional<Long> sum(Line line, Period period, Derivation.CountSum sum) {
    Optional<Long> plus = total(line, period, sum.plus());
    Optional<Long> minus = total(line, period, sum.minus());
    return plus.flatMap(added -> minus.map(subtracted -> added - subtracted));
  }

  private Optional<Long> total(Line line, Period period, List<String> counts) {
    long total = 0;
    for (String indicator : counts) {
      Optional<Long> count = count(line, indicator, period);
      if (count.isEmpty()) {
        return Optional.empty();
      }
      total += count.get();
    }
    return Optional.of(total);
  }

  /// A count of zero is left out: a ratio of nothing says nothing about what was printed.
  private Optional<Long> count(Line line, String indicator, Period period) {
    return index.lines(indicator, line.series().key().area().code()).stream()
        .filter(each -> each.dataset().equals(line.dataset()))
        .filter(each -> each.frequency() == line.frequency())
        .filter(each -> line.sameCut(each))
        .flatMap(each -> each.series().at(period).stream())
        .flatMap(value -> value.figure().stream())
        .filter(figure -> figure.stripTrailingZeros().scale() <= 0 && figure.signum() > 0)
        .map(BigDecimal::longValueExact)
        .findFirst();
  }
}
