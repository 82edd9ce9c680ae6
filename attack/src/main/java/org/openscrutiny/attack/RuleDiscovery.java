package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;

/// Every rule that an intruder can find in what was gathered.
final class RuleDiscovery {
  private RuleDiscovery() {}

  /// @param observed its figures, each area under one code
  static List<InferenceRule> from(PublicEvidence evidence, ObservedFigures observed) {
    var rules = new ArrayList<InferenceRule>(evidence.rules());
    observed.figures().forEach(figure -> RunningText.shownBefore(figure).ifPresent(rules::add));
    List<ObservedFigure> figures = ofIndicatorsThatHide(observed);
    rules.addAll(Totals.of(figures));
    rules.addAll(PeriodAggregation.of(figures, evidence.during()));
    rules.addAll(Calculations.of(observed));
    rules.addAll(NamedRatios.of(observed.figures()));
    rules.addAll(ExactTotals.of(observed.figures()));
    rules.addAll(RestOfTotal.of(observed.figures()));
    rules.addAll(MeanOfAreas.of(observed.figures()));
    rules.addAll(MeanIndicators.of(observed.figures()));
    rules.addAll(SharesOfAreas.of(observed.figures()));
    rules.addAll(RegroupedLevels.of(observed.figures()));
    long left = ColumnSums.MOST_OF_FOUR;
    for (PeriodTable table : PeriodTable.of(observed.figures())) {
      boolean four = ColumnSums.ofFour(table) <= left;
      left -= four ? ColumnSums.ofFour(table) : 0;
      rules.addAll(ColumnSums.in(table, four));
      rules.addAll(CumulativeColumns.in(table, evidence.during()));
      rules.addAll(Ratios.in(table));
      rules.addAll(ConstantDenominators.in(table));
      rules.addAll(GrowingDenominators.in(table));
    }
    return rules;
  }

  private static List<ObservedFigure> ofIndicatorsThatHide(ObservedFigures observed) {
    Set<String> hiding =
        observed.figures().stream()
            .filter(ObservedFigure::isHidden)
            .map(each -> each.figure().indicator())
            .collect(Collectors.toSet());
    return observed.figures().stream()
        .filter(each -> hiding.contains(each.figure().indicator()))
        .toList();
  }
}
