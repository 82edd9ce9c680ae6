package org.openscrutiny.suppression.secondary;

import org.openscrutiny.suppression.table.Shown;

/// A true count, and what may be shown of it.
///
/// @param name what is counted; unique within the table
/// @param unsuppressed what is shown of it if it isn't suppressed; [Shown.Unprinted] if it never
///   is, like a complement
/// @param lowest the lower bound that a reader knows if it is suppressed: 1 if zeros are always
///   shown
/// @param kind whether it may be shown and may be suppressed
public record TrueCell(String name, long count, Shown unsuppressed, long lowest, Kind kind) {

  /// How suppression treats a cell.
  public enum Kind {
    /// It may be suppressed to protect another.
    FREE,
    /// It has to be suppressed and protected.
    SENSITIVE,
    /// It can't be suppressed: it is known from an earlier edition or another publisher, or it is a
    /// zero and zeros are always shown.
    KNOWN
  }

  public TrueCell {
    if (!unsuppressed.limits().contains(count)) {
      throw new IllegalArgumentException(
          "%s is %d, and would be shown as %s".formatted(name, count, unsuppressed));
    }
    if (kind != Kind.KNOWN && count < lowest) {
      throw new IllegalArgumentException(
          "%s is %d, and a reader knows it to be at least %d".formatted(name, count, lowest));
    }
  }

  public boolean isSensitive() {
    return kind == Kind.SENSITIVE;
  }

  /// Whether everybody knows it, whatever is suppressed.
  boolean isConstant() {
    return kind == Kind.KNOWN && unsuppressed instanceof Shown.Exactly;
  }

  /// Whether suppression may decide to show it or not.
  boolean isChoice() {
    return kind == Kind.FREE && isPrinted();
  }

  /// Whether anybody prints it.
  public boolean isPrinted() {
    return !(unsuppressed instanceof Shown.Unprinted);
  }
}
