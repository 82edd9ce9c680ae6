package org.openscrutiny.domain;

import java.util.Locale;

/// How long one period of a series lasts. Periods of different lengths are never one series.
public enum Frequency {
  WEEK,
  MONTH,
  QUARTER,
  TERM,
  HALF_YEAR,
  YEAR;

  /// The word used in the public JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
