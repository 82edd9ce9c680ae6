package org.openscrutiny.lait;

import java.util.Locale;

/// What is worth knowing about a row that was converted.
enum ConversionNote {
  PROVISIONAL("The collection marks the figure as provisional; a footnote says so."),
  REVISED("The collection marks the figure as revised; a footnote says so."),
  FINAL("The collection marks the figure as final; a footnote says so."),
  OUTTURN("The collection marks the figure as outturn; a footnote says so."),
  SYMBOL("The value is a symbol and no figure."),
  NOISE("The value's digits had binary noise, which was taken off."),
  OUTSIDE_ITS_TIME("There is a figure for an authority that was not there in the period.");

  private final String sentence;

  ConversionNote(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ConversionNote of(Mark mark) {
    return switch (mark) {
      case PROVISIONAL -> PROVISIONAL;
      case REVISED -> REVISED;
      case FINAL -> FINAL;
      case OUTTURN -> OUTTURN;
    };
  }
}
