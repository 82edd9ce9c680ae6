package org.openscrutiny.comparison;

import org.openscrutiny.domain.Period;

/// What is known about the cause of a [Disagreement].
public sealed interface DisagreementCause {

  /// A cause that needs no further description.
  enum Known implements DisagreementCause {
    /// The printed result is that of 13 months.
    THIRTEEN_MONTHS,
    /// The 12 months give another mean or maximum.
    OTHER_MONTHS,
    /// The printed change has the right size and the wrong sign.
    LOST_SIGN,
    /// The printed change is possible for the figures before they were rounded.
    ROUNDED_BEFORE_CHANGE,
    /// The printed figures give another change.
    OTHER_CHANGE,
    /// The source seems to have rounded the gap after it subtracted.
    ROUNDED_AFTER_GAP,
    /// The printed figures give another gap.
    OTHER_GAP,
    /// The counts in the same source give another figure.
    OTHER_COUNTS,
    /// The official figure of the same year is another one.
    OTHER_OFFICIAL_FIGURE,
    /// The printed figure is the official one of the year before.
    YEAR_BEFORE,
    /// The printed figure is the official one of the year after.
    YEAR_AFTER,
    /// A percentage above 100 is not a share.
    NOT_A_SHARE
  }

  /// Another table of the same source prints another figure.
  record OtherTable(String name) implements DisagreementCause {}

  /// One of two consecutive national figures may be a mistake.
  ///
  /// @param next the period of the later one
  record NationalJump(Period next) implements DisagreementCause {}
}
