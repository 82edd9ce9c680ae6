package org.openscrutiny.suppression.secondary;

import org.openscrutiny.suppression.table.Shown;

/// A count as it is, and what may be shown of it.
///
/// @param name what it counts, unique in its table
/// @param unhidden what is shown of it where it is not hidden; [Shown.Suppressed] where it never is, as
///   what a denominator leaves
/// @param lowest what a reader knows it to be at least, where it is hidden: 1 where zeros are
///   always shown
/// @param kind whether it may be shown and may be hidden
public record TrueCell(String name, long count, Shown unsuppressed, long lowest, Kind kind) {

  /// How a cell is to be treated.
  public enum Kind {
    /// It may be hidden to protect another.
    FREE,
    /// It has to be hidden, and safe.
    SENSITIVE,
    /// It can't be hidden: it is known from an earlier edition or another publisher, or it is a
    /// zero where zeros are always shown.
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

  /// Whether everybody knows it, whatever is hidden.
  boolean isConstant() {
    return kind == Kind.KNOWN && unsuppressed instanceof Shown.Exactly;
  }

  /// Whether hiding it, or showing it, is a choice.
  boolean isChoice() {
    return kind == Kind.FREE && isPrinted();
  }

  /// Whether it has a place where a reader would look for it.
  public boolean isPrinted() {
    return !(unsuppressed instanceof Shown.Unprinted);
  }
}
