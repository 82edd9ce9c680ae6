package org.openscrutiny.lait;

import java.util.Locale;

/// Why a row of the collection is omitted from the release.
enum OmissionReason {
  MALFORMED("The row has more or fewer cells than the header."),
  MEASURE_UNKNOWN("The dictionary has no measure of this name."),
  NO_PERIOD("The row says no period."),
  SEVERAL_YEARS("The period is several years together, which the standard has no name for."),
  PERIOD_NOT_UNDERSTOOD("The period is written in a way that no rule knows."),
  PLACE_UNKNOWN("Number, name and region are not together one place of the official list."),
  NO_SUCH_AUTHORITY("The authority was not there in the period, and there is no figure for it."),
  VALUE_NOT_UNDERSTOOD("The value is neither a number nor a known symbol."),
  FIGURE_REPEATED("The same figure stands in a row before."),
  FIGURE_CONTRADICTED("A row before gives another value for the same figure; that one is kept.");

  private final String sentence;

  OmissionReason(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
