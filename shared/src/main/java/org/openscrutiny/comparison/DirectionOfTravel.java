package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Indicator.Polarity;

/// The direction of a monthly figure since the same month a year before, by the rule of the
/// council's monthly scorecards: a change of a tenth or more is an increase or a decrease, a
/// smaller one is "similar". No statistical test is made.
///
/// @param percent the change as a share of the earlier figure, rounded half up
public record DirectionOfTravel(Change change, int percent, Way way, Judgement judgement) {
  private static final BigDecimal TENTHS = BigDecimal.TEN;

  /// The direction of travel.
  public enum Way {
    INCREASE,
    DECREASE,
    SIMILAR;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Empty where the earlier figure is 0: a share of 0 is not defined.
  static Optional<DirectionOfTravel> of(Change change, Polarity polarity) {
    if (change.from().signum() == 0) {
      return Optional.empty();
    }
    boolean counts = change.by().abs().multiply(TENTHS).compareTo(change.from().abs()) >= 0;
    Direction direction = counts ? Direction.of(change.by()) : Direction.SAME;
    Way way =
        switch (direction) {
          case HIGHER -> Way.INCREASE;
          case LOWER -> Way.DECREASE;
          case SAME -> Way.SIMILAR;
        };
    int percent =
        change
            .by()
            .scaleByPowerOfTen(2)
            .divide(change.from().abs(), 0, RoundingMode.HALF_UP)
            .intValueExact();
    return Optional.of(
        new DirectionOfTravel(change, percent, way, Judgement.of(direction, polarity)));
  }
}
