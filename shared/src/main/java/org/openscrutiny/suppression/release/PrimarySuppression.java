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
/// Areas of every level are treated alike. A group of authorities is the exception: what is given
/// for it is a mean over councils, which counts nobody.
record PrimarySuppression(
    Map<String, Indicator> indicators, ReleaseCells cells, Threshold threshold) {

  /// Marks what is hidden: counts first, since percentages depend on them.
  void run() {
    List<Cell> all = List.copyOf(cells.all().keySet());
    all.stream().filter(cell -> isCount(cell) && hides(cell)).forEach(cells::hide);
    all.stream().flatMap(this::tellingNumerator).toList().forEach(cells::hide);
    all.stream().filter(cell -> isRatio(cell) && hides(cell)).forEach(cells::hide);
  }

  /// Hides percentages and rates of which a count is hidden by now.
  void hideWithTheirCounts() {
    cells.all().keySet().stream()
        .filter(this::isRatio)
        .filter(ratio ->
            Stream.concat(numerator(ratio).stream(), denominator(ratio).stream())
                .anyMatch(cells::isHidden))
        .toList()
        .forEach(cells::hide);
  }

  private boolean hides(Cell cell) {
    return cells.figure(cell).map(figure -> hides(cell, figure)).orElse(false);
  }

  /// Whether a figure may not stand in a cell, be it the first or a second printing of it.
  boolean hides(Cell cell, BigDecimal figure) {
    if (cells.isHidden(cell)) {
      return true;
    }
    return isCount(cell) ? threshold.hides(figure) : isRatio(cell) && hidesRatio(cell, figure);
  }

  boolean isCount(Cell cell) {
    return countsPeople(cell)
        && indicator(cell.indicator()).filter(Indicator::countsChildren).isPresent();
  }

  /// A percentage or rate of which the catalogue doesn't say what it is made of is one too: the
  /// figures may show it.
  boolean isRatio(Cell cell) {
    return countsPeople(cell)
        && indicator(cell.indicator()).filter(each -> !each.isCount()).isPresent();
  }

  private static boolean countsPeople(Cell cell) {
    return cell.area().level() != AreaLevel.LOCAL_AUTHORITY_GROUP;
  }

  /// The numerator of a percentage, where it and a denominator that is shown tell too much.
  private Stream<Cell> tellingNumerator(Cell ratio) {
    if (!isRatio(ratio)) {
      return Stream.empty();
    }
    Optional<Cell> numerator = numerator(ratio);
    Optional<BigDecimal> part = numerator.flatMap(cells::figure);
    Optional<BigDecimal> whole = denominator(ratio).filter(cells::isShown).flatMap(cells::figure);
    boolean tells =
        part.isPresent() && whole.isPresent() && threshold.hides(part.get(), whole.get());
    return tells ? numerator.stream() : Stream.empty();
  }

  private boolean hidesRatio(Cell ratio, BigDecimal printed) {
    Optional<Cell> numerator = numerator(ratio);
    if (numerator.filter(cells::isHidden).isPresent()) {
      return true;
    }
    Optional<BigDecimal> part = numerator.flatMap(cells::figure);
    Optional<Cell> denominator = denominator(ratio);
    Optional<BigDecimal> whole = denominator.flatMap(cells::figure);
    if (part.isPresent()) {
      return whole.isPresent()
          ? threshold.hides(part.get(), whole.get())
          : threshold.hides(part.get());
    }
    if (denominator.filter(cells::isHidden).isPresent()) {
      return true;
    }
    return whole.isPresent()
        && ImpliedNumerators.of(printed, whole.get(), base(ratio)).tells(threshold);
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

  /// The value that may be shown in a cell.
  ///
  /// "Low", which is more than zero and rounds to zero, is small by what it says.
  Value cleared(Cell cell, Value value) {
    if (value instanceof Value.RoundsToZero && (isCount(cell) || isRatio(cell))) {
      return new Value.Suppressed();
    }
    return value.figure().filter(figure -> hides(cell, figure)).isPresent()
        ? new Value.Suppressed()
        : value;
  }
}
