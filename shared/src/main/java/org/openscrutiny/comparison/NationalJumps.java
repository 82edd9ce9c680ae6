package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Series;

/// Finds yearly percentages and rates of a country that differ from those of the next year by a
/// factor of 1.5 or more, within one measure. National figures seldom change so fast: one of the
/// two is usually a mistake. (A paper of 2024 prints 642.7 for England in one year and 332.9 in the
/// next.)
public final class NationalJumps {
  /// Smaller figures may change by half without a mistake.
  private static final BigDecimal LEAST = BigDecimal.TEN;

  private static final BigDecimal FACTOR = new BigDecimal("1.5");

  private NationalJumps() {}

  /// Empty for a series that is not national and yearly.
  public static List<Disagreement> of(Indicator indicator, Series series) {
    boolean share = indicator.unit().base().isPresent();
    var jumps = new ArrayList<Disagreement>();
    if (!share
        || series.key().frequency() != Frequency.YEAR
        || series.key().area().level() != AreaLevel.NATIONAL) {
      return jumps;
    }
    for (int i = 1; i < series.observations().size(); i++) {
      jump(indicator, series, i).ifPresent(jumps::add);
    }
    return jumps;
  }

  private static Optional<Disagreement> jump(Indicator indicator, Series series, int place) {
    Observation before = series.observations().get(place - 1);
    Observation after = series.observations().get(place);
    Optional<BigDecimal> from = before.value().figure();
    Optional<BigDecimal> to = after.value().figure();
    if (from.isEmpty()
        || to.isEmpty()
        || !after.period().follows(before.period())
        || Breaks.of(indicator).between(before.period(), after.period())
        || !jumps(from.get(), to.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Disagreement(
            series.key().area().name(),
            before.period(),
            from.get(),
            to.get(),
            new DisagreementCause.NationalJump(after.period()),
            Disagreement.Rule.NATIONAL_JUMP));
  }

  private static boolean jumps(BigDecimal from, BigDecimal to) {
    BigDecimal small = from.min(to);
    return small.compareTo(LEAST) >= 0 && from.max(to).compareTo(small.multiply(FACTOR)) >= 0;
  }
}
