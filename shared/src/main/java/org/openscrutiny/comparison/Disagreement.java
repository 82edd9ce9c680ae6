package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Period;

/// Two different figures for the same quantity. Both are kept and shown.
///
/// @param what the quantity, such as "12-month mean"
/// @param printed the figure that a source prints
/// @param ours the figure that the rule gives from the figures shown, or the figure that is shown
/// @param cause what is known about the cause of the difference
/// @param rule the rule that found the disagreement
/// @param source the dataset of our figure, where it is not that of the printed one
public record Disagreement(
    String what,
    Period period,
    BigDecimal printed,
    BigDecimal ours,
    DisagreementCause cause,
    Rule rule,
    Optional<String> source) {

  /// What a printed figure is compared with.
  public enum Rule {
    /// The same quantity, calculated again from the figures that are shown.
    WORKED_OUT_AGAIN,
    /// The same quantity in another table of the source.
    SECOND_PRINTING,
    /// The figure that the counts in the same source give.
    FROM_COUNTS,
    /// The official figure of the same year.
    OFFICIAL_FIGURE,
    /// 100%: the maximum of a share.
    ABOVE_THE_WHOLE,
    /// The figure of the year after, for a country.
    NATIONAL_JUMP;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A disagreement within one dataset.
  public Disagreement(
      String what,
      Period period,
      BigDecimal printed,
      BigDecimal ours,
      DisagreementCause cause,
      Rule rule) {
    this(what, period, printed, ours, cause, rule, Optional.empty());
  }

  /// The same disagreement, about another area than the page's own.
  public Disagreement about(String area) {
    return new Disagreement(what + ", " + area, period, printed, ours, cause, rule, source);
  }

  public Disagreement from(String dataset) {
    return new Disagreement(what, period, printed, ours, cause, rule, Optional.of(dataset));
  }
}
