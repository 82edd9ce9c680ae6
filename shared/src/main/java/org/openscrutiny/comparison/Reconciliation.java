package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.comparison.DisagreementCause.Known;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Recalculates the results that a publisher printed with its figures, and lists those that don't
/// follow from them. Only figures that are shown are used, so no suppressed figure is disclosed.
///
/// @param own the series from which the results were calculated
/// @param comparators the series of the comparators, by name
public record Reconciliation(Series own, Map<String, Series> comparators) {
  private static final int THIRTEEN = TwelveMonths.MONTHS + 1;
  private static final String GAP = "Gap with ";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Reconciliation {
    comparators = Map.copyOf(comparators);
  }

  /// A result by a rule that is not implemented here is ignored.
  public List<Disagreement> of(List<PrintedResult> results) {
    return results.stream().flatMap(each -> check(each).stream()).toList();
  }

  private Optional<Disagreement> check(PrintedResult printed) {
    return switch (printed.name()) {
      case "12-month mean" -> months(printed, Reconciliation::mean);
      case "12-month maximum" -> months(printed, Collections::max);
      case "Change on previous month" -> change(printed, Optional.of(monthBefore(printed)));
      case "Change on same month last year", "Change on previous year" ->
          change(printed, Optional.of(printed.period().yearBefore()));
      default -> printed.name().startsWith(GAP) ? gap(printed) : Optional.empty();
    };
  }

  /// Second printings of the same figures that differ.
  public List<Disagreement> repeats(List<PrintedResult> again) {
    var found = new ArrayList<Disagreement>();
    for (PrintedResult each : again) {
      at(own, each.period())
          .filter(figure -> figure.compareTo(each.value()) != 0)
          .ifPresent(figure ->
              found.add(
                  new Disagreement(
                      "Printed twice",
                      each.period(),
                      each.value(),
                      figure,
                      new DisagreementCause.OtherTable(each.name()),
                      Disagreement.Rule.SECOND_PRINTING)));
    }
    return found;
  }

  /// A calculation from the figures of several months.
  private interface OfMonths {
    BigDecimal of(List<BigDecimal> figures);
  }

  private Optional<Disagreement> months(PrintedResult printed, OfMonths rule) {
    Optional<BigDecimal> twelve = ending(printed.period(), TwelveMonths.MONTHS).map(rule::of);
    boolean thirteen =
        ending(printed.period(), THIRTEEN).map(rule::of).filter(printed::rounds).isPresent();
    return twelve
        .filter(exact -> !printed.rounds(exact))
        .map(exact ->
            disagreement(
                printed,
                shown(exact, printed.value().scale() + 1),
                thirteen ? Known.THIRTEEN_MONTHS : Known.OTHER_MONTHS));
  }

  private static BigDecimal mean(List<BigDecimal> figures) {
    BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL64);
  }

  /// The figures of this number of consecutive months; empty if one is suppressed or missing.
  private Optional<List<BigDecimal>> ending(Period last, int months) {
    List<Observation> window =
        own.observations().stream().filter(each -> each.period().compareTo(last) <= 0).toList();
    List<Observation> newest = window.subList(Math.max(0, window.size() - months), window.size());
    List<BigDecimal> figures =
        newest.stream().flatMap(each -> each.value().figure().stream()).toList();
    boolean complete = figures.size() == months && newest.getLast().period().equals(last);
    for (int i = 1; i < newest.size() && complete; i++) {
      complete = newest.get(i).period().follows(newest.get(i - 1).period());
    }
    return complete ? Optional.of(figures) : Optional.empty();
  }

  /// With this number of decimal places at most, and without added zeros.
  private static BigDecimal shown(BigDecimal exact, int decimalPlaces) {
    return exact.scale() <= decimalPlaces
        ? exact
        : exact.setScale(Math.max(0, decimalPlaces), RoundingMode.HALF_UP);
  }

  private Period monthBefore(PrintedResult printed) {
    return own.observations().stream()
        .map(Observation::period)
        .filter(printed.period()::follows)
        .findFirst()
        .orElse(printed.period());
  }

  /// A change may be printed in the unit of the figures or as a percentage of the earlier one.
  private Optional<Disagreement> change(PrintedResult printed, Optional<Period> since) {
    Optional<BigDecimal> now = at(own, printed.period());
    Optional<BigDecimal> then =
        since.filter(each -> !each.equals(printed.period())).flatMap(each -> at(own, each));
    if (now.isEmpty() || then.isEmpty() || then.get().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal by = now.get().subtract(then.get());
    BigDecimal percent = by.multiply(HUNDRED).divide(then.get(), MathContext.DECIMAL64);
    if (printed.rounds(by) || printed.rounds(percent)) {
      return Optional.empty();
    }
    boolean monthly = printed.name().contains("month");
    boolean otherSign = printed.rounds(by.negate()) || printed.rounds(percent.negate());
    BigDecimal ours = monthly || printed.rounds(percent.negate()) ? percent : by;
    return Optional.of(
        disagreement(
            printed,
            ours.setScale(Math.max(0, printed.value().scale()), RoundingMode.HALF_UP),
            causeOfChange(printed, now.get(), then.get(), otherSign)));
  }

  private static Known causeOfChange(
      PrintedResult printed, BigDecimal now, BigDecimal then, boolean otherSign) {
    if (otherSign) {
      return Known.LOST_SIGN;
    }
    BigDecimal least = percent(now.subtract(half(now)), then.add(half(then)));
    BigDecimal most = percent(now.add(half(now)), then.subtract(half(then)).max(half(then)));
    BigDecimal slack = half(printed.value());
    boolean before =
        printed.value().compareTo(least.subtract(slack)) >= 0
            && printed.value().compareTo(most.add(slack)) <= 0;
    return before ? Known.ROUNDED_BEFORE_CHANGE : Known.OTHER_CHANGE;
  }

  private static BigDecimal percent(BigDecimal now, BigDecimal then) {
    return now.subtract(then).multiply(HUNDRED).divide(then, MathContext.DECIMAL64);
  }

  /// Half of a figure's last printed digit.
  private static BigDecimal half(BigDecimal figure) {
    return new BigDecimal("0.5").scaleByPowerOfTen(-Math.max(0, figure.scale()));
  }

  private Optional<Disagreement> gap(PrintedResult printed) {
    String name = printed.name().substring(GAP.length());
    return comparators.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .flatMap(each -> at(each.getValue(), printed.period()).stream())
        .flatMap(
            theirs -> at(own, printed.period()).map(figure -> figure.subtract(theirs)).stream())
        .filter(gap -> gap.compareTo(printed.value()) != 0)
        .map(gap -> disagreement(printed, gap, causeOfGap(printed, gap)))
        .findFirst();
  }

  private static Known causeOfGap(PrintedResult printed, BigDecimal gap) {
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, gap.scale()));
    return gap.subtract(printed.value()).abs().compareTo(step) <= 0
        ? Known.ROUNDED_AFTER_GAP
        : Known.OTHER_GAP;
  }

  private static Disagreement disagreement(PrintedResult printed, BigDecimal ours, Known cause) {
    return new Disagreement(
        printed.name(),
        printed.period(),
        printed.value(),
        ours,
        cause,
        Disagreement.Rule.WORKED_OUT_AGAIN);
  }

  private static Optional<BigDecimal> at(Series series, Period period) {
    return series.at(period).flatMap(Value::figure);
  }
}
