package org.openscrutiny.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// How many children live in an area, by the mid-year estimates that anybody can look up.
///
/// Publishers use the latest estimate that they have, and estimates are corrected later. So the
/// number by which a rate is divided lies near the estimates of the year in which its period ends
/// and of the two years before.
///
/// @param estimates the number by year, each above zero; there is at least one
public record NumberOfChildren(Map<Integer, Long> estimates) {
  private static final int YEARS_BEFORE = 2;
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /// @param lowest the lowest number that is likely, above zero
  /// @param highest the highest
  public record Range(long lowest, long highest) {}

  public NumberOfChildren {
    if (estimates.isEmpty() || estimates.values().stream().anyMatch(children -> children <= 0)) {
      throw new IllegalArgumentException("no estimates: " + estimates);
    }
    estimates = Map.copyOf(estimates);
  }

  /// The estimate of a year.
  public OptionalLong in(int year) {
    Long children = estimates.get(year);
    return children == null ? OptionalLong.empty() : OptionalLong.of(children);
  }

  /// What is likely for a period: between the estimates near it, and a hundredth beyond them. If
  /// there is no estimate near it, it may be any, and a tenth beyond.
  public Range near(Period period) {
    int year = period.end().getYear();
    Collection<Long> near =
        new TreeMap<>(estimates).subMap(year - YEARS_BEFORE, true, year, true).values();
    return near.isEmpty() ? range(estimates.values(), TENTH) : range(near, HUNDREDTH);
  }

  private static Range range(Collection<Long> some, BigDecimal beyond) {
    return new Range(
        BigDecimal.valueOf(some.stream().min(Long::compare).orElseThrow())
            .multiply(BigDecimal.ONE.subtract(beyond))
            .setScale(0, RoundingMode.DOWN)
            .longValueExact(),
        BigDecimal.valueOf(some.stream().max(Long::compare).orElseThrow())
            .multiply(BigDecimal.ONE.add(beyond))
            .setScale(0, RoundingMode.UP)
            .longValueExact());
  }
}
