package org.openscrutiny.recomputed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.openscrutiny.recomputed.Statistics.Counts;

/// Where one measure stands in one area at its newest figure. Good is 1, bad is −1, and neither is
/// 0.
///
/// @param newest the period of the newest figure
record MeasureInArea(Measure measure, PrintedFigures figures, String area, String newest) {
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final int FEWEST = 20;

  /// A place among the councils with a figure.
  record Place(int number, int of) {
    /// From 0 for the best to 1 for the last.
    double part() {
      return (number - 1.0) / (of - 1.0);
    }
  }

  BigDecimal figure() {
    return figure(newest).orElseThrow();
  }

  Optional<BigDecimal> figure(String period) {
    return figures.figure(measure.id(), period, area);
  }

  Optional<BigDecimal> england(String period) {
    return figures
        .figure(measure.id(), period, PrintedFigures.ENGLAND)
        .filter(any -> !measure.total());
  }

  /// A place by size where neither direction is better.
  Optional<Place> place(String period) {
    Map<String, BigDecimal> all = figures.councils(measure.id(), period);
    BigDecimal own = all.get(area);
    if (own == null || all.size() < 2 || measure.total() || isBroken(period)) {
      return Optional.empty();
    }
    long before =
        all.values().stream()
            .filter(each -> (measure.better() < 0 ? -1 : 1) * each.compareTo(own) > 0)
            .count();
    return Optional.of(new Place(1 + Math.toIntExact(before), all.size()));
  }

  /// 1 for the lowest.
  long placeFromLowest() {
    return 1
        + figures.councils(measure.id(), newest).values().stream()
            .filter(each -> each.compareTo(figure()) < 0)
            .count();
  }

  /// Whether no council is worse.
  boolean isLast() {
    return figures.councils(measure.id(), newest).values().stream()
        .noneMatch(each -> measure.better() * each.compareTo(figure()) < 0);
  }

  /// 1 for the top quarter of all councils, −1 for the bottom quarter, 0 for one between; empty
  /// where there are no quarters.
  OptionalInt quarter() {
    Optional<List<BigDecimal>> edges = edges();
    if (edges.isEmpty() || place(newest).isEmpty()) {
      return OptionalInt.empty();
    }
    BigDecimal low = edges.get().getFirst();
    BigDecimal high = edges.get().getLast();
    boolean isHigh = figure().compareTo(high) >= 0;
    boolean isLow = figure().compareTo(low) <= 0;
    boolean isTop = measure.better() > 0 ? isHigh : isLow;
    boolean isBottom =
        measure.better() > 0 ? figure().compareTo(low) < 0 : figure().compareTo(high) > 0;
    return OptionalInt.of(isBottom ? -1 : isTop ? 1 : 0);
  }

  /// Quartiles of type 7; empty where they are too close to each other.
  private Optional<List<BigDecimal>> edges() {
    Collection<BigDecimal> all = figures.councils(measure.id(), newest).values();
    if (measure.better() == 0 || all.size() < FEWEST) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = all.stream().sorted().toList();
    List<BigDecimal> edges =
        List.of(quantile(sorted, "0.25"), quantile(sorted, "0.5"), quantile(sorted, "0.75"));
    boolean apart =
        edges.get(0).compareTo(edges.get(1)) < 0 && edges.get(1).compareTo(edges.get(2)) < 0;
    return apart && spread(edges).compareTo(measure.least()) >= 0
        ? Optional.of(edges)
        : Optional.empty();
  }

  private static BigDecimal quantile(List<BigDecimal> sorted, String part) {
    BigDecimal at = new BigDecimal(sorted.size() - 1).multiply(new BigDecimal(part));
    int below = at.intValue();
    BigDecimal above = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return sorted
        .get(below)
        .add(above.subtract(sorted.get(below)).multiply(at.remainder(BigDecimal.ONE)));
  }

  private static BigDecimal spread(List<BigDecimal> edges) {
    return edges.getLast().subtract(edges.getFirst());
  }

  /// Beside England's figure of the same period; empty where it has none.
  OptionalInt besideEngland() {
    Optional<BigDecimal> england = england(newest);
    if (england.isEmpty() || measure.better() == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        measure.better()
            * counts(newest)
                .map(counts -> counts.limits().seenFrom(england.get(), measure.digits()))
                .orElseGet(() -> untested(england.get())));
  }

  private int untested(BigDecimal england) {
    BigDecimal unit =
        BigDecimal.ONE.scaleByPowerOfTen(-Math.min(england.scale(), figure().scale()));
    BigDecimal least =
        edges().map(edges -> spread(edges).multiply(TWENTIETH)).map(unit::max).orElse(unit);
    BigDecimal gap = figure().subtract(england);
    return gap.abs().compareTo(least) > 0 ? gap.signum() : 0;
  }

