package org.openscrutiny.wording;

import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.comparison.DisagreementCause.Known;
import org.openscrutiny.comparison.DisagreementCause.NationalJump;
import org.openscrutiny.comparison.DisagreementCause.OtherTable;

/// The sentence about the cause of a disagreement.
public final class DisagreementWords {
  private DisagreementWords() {}

  public static String why(Disagreement disagreement) {
    return switch (disagreement.cause()) {
      case OtherTable(String name) ->
          "Another table of the same source, “%s”, prints another figure.".formatted(name);
      case NationalJump(var next) ->
          "Figures of a whole country seldom change by half in a year, so one of the two, this one"
              + " or that of %s, may be a slip.".formatted(next.label());
      case Known known -> why(known);
    };
  }

  private static String why(Known cause) {
    return switch (cause) {
      case THIRTEEN_MONTHS -> "The printed figure is that of 13 months, not 12.";
      case OTHER_MONTHS -> "The 12 months that end then give another figure.";
      case LOST_SIGN -> "The size follows from the printed figures, the sign does not.";
      case ROUNDED_BEFORE_CHANGE -> "It may follow from the figures before they were rounded.";
      case OTHER_CHANGE -> "The printed figures give another change.";
      case ROUNDED_AFTER_GAP -> "The source seems to have rounded after it subtracted.";
      case OTHER_GAP -> "The printed figures give another gap.";
      case OTHER_COUNTS -> "The counts in the same source give another figure.";
      case OTHER_OFFICIAL_FIGURE -> "The official figure is another.";
      case YEAR_BEFORE -> shifted("before");
      case YEAR_AFTER -> shifted("after");
      case NOT_A_SHARE ->
          "A part is never more than its whole, so this is not a share: it sets one number against"
              + " another.";
    };
  }

  private static String shifted(String when) {
    return "It is the official figure of the year %s: the years of the local paper have slipped."
        .formatted(when);
  }
}
