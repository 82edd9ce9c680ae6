package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A percentage or rate, and its numerator and denominator.
///
/// @param numerator empty where nobody publishes it
record RatioDefinition(
    PeriodTable table,
    IndicatorColumn ratio,
    Optional<IndicatorColumn> numerator,
    IndicatorColumn denominator) {

  String says() {
    return numerator
        .map(cases -> "%s is %s of %s".formatted(ratio.name(), cases.name(), denominator.name()))
        .orElseGet(() -> "%s is a share of %s".formatted(ratio.name(), denominator.name()));
  }

  /// The name of the number of cases.
  String part(int period) {
    return numerator
        .map(cases -> cases.at(period))
        .orElseGet(() -> "the number behind " + ratio.at(period));
  }

  private String rest(int period) {
    return "what %s leaves of %s".formatted(part(period), denominator.at(period));
  }

  /// Whether the percentage and its counts are there, shown or hidden.
  boolean isThere(int period) {
    return ratio.isThere(period)
        && denominator.isThere(period)
        && numerator.map(cases -> cases.isThere(period)).orElse(true);
  }

  private boolean isRelevant(int period) {
    return isThere(period)
        && (ratio.isHidden(period)
            || denominator.isHidden(period)
            || numerator.map(cases -> cases.isHidden(period)).orElse(ratio.isOurs()));
  }

  /// Cases are never more than the cohort that they are of, unless they have been.
  private boolean isShare() {
    return ratio.base() == 100
        && IntStream.range(0, table.size())
            .noneMatch(period ->
                numerator.filter(cases -> cases.isShown(period)).isPresent()
                    && denominator.isShown(period)
                    && numerator.orElseThrow().count(period) > denominator.count(period));
  }

  List<CountConstraint> constraints() {
    var constraints = new ArrayList<CountConstraint>();
    boolean share = isShare();
    for (int period = 0; period < table.size(); period++) {
      int at = period;
      if (isRelevant(period)) {
        String part = part(period);
        String whole = denominator.at(period);
        ratio
            .printed(period)
            .filter(printed -> isPossible(printed, at))
            .ifPresent(printed ->
                constraints.add(
                    new CountConstraint.PrintedRatio(part, whole, printed, ratio.base())));
        if (share) {
          constraints.add(
              CountConstraint.WeightedSum.zero(
                  Stream.of(
                      new CountConstraint.Term(part, 1),
                      new CountConstraint.Term(rest(period), 1),
                      new CountConstraint.Term(whole, -1))));
        }
      }
    }
    return constraints;
  }

  /// The rules by a percentage or rate that is hidden now and was shown before, or elsewhere.
  List<InferenceRule> remembered() {
    return IntStream.range(0, table.size())
        .filter(this::isThere)
        .boxed()
        .flatMap(period ->
            ratio.remembered(period).stream()
                .filter(seen -> seen.value().signum() >= 0 && isPossible(seen.value(), period))
                .map(seen -> remembered(period, seen)))
        .toList();
  }

  private InferenceRule remembered(int period, ObservedFigures.Appearance seen) {
    return new InferenceRule(
            InferenceRule.Kind.SHOWN_ELSEWHERE,
            seen.says(ratio.figure(period)),
            1,
            List.of(
                new CountConstraint.PrintedRatio(
                    part(period), denominator.at(period), seen.value(), ratio.base())))
        .redactedTo(seen.redacted(ratio.figure(period)));
  }

  /// Whether a printed figure can be right at all: a misprint gives no constraint.
  private boolean isPossible(BigDecimal printed, int period) {
    return !denominator.isShown(period)
        || Ratios.isShare(printed, ratio.base(), denominator.count(period));
  }

  /// The counts that may not be disclosed besides the figures themselves: the cases that nobody
  /// publishes, and those of the cohort who are not among the cases.
  Set<String> alsoTargets() {
    var targets = new HashSet<String>();
    boolean share = isShare();
    for (int period = 0; ratio.isOurs() && period < table.size(); period++) {
      if (isRelevant(period)) {
        if (numerator.isEmpty()) {
          targets.add(part(period));
        }
        if (share) {
          targets.add(rest(period));
        }
      }
    }
    return targets;
  }
}
