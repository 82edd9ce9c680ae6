package org.openscrutiny.suppression.constraints;

import java.util.BitSet;
import java.util.Optional;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.suppression.constraints.Columns.Heading;

/// A column that may be a stock, at the beginning and at the end of the period of each row.
final class StockColumn {
  private final Heading heading;
  private final Optional<Group> shorter;
  private final boolean atEnd;
  private final long[] before;
  private final long[] after;
  private final BitSet places;

  /// @param shorter the kind of its periods, if they are shorter than the rows
  /// @param atEnd whether it is measured at the end of its periods, or at their start
  /// @param before the shown counts at the beginning of each row's period, [Columns#MISSING] for
  ///   the others
  /// @param after the same at the end
  /// @param places the rows that have both, shown or not
  StockColumn(
      Heading heading,
      Optional<Group> shorter,
      boolean atEnd,
      long[] before,
      long[] after,
      BitSet places) {
    this.heading = heading;
    this.shorter = shorter;
    this.atEnd = atEnd;
    this.before = before;
    this.after = after;
    this.places = places;
  }

  Heading heading() {
    return heading;
  }

  boolean isOfShorterPeriods() {
    return shorter.isPresent();
  }

  long[] before() {
    return before;
  }

  long[] after() {
    return after;
  }

  BitSet places() {
    return places;
  }

  StockPeriod first() {
    return new StockPeriod(shorter, atEnd, false);
  }

  StockPeriod second() {
    return new StockPeriod(shorter, atEnd, true);
  }

  long[] change() {
    return Columns.less(after, before);
  }
}
