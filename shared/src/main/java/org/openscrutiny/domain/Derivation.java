package org.openscrutiny.domain;

import java.util.List;
import java.util.stream.Stream;

/// How a percentage, a rate or a mean follows from counts of the same dataset: one sum of counts
/// divided by another.
///
/// For example, absence without the persistently absent is (579,683 − 370,636) / (7,515,215 −
/// 1,536,341) = 3.5% of sessions.
///
/// @param indicator the id of the indicator that follows from the counts
public record Derivation(String indicator, CountSum numerator, CountSum denominator) {

  /// Counts that are added, and counts that are subtracted from them.
  ///
  /// @param plus ids of indicators
  /// @param minus ids of indicators
  public record CountSum(List<String> plus, List<String> minus) {
    public CountSum {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
      if (plus.isEmpty()) {
        throw new IllegalArgumentException("plus has no count; give at least one");
      }
    }
  }

  /// The ids of all indicators that it names.
  Stream<String> indicators() {
    return Stream.of(
            Stream.of(indicator),
            numerator.plus().stream(),
            numerator.minus().stream(),
            denominator.plus().stream(),
            denominator.minus().stream())
        .flatMap(each -> each);
  }
}
