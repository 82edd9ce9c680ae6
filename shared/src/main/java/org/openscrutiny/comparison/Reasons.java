package org.openscrutiny.comparison;

import java.util.Optional;
import org.openscrutiny.domain.Value;

/// Why there is no figure, in plain words, for each symbol of the open data standard.
public final class Reasons {
  private Reasons() {}

  /// Empty for a figure. A hidden figure's reason is the same whichever rule hid it: whether it was
  /// small itself or would have given a small one away is never told.
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
}
