package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;

/// What a percentage or rate was counted from. Only with it can a difference be told from chance.
public sealed interface Counted {

  /// A share of a cohort.
  ///
  /// @param cases from 0 to the cohort
  /// @param exact whether the cases were published; otherwise they follow from the printed
  ///   percentage
  /// @param who what the cohort is made of, in the plural: "pupils"
  record Share(long cases, long cohort, boolean exact, String who) implements Counted {
    public Share {
      if (cases < 0 || cohort < 1 || cases > cohort) {
        throw new IllegalArgumentException("%d of %d is no share".formatted(cases, cohort));
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

  /// A number of cases for so many people, of whom the number itself is not needed: an interval of
  /// the cases has the same proportions as one of the rate.
  ///
  /// @param cases at least 1
  record Cases(long cases) implements Counted {
    public Cases {
      if (cases < 1) {
        throw new IllegalArgumentException("A rate of no cases has no proportions");
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

  /// In the unit of the indicator.
  ///
  /// @param printed the figure
  ConfidenceInterval interval(BigDecimal printed);

  /// The figure as the counts give it, within the interval; a rate, of whose people the number is
  /// not known, as printed.
  double unrounded(BigDecimal printed);

  /// A percentage of a cohort with a published number of cases. Empty where the three don't agree
  /// to the printed digits, since one of them is wrong then.
  static Optional<Counted> share(BigDecimal printed, long cases, long cohort, String who) {
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

  /// A percentage of a cohort where only the percentage was published.
  static Optional<Counted> share(BigDecimal printed, long cohort, String who) {
    boolean share = printed.signum() >= 0 && printed.compareTo(BigDecimal.valueOf(100)) <= 0;
    return share && cohort > 0
        ? Optional.of(new Share(cases(printed, cohort), cohort, false, who))
        : Optional.empty();
  }

  /// Half up, as a publisher rounds.
  static long cases(BigDecimal percentage, long cohort) {
    return percentage
        .multiply(BigDecimal.valueOf(cohort))
        .divide(BigDecimal.valueOf(100))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /// Whether figures of an indicator may be tested at all. Neighbouring figures of a rolling
  /// measure share most of their cases; scores, days and points come from no count.
  static boolean testable(Indicator indicator) {
    return !indicator.overlapping() && indicator.unit().base().isPresent();
  }
}
