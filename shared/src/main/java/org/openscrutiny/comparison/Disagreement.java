package org.openscrutiny.comparison;

import java.math.BigDecimal;
import org.openscrutiny.domain.Period;

/// Two numbers for one thing. Both are kept and shown.
///
/// @param what the thing, such as "12-month mean"
/// @param printed what a source prints
/// @param ours what the rule gives from the figures that are shown, or the figure that is shown
/// @param why what is known of the difference, in a sentence
public record Disagreement(
    String what, Period period, BigDecimal printed, BigDecimal ours, String why) {}
