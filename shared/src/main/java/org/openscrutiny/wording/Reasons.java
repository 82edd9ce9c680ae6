package org.openscrutiny.wording;

import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Value;

/// Why there is no figure, in plain words: one reason for each symbol of the open data standard.
public final class Reasons {
  private Reasons() {}

  /// Empty for a figure. The reason for a suppressed figure is the same for primary and secondary
  /// suppression, so that it doesn't disclose which of the two applies.
  public static Optional<String> why(Value value) {
    return switch (value) {
      case Value.Figure figure -> Optional.empty();
      case Value.Suppressed hidden -> Optional.of("Hidden to protect children's privacy.");
      case Value.NotApplicable none -> Optional.of("The source gives no figure here.");
      case Value.NotAvailable missing -> Optional.of("The figure was not available.");
      case Value.LowReliability unreliable ->
          Optional.of("The publisher holds it back because it is too unreliable to use.");
      case Value.RoundsToZero low -> Optional.of("More than zero, but it rounds to zero.");
    };
  }

  /// The reason in a sentence that names the period; empty for a figure.
  static Optional<String> sentence(Observation observation) {
    String period = PeriodWords.name(observation.period());
    return switch (observation.value()) {
      case Value.Figure figure -> Optional.empty();
      case Value.Suppressed hidden ->
          Optional.of(
              "The figure for %s is hidden to protect children's privacy: with it, somebody might be recognised."
                  .formatted(period));
      case Value.NotAvailable missing ->
          Optional.of("There is no figure for %s: it was not available.".formatted(period));
      case Value.NotApplicable none ->
          Optional.of("There is no figure for %s: the source does not give one.".formatted(period));
      case Value.LowReliability unreliable ->
          Optional.of(
              "There is no figure for %s: the publisher holds it back because it is too unreliable to use."
                  .formatted(period));
      case Value.RoundsToZero low ->
          Optional.of("The figure for %s is more than zero, but rounds to zero.".formatted(period));
    };
  }
}
