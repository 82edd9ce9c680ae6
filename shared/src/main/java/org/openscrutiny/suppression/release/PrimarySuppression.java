package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.table.GroupDisclosureRule;
import org.openscrutiny.suppression.table.Ratio;

/// Which figures may not be shown on their own account.
///
/// 1. A count of children, or of events about children, from 1 to the threshold is hidden; zero is
///    shown unless the release protects zeros. (Small cells: "Disclosure control guidance for
///    tables produced from administrative sources", Government Statistical Service, 2014.)
/// 2. A percentage or rate is hidden when its numerator, or what its denominator leaves, is from 1
///    to the threshold, when numerator and denominator are equal and above zero, or when its
///    numerator is hidden. (Group disclosure and disclosure by differencing: the same guidance.)
/// 3. Where the release has the denominator and not the numerator, it is hidden when the printed
///    figure and the denominator tell such a count (see [ImpliedNumerators]).
/// 4. A count is hidden with its percentage where the two counts shown side by side would tell what
///    the percentage may not: otherwise hiding the percentage would hide nothing.
///
/// Where the release has the numerator and not the denominator, the [linked
/// table][org.openscrutiny.suppression.constraints] decides, as it does of all that follows from
/// several figures.
///
/// Areas of every level are treated alike. A group of authorities is the exception: what is given
/// for it is a mean over councils, which counts nobody.
record PrimarySuppression(
    Map<String, Indicator> indicators, ReleaseCells cells, Threshold threshold) {

  /// Marks what is hidden: counts first, since percentages depend on them.
  void run() {
    List<Cell> all = List.copyOf(cells.all().keySet());
    all.stream().filter(cell -> isCount(cell) && suppresses(cell)).forEach(cells::suppress);
    all.stream().flatMap(this::disclosingNumerator).toList().forEach(cells::suppress);
    all.stream().filter(cell -> isRatio(cell) && suppresses(cell)).forEach(cells::suppress);
  }

  /// Hides percentages and rates of which a count is hidden by now.
  void suppressWithTheirCounts() {
    cells.all().keySet().stream()
        .filter(this::isRatio)
        .filter(ratio ->
            Stream.concat(numerator(ratio).stream(), denominator(ratio).stream())
                .anyMatch(cells::isSuppressed))
        .toList()
        .forEach(cells::suppress);
  }

  private boolean suppresses(Cell cell) {
    return cells.figure(cell).map(figure -> suppresses(cell, figure)).orElse(false);
  }

  /// Whether a figure may not stand in a cell, be it the first or a second printing of it.
  boolean suppresses(Cell cell, BigDecimal figure) {
    if (cells.isSuppressed(cell)) {
      return true;
    }
    return isCount(cell) ? threshold.suppresses(figure) : isRatio(cell) && suppressesRatio(cell, figure);
  }

  boolean isCount(Cell cell) {
    return countsPeople(cell)
        && indicator(cell.indicator()).filter(PrimarySuppression::countsChildren).isPresent();
  }

  /// A percentage or rate of which the catalogue doesn't say what it is made of is one too: the
  /// figures may show it.
  boolean isRatio(Cell cell) {
    return countsPeople(cell)
        && indicator(cell.indicator()).filter(each -> each.counts().isEmpty()).isPresent();
  }

  private static boolean countsPeople(Cell cell) {
    return cell.area().level() != AreaLevel.LOCAL_AUTHORITY_GROUP;
  }

  private static boolean countsChildren(Indicator indicator) {
    return indicator.counts().filter(counts -> counts != Counts.STAFF).isPresent();
  }

  /// The numerator of a percentage, where it and a denominator that is shown tell too much.
  private Stream<Cell> disclosingNumerator(Cell ratio) {
    if (!isRatio(ratio)) {
      return Stream.empty();
    }
    Optional<Cell> numerator = numerator(ratio);
    Optional<BigDecimal> part = numerator.flatMap(cells::figure);
    Optional<BigDecimal> whole = denominator(ratio).filter(cells::isShown).flatMap(cells::figure);
    boolean discloses =
        part.isPresent() && whole.isPresent() && threshold.suppresses(part.get(), whole.get());
    return discloses ? numerator.stream() : Stream.empty();
  }

  private boolean suppressesRatio(Cell ratio, BigDecimal printed) {
    Optional<Cell> numerator = numerator(ratio);
    if (numerator.filter(cells::isSuppressed).isPresent()) {
      return true;
    }
    Optional<BigDecimal> part = numerator.flatMap(cells::figure);
    Optional<Cell> denominator = denominator(ratio);
    Optional<BigDecimal> whole = denominator.flatMap(cells::figure);
    if (part.isPresent()) {
      return whole.isPresent()
          ? threshold.suppresses(part.get(), whole.get())
          : threshold.suppresses(part.get());
    }
    if (denominator.filter(cells::isSuppressed).isPresent()) {
      return true;
    }
    return whole.isPresent()
        && ImpliedNumerators.of(printed, whole.get(), base(ratio)).discloses(threshold);
  }

  /// A mean is a ratio to one.
  private int base(Cell ratio) {
    return indicator(ratio.indicator())
        .map(Indicator::unit)
        .map(Unit::base)
        .orElseGet(OptionalInt::empty)
        .orElse(1);
  }

  private Optional<Cell> numerator(Cell ratio) {
    return indicator(ratio.indicator()).flatMap(Indicator::numerator).map(ratio::ofIndicator);
  }

  private Optional<Cell> denominator(Cell ratio) {
    return indicator(ratio.indicator()).flatMap(Indicator::denominator).map(ratio::ofIndicator);
  }

  private Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /// The value that may be shown in a cell a second time. Where it is another percentage than the
  /// first printing, it must not leave too few of a denominator that nobody prints either.
  Value clearedAgain(Cell cell, Value value) {
    return value.figure().filter(figure -> leavesTooFew(cell, figure)).isPresent()
        ? new Value.Suppressed()
        : cleared(cell, value);
  }

  private boolean leavesTooFew(Cell cell, BigDecimal printed) {
    boolean share =
        isRatio(cell)
            && indicator(cell.indicator()).map(Indicator::unit).equals(Optional.of(Unit.PERCENT));
    return share
        && denominator(cell).flatMap(cells::figure).isEmpty()
        && numerator(cell)
            .filter(this::isCount)
            .flatMap(cells::figure)
            .filter(CountsOfRelease::isWhole)
            .map(BigDecimal::longValueExact)
            .filter(count ->
                GroupDisclosureRule.discloses(
                    new Ratio(0, 1, printed, base(cell)).readWith(count), count, threshold.most()))
            .isPresent();
  }

  /// The value that may be shown in a cell.
  ///
  /// "Low", which is more than zero and rounds to zero, is small by what it says.
  Value cleared(Cell cell, Value value) {
    if (value instanceof Value.RoundsToZero && (isCount(cell) || isRatio(cell))) {
      return new Value.Suppressed();
    }
    return value.figure().filter(figure -> suppresses(cell, figure)).isPresent()
        ? new Value.Suppressed()
        : value;
  }
}
