package org.openscrutiny.pages;

import java.util.Locale;

/// How much a release changes for those who use its figures, the least first.
public enum ChangeLevel {
  /// No figure is new, and none is different: texts only.
  PATCH,
  /// Figures are new; every figure that was published stands.
  MINOR,
  /// A published figure is revised, withdrawn or hidden, or its meaning has changed.
  MAJOR;

  /// The word in the public JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public ChangeLevel or(ChangeLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
