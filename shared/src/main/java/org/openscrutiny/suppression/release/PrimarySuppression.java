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
import org.openscrutiny.domain.Unit;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.table.GroupDisclosureRule;
import org.openscrutiny.suppression.table.Ratio;

/// Primary suppression: which figures may not be shown because of what they show themselves.
///
/// 1. A count of children, or of events about children, from 1 to the threshold is suppressed. Zero
///    is shown unless the release protects zeros. (Small cells: "Disclosure control guidance for
///    tables produced from administrative sources", Government Statistical Service, 2014.)
/// 2. A percentage or rate is suppressed if its numerator or complement is from 1 to the threshold,
///    if numerator and denominator are equal and above zero, or if its numerator is suppressed.
///    With a threshold of 5: 3 of 20, 17 of 20 and 20 of 20. (Group disclosure and disclosure by
///    differencing: the same guidance.)
/// 3. If the release has the denominator and not the numerator, it is suppressed if the printed
///    figure and the denominator disclose such a count (see [ImpliedNumerators]).
/// 4. A count is suppressed with its percentage if the two counts together would disclose what the
///    percentage may not. Otherwise suppressing the percentage would be of no use.
///
/// If the release has the numerator and not the denominator, the [linked
/// table][org.openscrutiny.suppression.constraints] decides, as it does for everything that follows
/// from several figures.
///
/// Areas of every level are treated alike, except groups of authorities: their figures are means
/// over councils, which count nobody.
record PrimarySuppression(
    Map<String, Indicator> indicators, ReleaseCells cells, Threshold threshold) {

  /// Marks what is suppressed: counts first, since percentages depend on them.
  void run() {
    List<Cell> all = List.copyOf(cells.all().keySet());
    all.stream().filter(cell -> isCount(cell) && suppresses(cell)).forEach(cells::suppress);
    all.stream().flatMap(this::disclosingNumerator).toList().forEach(cells::suppress);
    all.stream().filter(cell -> isRatio(cell) && suppresses(cell)).forEach(cells::suppress);
  }

  /// Suppresses percentages and rates with a suppressed count.
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

  /// Whether a figure may not be shown in a cell, in its first or second printing.
  boolean suppresses(Cell cell, BigDecimal figure) {
    if (cells.isSuppressed(cell)) {
      return true;
    }
    return isCount(cell)
        ? threshold.suppresses(figure)
        : isRatio(cell) && suppressesRatio(cell, figure);
  }

  boolean isCount(Cell cell) {
    return countsPeople(cell)
        && indicator(cell.indicator()).filter(Indicator::countsChildren).isPresent();
  }

  /// Includes percentages and rates that the catalogue does not define: the figures may show their
  /// definition.
  boolean isRatio(Cell cell) {
    return countsPeople(cell)
        && indicator(cell.indicator()).filter(each -> !each.isCount()).isPresent();
  }

  private static boolean countsPeople(Cell cell) {
    return cell.area().level() != AreaLevel.LOCAL_AUTHORITY_GROUP;
  }

  /// The numerator of a percentage, if it and a shown denominator disclose too much.
  private Stream<Cell> disclosingNumerator(Cell ratio) {
    if (!isRatio(ratio)) {
      return Stream.empty();
    }
    Optional<Cell> numerator = numerator(ratio);
    Optional<BigDecimal> numeratorCount = numerator.flatMap(cells::figure);
    Optional<BigDecimal> denominatorCount =
        denominator(ratio).filter(cells::isShown).flatMap(cells::figure);
    boolean discloses =
        numeratorCount.isPresent()
            && denominatorCount.isPresent()
            && threshold.suppresses(numeratorCount.get(), denominatorCount.get());
    return discloses ? numerator.stream() : Stream.empty();
  }

  private boolean suppressesRatio(Cell ratio, BigDecimal printed) {
    Optional<Cell> numerator = numerator(ratio);
    if (numerator.filter(cells::isSuppressed).isPresent()) {
      return true;
    }
    Optional<BigDecimal> numeratorCount = numerator.flatMap(cells::figure);
    Optional<Cell> denominator = denominator(ratio);
    Optional<BigDecimal> denominatorCount = denominator.flatMap(cells::figure);
    if (numeratorCount.isPresent()) {
      return denominatorCount.isPresent()
          ? threshold.suppresses(numeratorCount.get(), denominatorCount.get())
          : threshold.suppresses(numeratorCount.get());
    }
    if (denominator.filter(cells::isSuppressed).isPresent()) {
      return true;
    }
    return denominatorCount.isPresent()
        && ImpliedNumerators.of(printed, denominatorCount.get(), base(ratio)).discloses(threshold);
  }

  /// A mean is a ratio with the base 1.
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

  /// The value that may be shown in a cell a second time. If it is another percentage than in the
  /// first printing, its complement in an unprinted denominator must not be too small either.
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
  /// "Low" means more than zero and rounding to zero, so it is small.
  Value cleared(Cell cell, Value value) {
    if (value instanceof Value.RoundsToZero && (isCount(cell) || isRatio(cell))) {
      return new Value.Suppressed();
    }
    return value.figure().filter(figure -> suppresses(cell, figure)).isPresent()
        ? new Value.Suppressed()
        : value;
  }
}
