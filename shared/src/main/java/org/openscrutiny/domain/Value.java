package org.openscrutiny.domain;

import java.math.BigDecimal;
import java.util.Optional;

/// The content of one indicator cell: a figure, or the reason why there is none.
///
/// The symbols are those of the Department for Education's open data standards. A symbol is never a
/// number and a number is never a symbol: missing, suppressed and zero are three different things.
public sealed interface Value {

  /// The symbol that the cell has instead of a figure; empty for a figure.
  Optional<String> symbol();

  /// A published figure, with the digits that the source printed: 63.90 stays 63.90.
  record Figure(BigDecimal number) implements Value {
    @Override
    public Optional<String> symbol() {
      return Optional.empty();
    }
  }

  /// `c`: suppressed so that nobody can be identified.
  record Suppressed() implements Value {
    @Override
    public Optional<String> symbol() {
      return Optional.of("c");
    }
  }

  /// `z`: not applicable here, or not in the publication for this area.
  record NotApplicable() implements Value {
    @Override
    public Optional<String> symbol() {
      return Optional.of("z");
    }
  }

  /// `x`: there should be a figure, but it was not available or not legible.
  record NotAvailable() implements Value {
    @Override
    public Optional<String> symbol() {
      return Optional.of("x");
    }
  }

  /// `u`: withheld by the publisher as too unreliable to use.
  record LowReliability() implements Value {
    @Override
    public Optional<String> symbol() {
      return Optional.of("u");
    }
  }

  /// `low` (also written `k`): more than zero, but rounds to zero.
  record RoundsToZero() implements Value {
    @Override
    public Optional<String> symbol() {
      return Optional.of("low");
    }
  }

  /// The figure, if there is one.
  default Optional<BigDecimal> figure() {
    return this instanceof Figure(BigDecimal number) ? Optional.of(number) : Optional.empty();
  }

  static Value of(BigDecimal number) {
    return new Figure(number);
  }

  /// Reads a symbol of the standard; empty when the text is not one.
  static Optional<Value> ofSymbol(String text) {
    return switch (text) {
      case "c" -> Optional.of(new Suppressed());
      case "z" -> Optional.of(new NotApplicable());
      case "x" -> Optional.of(new NotAvailable());
      case "u" -> Optional.of(new LowReliability());
      case "low", "k" -> Optional.of(new RoundsToZero());
      default -> Optional.empty();
    };
  }
}
