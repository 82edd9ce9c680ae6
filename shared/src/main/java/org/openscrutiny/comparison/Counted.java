package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;

/// The counts behind a percentage or rate. A difference can be tested against chance only with
/// them.
public sealed interface Counted {

  /// A share of a cohort.
  ///
  /// @param cases from 0 to the cohort
  /// @param exact whether the cases were published; otherwise they were calculated from the printed
  ///   percentage
  /// @param who what a member of the cohort is called
  record Share(long cases, long cohort, boolean exact, Noun who) implements Counted {
    public Share {
      if (cases < 0 || cohort < 1 || cases > cohort) {
        throw new IllegalArgumentException("%d of %d is not a share".formatted(cases, cohort));
      }
    }

    @Override
    public ConfidenceInterval interval(BigDecimal printed) {
      return ConfidenceInterval.ofShare(cases, cohort).times(PERCENT);
    }

    @Override
    public double unrounded(BigDecimal printed) {
      return PERCENT * cases / cohort;
    }
  }

  /// A number of cases behind a rate. The population is not needed: the interval of the rate has
  /// the same proportions as that of the cases.
  ///
  /// @param cases at least 1
  record Cases(long cases) implements Counted {
    public Cases {
      if (cases < 1) {
        throw new IllegalArgumentException("An interval of a rate needs at least 1 case");
      }
    }

    @Override
    public ConfidenceInterval interval(BigDecimal printed) {
      return ConfidenceInterval.ofCases(cases).times(printed.doubleValue() / cases);
    }

    @Override
    public double unrounded(BigDecimal printed) {
      return printed.doubleValue();
    }
  }

  double PERCENT = 100;

  /// The interval of a figure, in the unit of the indicator.
  ///
  /// @param printed the figure
  ConfidenceInterval interval(BigDecimal printed);

  /// The figure calculated from the counts, within the interval. A rate is returned as printed,
  /// since its population is not known.
  double unrounded(BigDecimal printed);

  /// A percentage of a cohort with a published number of cases. Empty where the three disagree in
  /// the printed digits: then one of them is wrong.
  static Optional<Counted> share(BigDecimal printed, long cases, long cohort, Noun who) {
    if (cohort < 1 || cases < 0 || cases > cohort) {
      return Optional.empty();
    }
    BigDecimal off =
        BigDecimal.valueOf(cases * 100L)
            .subtract(printed.multiply(BigDecimal.valueOf(cohort)))
            .abs();
    BigDecimal allowed =
        BigDecimal.ONE.scaleByPowerOfTen(-printed.scale()).multiply(BigDecimal.valueOf(cohort));
    return off.compareTo(allowed) <= 0
        ? Optional.of(new Share(cases, cohort, true, who))
        : Optional.empty();
  }

  /// A percentage of a cohort of which only the percentage was published.
  static Optional<Counted> share(BigDecimal printed, long cohort, Noun who) {
    boolean share = printed.signum() >= 0 && printed.compareTo(BigDecimal.valueOf(100)) <= 0;
    return share && cohort > 0
        ? Optional.of(new Share(cases(printed, cohort), cohort, false, who))
        : Optional.empty();
  }

  /// The cases in a percentage of a cohort, rounded half up as publishers round.
  static long cases(BigDecimal percentage, long cohort) {
    return percentage
        .multiply(BigDecimal.valueOf(cohort))
        .divide(BigDecimal.valueOf(100))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /// Whether figures of an indicator may be tested at all. Rolling figures may not, since
  /// neighbouring ones share most of their cases. Scores, days and points are based on no count.
  static boolean testable(Indicator indicator) {
    return !indicator.overlapping() && indicator.unit().base().isPresent();
  }
}
