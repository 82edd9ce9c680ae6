package org.openscrutiny.comparison;

import java.math.BigDecimal;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// The newest figure beside what the publisher means to reach.
///
/// @param gap area minus target, in the indicator's own unit
public record TargetGap(Target target, BigDecimal gap, Outcome outcome) {

  /// Whether the target was reached. Without a polarity a target has no good side, so nothing is
  /// said.
  public enum Outcome {
    MET,
    MISSED,
    UNSAID
  }

  static TargetGap of(Target target, BigDecimal own, Polarity polarity) {
    BigDecimal gap = own.subtract(target.value());
    return new TargetGap(
        target,
        gap,
        switch (polarity) {
          case HIGHER -> gap.signum() >= 0 ? Outcome.MET : Outcome.MISSED;
          case LOWER -> gap.signum() <= 0 ? Outcome.MET : Outcome.MISSED;
          case NONE -> Outcome.UNSAID;
        });
  }
}
