package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openscrutiny.domain.Period;

/// Finds columns that add up what happened since the year began: each figure less the one before is
/// a count that nobody prints. The name of the column says so, or it rises within each year and
/// falls to less than half where the next begins.
final class CumulativeColumns {
  private static final int[] STARTS_OF_YEARS = {1, 4, 8, 9};
  private static final double MARGIN = 2;
  private static final Pattern NAMED =
      Pattern.compile(
          ".*((?<!up-)to-date|\\bytd\\b|cumulative|so-far|since-(january|april|august"
              + "|september)).*");

  /// A column, and the month with which its year starts.
  private record SinceStart(PeriodTable table, IndicatorColumn column, int start) {

    private boolean isNewYear(int period) {
      return year(table.periods().get(period)) != year(table.periods().get(period - 1));
    }

    private int year(Period period) {
      return period.end().getYear() - (period.end().getMonthValue() < start ? 1 : 0);
    }

    /// How many digits of evidence there are; empty where a figure refutes it.
    Optional<Double> evidence() {
      int rises = 0;
      boolean restarts = false;
      for (int period = 1; period < table.size(); period++) {
        if (column.isShown(period) && column.isShown(period - 1)) {
          long before = column.count(period - 1);
          long count = column.count(period);
          if (isNewYear(period) ? count >= before && before > 0 : count < before) {
            return Optional.empty();
          }
          restarts |= isNewYear(period) && 2 * count < before;
          rises += count > before ? 1 : 0;
        }
      }
      return Optional.of(restarts ? rises * Math.log10(2) : 0);
    }

    InferenceRule rule(double evidence) {
      var constraints = new ArrayList<CountConstraint>();
      Set<String> rests = new LinkedHashSet<>();
      for (int period = 1; period < table.size(); period++) {
        if (!isNewYear(period) && column.isThere(period) && column.isThere(period - 1)) {
          String rest =
              "what %s is more than %s".formatted(column.at(period), column.at(period - 1));
          constraints.add(
              CountConstraint.WeightedSum.zero(
                  Stream.of(
                      new CountConstraint.Term(column.at(period), 1),
                      new CountConstraint.Term(column.at(period - 1), -1),
                      new CountConstraint.Term(rest, -1))));
          rests.add(rest);
        }
      }
      return new InferenceRule(
          InferenceRule.Kind.SINCE_YEAR_BEGAN,
          "%s adds up what happened since month %d".formatted(column.name(), start),
          evidence,
          constraints,
          rests);
    }
  }

  private CumulativeColumns() {}

  /// @param during whether indicators say of themselves that they count during a period, or at its
  ///   end
  static List<InferenceRule> in(PeriodTable table, Map<String, Boolean> during) {
    double tried = Math.log10((double) table.counts().size() * STARTS_OF_YEARS.length);
    var rules = new ArrayList<InferenceRule>();
    for (IndicatorColumn column : table.counts()) {
      if (!column.isOurs() || !during.getOrDefault(column.indicator(), true)) {
        continue;
      }
      boolean isNamed = NAMED.matcher(column.indicator()).matches();
      for (int start : STARTS_OF_YEARS) {
        var hypothesis = new SinceStart(table, column, start);
        Optional<Double> evidence = hypothesis.evidence();
        boolean isShown = evidence.filter(each -> each >= tried + MARGIN).isPresent();
        if (isShown || (isNamed && evidence.isPresent())) {
          rules.add(hypothesis.rule(evidence.orElseThrow()));
          break;
        }
      }
    }
    return rules;
  }
}
