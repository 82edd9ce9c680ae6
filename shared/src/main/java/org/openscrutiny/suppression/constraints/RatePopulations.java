package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.NumberOfChildren;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.Ratio;

/// The populations by which rates are divided, where nobody prints the count of the rate.
///
/// What the figures show is used first, since it may be the population of a narrower age. Example:
/// 12 children are 2.4 per 10,000, so about 50,000 live in the area. Otherwise it is how many
/// children live in the area, which anybody can look up.
///
/// A publisher divides all figures of a year by the estimates of one year. So the rates of periods
/// that overlap have one population in each area. It is the estimate of the year that fits most of
/// the rates, the latest of these: 2.6 per 10,000 of 50,000 children are 13, and of 51,500 children
/// no whole number. Where that year doesn't fit all rates of an area, only a range is known.
public final class RatePopulations {
  private static final int YEARS_BEFORE = 3;

  /// Rates with one population.
  private record Place(Area area, Period together) {}

  /// @param cell the same for all rates that are divided by it
  public record Population(Cell cell, Limits limits) {}

  private final LinkedFigures figures;
  private final RatioDefinitions definitions;
  private final Catalogue catalogue;
  private final Geography geography;
  private final Map<Area, Limits> shown = new HashMap<>();
  private final DisjointSets<Period> together = new DisjointSets<>();
  private final Map<Place, List<Cell>> rates = new LinkedHashMap<>();
  private final Map<Place, Limits> limits = new HashMap<>();

  public RatePopulations(
      LinkedFigures figures,
      RatioDefinitions definitions,
      Catalogue catalogue,
      Geography geography) {
    this.figures = figures;
    this.definitions = definitions;
    this.catalogue = catalogue;
    this.geography = geography;
    List<Cell> all =
        figures.ratios().keySet().stream()
            .filter(this::isRate)
            .sorted(Comparator.comparing(Cell::name))
            .toList();
    all.forEach(this::learn);
    List<Cell> alone = all.stream().filter(this::isAlone).toList();
    unite(alone);
    alone.forEach(rate -> rates.computeIfAbsent(place(rate), key -> new ArrayList<>()).add(rate));
    rates.keySet().stream().map(Place::together).distinct().toList().forEach(this::find);
  }

  /// The population of a rate of which nobody prints the count; empty for any other figure, and if
  /// it is not known.
  public Optional<Population> of(Cell rate) {
    return isRate(rate) && isAlone(rate)
        ? shownOf(rate)
            .or(() -> Optional.ofNullable(limits.get(place(rate))))
            .map(known -> new Population(cell(place(rate)), known))
        : Optional.empty();
  }

  /// The bounds of the population of a rate that the figures themselves show.
  public Optional<Limits> shownOf(Cell rate) {
    return isRate(rate) ? Optional.ofNullable(shown.get(rate.area())) : Optional.empty();
  }

  /// The base of a percentage or rate: 10,000 for a rate per 10,000.
  public int base(Cell ratio) {
    return catalogue.indicator(ratio.indicator()).map(RatioDefinitions::base).orElse(1);
  }

  /// Whether the numerators of a ratio add up over consecutive periods.
  boolean addsUpOverPeriods(Cell ratio) {
    return catalogue.indicator(ratio.indicator()).filter(Indicator::addsUpOverPeriods).isPresent();
  }

  private boolean isRate(Cell cell) {
    return catalogue
        .indicator(cell.indicator())
        .map(Indicator::unit)
        .filter(unit -> unit == Unit.PER_1000 || unit == Unit.PER_10000 || unit == Unit.PER_100000)
        .isPresent();
  }

  private boolean isAlone(Cell rate) {
    return figures.shown(rate.ofIndicator(definitions.numerator(rate.indicator()))).isEmpty();
  }

  private Optional<BigDecimal> printed(Cell rate) {
    return figures.ratios().getOrDefault(rate, Optional.empty());
  }

  private Ratio ratio(Cell rate, BigDecimal printed) {
    return new Ratio(0, 1, printed, base(rate));
  }

  private void learn(Cell rate) {
    OptionalLong count = figures.shown(rate.ofIndicator(definitions.numerator(rate.indicator())));
    printed(rate)
        .filter(figure -> figure.signum() > 0 && count.isPresent() && count.getAsLong() > 0)
        .ifPresent(figure ->
            shown.merge(
                rate.area(),
                ratio(rate, figure).denominatorsOf(count.getAsLong()),
                RatePopulations::span));
  }

  private static Limits span(Limits one, Limits other) {
    return new Limits(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
  }

  /// Unites the periods that overlap.
  private void unite(List<Cell> some) {
    var periods = new TreeSet<Period>();
    some.forEach(rate -> periods.add(rate.period()));
    for (Period one : periods) {
      together.add(one);
      periods.stream()
          .filter(other -> MonthSpan.of(one).overlaps(MonthSpan.of(other)))
          .forEach(other -> together.unite(List.of(one, other)));
    }
  }

  private Place place(Cell rate) {
    return new Place(rate.area(), together.representative(rate.period()));
  }

  private static Cell cell(Place place) {
    return new Cell("children who live there", place.area(), Filters.NONE, place.together());
  }

  /// Finds the populations of all areas for periods that overlap.
  private void find(Period period) {
    List<Place> places =
        rates.keySet().stream().filter(place -> place.together().equals(period)).toList();
    OptionalInt year = year(places);
    for (Place place : places) {
      geography
          .childrenIn(place.area())
          .ifPresent(children -> limits.put(place, limits(place, children, year)));
    }
  }

  private Limits limits(Place place, NumberOfChildren children, OptionalInt year) {
    List<Cell> own = rates.getOrDefault(place, List.of());
    OptionalLong estimate = year.isPresent() ? children.in(year.getAsInt()) : OptionalLong.empty();
    return estimate.isPresent() && own.stream().allMatch(rate -> fits(rate, estimate.getAsLong()))
        ? new Limits(estimate.getAsLong(), estimate.getAsLong())
        : own.stream()
            .map(rate -> children.near(rate.period()))
            .map(range -> new Limits(range.lowest(), range.highest()))
            .reduce(RatePopulations::span)
            .orElseThrow();
  }

  /// The year whose estimates fit most rates, the latest of these. Empty if there are none near.
  private OptionalInt year(List<Place> places) {
    int last =
        places.stream()
            .flatMap(place -> rates.getOrDefault(place, List.of()).stream())
            .mapToInt(rate -> rate.period().end().getYear())
            .max()
            .orElse(0);
    return IntStream.rangeClosed(0, YEARS_BEFORE)
        .map(before -> last - before)
        .filter(year -> places.stream().anyMatch(place -> children(place, year).isPresent()))
        .boxed()
        .max(
            Comparator.<Integer>comparingLong(year -> fitting(places, year))
                .thenComparing(Comparator.naturalOrder()))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private long fitting(List<Place> places, int year) {
    return places.stream()
        .filter(place -> children(place, year).isPresent())
        .mapToLong(place ->
            rates.getOrDefault(place, List.of()).stream()
                .filter(rate -> fits(rate, children(place, year).getAsLong()))
                .count())
        .sum();
  }

  private OptionalLong children(Place place, int year) {
    return geography
        .childrenIn(place.area())
        .map(children -> children.in(year))
        .orElseGet(OptionalLong::empty);
  }

  /// Whether a rate, if it is shown, is that of a whole number of children.
  private boolean fits(Cell rate, long population) {
    return printed(rate)
        .map(figure -> !ratio(rate, figure).numeratorsOf(population).isNone())
        .orElse(true);
  }
}
