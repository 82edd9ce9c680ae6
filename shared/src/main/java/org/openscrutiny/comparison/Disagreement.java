package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Period;

/// Two numbers for one thing. Both are kept and shown.
///
/// @param what the thing, such as "12-month mean"
/// @param printed what a source prints
/// @param ours what the rule gives from the figures that are shown, or the figure that is shown
/// @param why what is known of the difference, in a sentence
/// @param rule what found it
/// @param source the dataset that our figure is from, where it is another than the printed one's
public record Disagreement(
    String what,
    Period period,
    BigDecimal printed,
    BigDecimal ours,
    String why,
    Rule rule,
    Optional<String> source) {

  /// What is set beside a printed figure.
  public enum Rule {
    /// The same worked out again from the figures that are shown.
    WORKED_OUT_AGAIN,
    /// The same in another table of the source.
    SECOND_PRINTING,
    /// What the counts in the same source give.
    FROM_COUNTS,
    /// The official figure of the same year.
    OFFICIAL_FIGURE,
    /// The most that a part of a whole can be.
    ABOVE_THE_WHOLE,
    /// The figure of the year after, for a whole country.
    NATIONAL_JUMP;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Within one dataset.
  public Disagreement(
      String what, Period period, BigDecimal printed, BigDecimal ours, String why, Rule rule) {
    this(what, period, printed, ours, why, rule, Optional.empty());
  }

  /// The same about another area than the page's own.
  public Disagreement about(String area) {
    return new Disagreement(what + ", " + area, period, printed, ours, why, rule, source);
  }

  public Disagreement from(String dataset) {
    return new Disagreement(what, period, printed, ours, why, rule, Optional.of(dataset));
  }
}
