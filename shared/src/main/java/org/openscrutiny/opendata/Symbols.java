package org.openscrutiny.opendata;

import java.util.Optional;
import org.openscrutiny.domain.Value;

/// The symbols that stand in place of a figure, today's and those of older files, each read as one
/// shared object: a national file has millions of them.
final class Symbols {
  static final Value NOT_AVAILABLE = new Value.NotAvailable();

  private static final Optional<Value> AVAILABLE_NOT = Optional.of(NOT_AVAILABLE);
  private static final Optional<Value> SUPPRESSED = Optional.of(new Value.Suppressed());
  private static final Optional<Value> NOT_APPLICABLE = Optional.of(new Value.NotApplicable());
  private static final Optional<Value> UNRELIABLE = Optional.of(new Value.LowReliability());
  private static final Optional<Value> LOW = Optional.of(new Value.RoundsToZero());

  private Symbols() {}

  static Optional<Value> read(String text) {
    return switch (text) {
      case "c" -> SUPPRESSED;
      case "z" -> NOT_APPLICABLE;
      case "x" -> AVAILABLE_NOT;
      case "u" -> UNRELIABLE;
      case "low", "k" -> LOW;
      default -> Optional.empty();
    };
  }

  /// What a file older than the standard means.
  static Optional<Value> obsolete(String text) {
    return switch (text) {
      case "", ":", ".", ".." -> AVAILABLE_NOT;
      case "~" -> LOW;
      default -> Optional.empty();
    };
  }
}
