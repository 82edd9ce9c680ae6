package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;

/// A total that is rounded to a base, while its parts are exact: an interval for their sum. Halves
/// are rounded up, so 1,240 stands for 1,235 to 1,244.
final class RoundedTotal {
  private static final int[] BASES = {10, 5, 100};

  private RoundedTotal() {}

  /// The constraints by the first base that agrees with everything shown; none where no base does.
  ///
  /// @param sums each total, and its parts
  static List<CountConstraint> of(Map<ObservedFigure, List<ObservedFigure>> sums) {
    for (int base : BASES) {
      if (sums.entrySet().stream().allMatch(each -> fits(each.getKey(), each.getValue(), base))) {
        return sums.entrySet().stream()
            .filter(each -> each.getKey().shown().isPresent())
            .filter(each -> each.getValue().stream().anyMatch(ObservedFigure::isHidden))
            .flatMap(each -> constraints(each.getKey(), each.getValue(), base).stream())
            .toList();
      }
    }
    return List.of();
  }

  private static long least(long total, int base) {
    return total - base / 2;
  }

  private static long most(long total, int base) {
    return total + (base - 1) / 2;
  }

  private static boolean fits(ObservedFigure whole, List<ObservedFigure> parts, int base) {
    if (whole.shown().isEmpty()) {
      return true;
    }
    long total = count(whole);
    long sum = parts.stream().mapToLong(RoundedTotal::count).sum();
    boolean allShown = parts.stream().allMatch(each -> each.shown().isPresent());
    return total % base == 0
        && sum <= most(total, base)
        && (!allShown || sum >= least(total, base));
  }

  private static long count(ObservedFigure figure) {
    return figure.shown().map(BigDecimal::longValue).orElse(0L);
  }

  private static List<CountConstraint> constraints(
      ObservedFigure whole, List<ObservedFigure> parts, int base) {
    String sum = "the sum behind " + whole.figure().name();
    var times = new LinkedHashMap<String, Long>();
    parts.forEach(each -> times.put(each.figure().name(), 1L));
    times.put(sum, -1L);
    var constraints = new ArrayList<CountConstraint>();
    constraints.add(new CountConstraint.WeightedSum(times, 0));
    constraints.addAll(
        CountConstraint.between(
            sum, Math.max(0, least(count(whole), base)), most(count(whole), base)));
    return constraints;
  }
}