  /// The figure of the year before; empty across a new measure.
  Optional<BigDecimal> yearBefore() {
    String period = PrintedFigures.yearsBefore(newest, 1);
    return figure(period).filter(any -> !isBroken(period));
  }

  /// Whether the figure is better than the year before; empty without one, and without a good
  /// direction.
  OptionalInt sinceYearBefore() {
    return yearBefore()
        .filter(any -> measure.better() != 0)
        .map(then -> OptionalInt.of(measure.better() * figure().compareTo(then)))
        .orElseGet(OptionalInt::empty);
  }

  /// A trend over five years where it can be tested, or else a tested change since the year before:
  /// 1 up, −1 down, 0 perhaps by chance; empty where neither can be tested.
  OptionalInt tested() {
    List<Counts> years = years();
    if (years.size() == 5 && years.stream().map(Counts::isShare).distinct().count() == 1) {
      return OptionalInt.of(Statistics.trend(years));
    }
    Optional<Counts> now = counts(newest);
    Optional<Counts> before =
        yearBefore().flatMap(any -> counts(PrintedFigures.yearsBefore(newest, 1)));
    return now.isPresent() && before.isPresent()
        ? OptionalInt.of(
            Statistics.change(before.get(), now.get()).seenFrom(BigDecimal.ZERO, measure.digits()))
        : OptionalInt.empty();
  }

  /// The newest five with counts, of one measure, oldest first.
  private List<Counts> years() {
    var years = new ArrayList<Counts>();
    if (PrintedFigures.isYear(newest)) {
      counts(newest).ifPresent(years::addFirst);
      for (String period : figures.before(measure.id(), newest)) {
        if (!isBroken(period) && years.size() < 5) {
          counts(period).ifPresent(years::addFirst);
        }
      }
    }
    return years;
  }

  /// The counts behind a figure, where the same files print them and they agree with it.
  private Optional<Counts> counts(String period) {
    Optional<BigDecimal> printed = figure(period).filter(any -> !measure.overlapping());
    Optional<Long> cases = number(measure.numerator(), period);
    Optional<Long> cohort = number(measure.denominator(), period).filter(number -> number > 0);
    int year = Integer.parseInt(period.substring(0, 4));
    if (printed.isEmpty() || !(measure.isShare() || measure.isRate())) {
      return Optional.empty();
    }
    BigDecimal figure = printed.get();
    if (measure.isRate()) {
      return cases
          .filter(number -> number > 0)
          .map(number -> new Counts(year, number, 0, figure.doubleValue()));
    }
    return cohort.flatMap(of -> {
      long share = cases.orElseGet(() -> ofPercentage(figure, of));
      BigDecimal off =
          new BigDecimal(100 * share)
              .divide(new BigDecimal(of), MathContext.DECIMAL128)
              .subtract(figure)
              .abs();
      return cases.isEmpty() || off.compareTo(figure.ulp()) <= 0
          ? Optional.of(new Counts(year, share, of, figure.doubleValue()))
          : Optional.empty();
    });
  }

  private static long ofPercentage(BigDecimal figure, long of) {
    return figure
        .multiply(new BigDecimal(of))
        .movePointLeft(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private Optional<Long> number(String count, String period) {
    return figures.figure(count, period, area).map(BigDecimal::longValueExact);
  }

  /// The earliest gap with England of the last years, area minus England; empty without one.
  Optional<Gap> earliestGap(int years) {
    return figures.before(measure.id(), newest).reversed().stream()
        .filter(period -> period.compareTo(PrintedFigures.yearsBefore(newest, years)) >= 0)
        .filter(period -> !isBroken(period))
        .flatMap(period -> gap(period).map(gap -> new Gap(period, gap)).stream())
        .findFirst();
  }

  /// A gap in a period.
  record Gap(String period, BigDecimal size) {}

  Optional<BigDecimal> gap(String period) {
    return figure(period).flatMap(own -> england(period).map(england -> own.subtract(england)));
  }

  /// The directions of the yearly changes, the newest first, as far back as there are figures.
  List<Integer> changes() {
    var changes = new ArrayList<Integer>();
    String later = newest;
    String earlier = PrintedFigures.yearsBefore(later, 1);
    while (figure(earlier).isPresent() && !isBroken(earlier)) {
      changes.add(figure(later).orElseThrow().compareTo(figure(earlier).orElseThrow()));
      later = earlier;
      earlier = PrintedFigures.yearsBefore(later, 1);
    }
    return changes;
  }

  private boolean isBroken(String period) {
    return measure.isBrokenBetween(period, newest);
  }
}
