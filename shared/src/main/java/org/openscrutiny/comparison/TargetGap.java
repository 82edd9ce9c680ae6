package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// The newest figure compared with the publisher's target.
///
/// @param gap area minus target, in the indicator's own unit
/// @param inARow for how many periods, one after the other up to the newest, the target has been
///   met, or has not been met; at least 1
/// @param isNew whether that was otherwise in the period before the newest
public record TargetGap(Target target, BigDecimal gap, Outcome outcome, int inARow, boolean isNew) {
  private static final BigDecimal TENTHS = BigDecimal.TEN;

  /// Whether the target was met. Without a polarity neither side of a target is good, so no outcome
  /// is given.
  public enum Outcome {
    /// Green: at the target, or better.
    MET,
    /// Amber: missed by a tenth of the target or less.
    CLOSE,
    /// Red: missed by more.
    MISSED,
    UNSAID;

    /// The colour in the public JSON; never shown without a word.
    public Optional<String> colour() {
      return switch (this) {
        case MET -> Optional.of("green");
        case CLOSE -> Optional.of("amber");
        case MISSED -> Optional.of("red");
        case UNSAID -> Optional.empty();
      };
    }
  }

  /// @param figures those of the periods up to the newest without a gap, the newest first
  static TargetGap of(Target target, List<BigDecimal> figures, Polarity polarity) {
    List<Outcome> outcomes =
        figures.stream().map(figure -> outcome(target, figure, polarity)).toList();
    Outcome newest = outcomes.getFirst();
    int inARow = 1;
    while (inARow < outcomes.size() && isMet(outcomes.get(inARow)) == isMet(newest)) {
      inARow++;
    }
    return new TargetGap(
        target,
        figures.getFirst().subtract(target.value()),
        newest,
        inARow,
        inARow == 1 && outcomes.size() > 1);
  }

  private static boolean isMet(Outcome outcome) {
    return outcome == Outcome.MET;
  }

  private static Outcome outcome(Target target, BigDecimal own, Polarity polarity) {
    BigDecimal gap = own.subtract(target.value());
    return switch (polarity) {
      case HIGHER -> gap.signum() >= 0 ? Outcome.MET : missed(gap, target);
      case LOWER -> gap.signum() <= 0 ? Outcome.MET : missed(gap, target);
      case NONE -> Outcome.UNSAID;
    };
  }

  private static Outcome missed(BigDecimal gap, Target target) {
    return gap.abs().multiply(TENTHS).compareTo(target.value().abs()) <= 0
        ? Outcome.CLOSE
        : Outcome.MISSED;
  }
}
