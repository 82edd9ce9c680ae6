package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds percentages that add up to 100 in every period. They are shares of one cohort, so their
/// numerators add up to it exactly. All of them together identify the denominator better than each
/// by itself.
final class SharesOfWhole {
  /// With more percentages than this, there are too many sets to test.
  private static final int MOST_COLUMNS = 200;

  private static final int MOST_PARTS = 6;
  private static final long MOST_SETS = 300_000;
  private static final int LEAST_PERIODS = 3;
  private static final double MARGIN = 2;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final PeriodTable table;
  private final List<IndicatorColumn> percentages;
  private final List<RatioDefinition> definitions;
  private final List<InferenceRule> rules = new ArrayList<>();
  private long tried;

  private SharesOfWhole(PeriodTable table, List<RatioDefinition> definitions) {
    this.table = table;
    this.definitions = definitions;
    this.percentages =
        table.ratios().stream()
            .filter(each -> each.base() == ALL.intValue())
            .limit(MOST_COLUMNS)
            .toList();
  }

  /// @param definitions the percentages whose counts are known
  static List<InferenceRule> in(PeriodTable table, List<RatioDefinition> definitions) {
    var shares = new SharesOfWhole(table, definitions);
    var sets = new LinkedHashSet<Set<IndicatorColumn>>();
    shares.percentages.stream()
        .filter(IndicatorColumn::hides)
        .forEach(hidden -> shares.search(new ArrayList<>(List.of(hidden)), 0, sets));
    sets.forEach(each -> shares.add(List.copyOf(each)));
    return shares.rules;
  }

  /// Extends a set only while its percentages are below 100 in every period.
  private void search(List<IndicatorColumn> chosen, int from, Set<Set<IndicatorColumn>> sets) {
    if (chosen.size() >= 2 && evidence(chosen) >= Math.log10(2.0 + tried) + MARGIN) {
      sets.add(new LinkedHashSet<>(chosen));
      return;
    }
    if (chosen.size() == MOST_PARTS) {
      return;
    }
    for (int next = from; next < percentages.size() && tried < MOST_SETS; next++) {
      if (!chosen.contains(percentages.get(next))) {
        chosen.add(percentages.get(next));
        tried++;
        if (isPart(chosen)) {
          search(chosen, next + 1, sets);
        }
        chosen.removeLast();
      }
    }
  }

  /// Whether another can be added: all are shown together often enough, and add up to less than
  /// 100.
  private boolean isPart(List<IndicatorColumn> chosen) {
    int together = 0;
    for (int period = 0; period < table.size(); period++) {
      List<BigDecimal> printed = printed(chosen, period);
      if (sum(printed) > ALL.doubleValue() + room(printed)) {
        return false;
      }
      together += printed.size() == chosen.size() ? 1 : 0;
    }
    return together >= LEAST_PERIODS;
  }

  private double evidence(List<IndicatorColumn> parts) {
    double evidence = 0;
    int rows = 0;
    for (int period = 0; period < table.size(); period++) {
      List<BigDecimal> printed = printed(parts, period);
      if (printed.size() == parts.size()) {
        if (Math.abs(sum(printed) - ALL.doubleValue()) > room(printed)) {
          return -1;
        }
        rows++;
        evidence += Math.max(0, Math.log10(ALL.doubleValue() / room(printed) / 2));
      }
    }
    return rows >= LEAST_PERIODS && parts.stream().allMatch(this::isEverAbove) ? evidence : 0;
  }

  /// A percentage that is always zero adds no evidence.
  private boolean isEverAbove(IndicatorColumn part) {
    for (int period = 0; period < table.size(); period++) {
      if (part.printed(period).filter(each -> each.signum() > 0).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static List<BigDecimal> printed(List<IndicatorColumn> columns, int period) {
    return columns.stream().flatMap(each -> each.printed(period).stream()).toList();
  }

  private static double sum(List<BigDecimal> printed) {
    return printed.stream().mapToDouble(BigDecimal::doubleValue).sum();
  }

  /// How much rounding can have changed a sum.
  private static double room(List<BigDecimal> printed) {
    return 1e-9
        + printed.stream().mapToDouble(each -> Math.pow(10, -Math.max(0, each.scale()))).sum() / 2;
  }

  private void add(List<IndicatorColumn> parts) {
    denominator(parts)
        .ifPresent(whole -> {
          List<RatioDefinition> shares =
              parts.stream().map(part -> definitionOf(part, whole)).toList();
          String names =
              parts.stream().map(IndicatorColumn::name).collect(Collectors.joining(" + "));
          var constraints = new ArrayList<CountConstraint>();
          Set<String> targets = new LinkedHashSet<>();
          shares.forEach(each -> {
            constraints.addAll(each.constraints());
            targets.addAll(each.alsoTargets());
          });
          for (int period = 0; period < table.size(); period++) {
            int at = period;
            if (shares.stream().allMatch(each -> each.isThere(at))) {
              constraints.add(sum(shares, whole, period));
              constraints.addAll(rest(parts, shares, whole, period));
            }
          }
          rules.add(
              new InferenceRule(
                  InferenceRule.Kind.SHARES_OF_A_WHOLE,
                  "%s = 100%% of %s".formatted(names, whole.name()),
                  evidence(parts),
                  constraints,
                  targets));
        });
  }

  private RatioDefinition definitionOf(IndicatorColumn part, IndicatorColumn whole) {
    return definitions.stream()
        .filter(each -> each.ratio() == part && each.denominator() == whole)
        .findFirst()
        .orElseGet(() -> new RatioDefinition(table, part, Optional.empty(), whole));
  }

  /// The count of which all of them are shares.
  private Optional<IndicatorColumn> denominator(List<IndicatorColumn> parts) {
    return table.counts().stream()
        .max(Comparator.comparingDouble(each -> evidenceOf(parts, each)))
        .filter(best -> evidenceOf(parts, best) >= Math.log10(table.counts().size()) + MARGIN);
  }

  private double evidenceOf(List<IndicatorColumn> parts, IndicatorColumn whole) {
    return parts.stream().mapToDouble(part -> Ratios.evidenceOfShare(table, part, whole)).sum();
  }

  /// Where exactly one percentage is hidden, it is 100 less the others, within their rounding. That
  /// bounds its numerator, whether or not each of the others is a whole share.
  private static List<CountConstraint> rest(
      List<IndicatorColumn> parts,
      List<RatioDefinition> shares,
      IndicatorColumn whole,
      int period) {
    List<BigDecimal> printed = printed(parts, period);
    List<RatioDefinition> hidden =
        shares.stream().filter(each -> each.ratio().isHidden(period)).toList();
    if (hidden.size() != 1 || printed.size() != parts.size() - 1 || !whole.isShown(period)) {
      return List.of();
    }
    String part = hidden.getFirst().part(period);
    double left = ALL.doubleValue() - sum(printed);
    double cohort = whole.count(period) / ALL.doubleValue();
    long most = (long) Math.ceil(Math.max(0, left + room(printed)) * cohort);
    long least = (long) Math.floor(Math.max(0, left - room(printed)) * cohort);
    return CountConstraint.between(part, least, most);
  }

  private static CountConstraint sum(
      List<RatioDefinition> shares, IndicatorColumn whole, int period) {
    var times = new LinkedHashMap<String, Long>();
    shares.forEach(each -> times.put(each.part(period), 1L));
    times.put(whole.at(period), -1L);
    return new CountConstraint.WeightedSum(times, 0);
  }
}
