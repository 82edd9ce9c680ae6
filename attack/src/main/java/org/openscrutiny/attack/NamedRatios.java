package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.CountTable.Denominators;
import org.openscrutiny.attack.CountTable.Place;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// Finds the counts behind a percentage by its name: `plans-percentage` is a share that `plans` are
/// of something. All areas, levels, periods, datasets and editions count as evidence together.
/// Where no count fits as the denominator, it is any whole number that fits what is printed.
final class NamedRatios {
  private static final String PERCENTAGE = "-percentage";
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final double MARGIN = 1;

  private final CountTable counts;
  private final Map<String, List<ObservedFigure>> ratios = new LinkedHashMap<>();

  private NamedRatios(Collection<ObservedFigure> figures) {
    this.counts = new CountTable(figures);
    for (ObservedFigure each : figures) {
      String indicator = each.figure().indicator();
      if (each.row().unit().equals("%") && indicator.endsWith(PERCENTAGE)) {
        ratios.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(each);
      }
    }
  }

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    var finder = new NamedRatios(figures);
    return finder.ratios.entrySet().stream()
        .flatMap(each -> finder.rule(each.getKey(), each.getValue()).stream())
        .toList();
  }

  private Optional<InferenceRule> rule(String indicator, List<ObservedFigure> printed) {
    String numerator = indicator.substring(0, indicator.length() - PERCENTAGE.length());
    Map<Place, ObservedFigure> cases = counts.of(numerator);
    if (cases.isEmpty() || printed.stream().noneMatch(ObservedFigure::isOurs)) {
      return Optional.empty();
    }
    Set<Place> places =
        printed.stream().map(each -> Place.of(each.figure())).collect(Collectors.toSet());
    List<Denominators> others = counts.denominators(numerator, places);
    Optional<Denominators> denominator =
        others.stream()
            .max(Comparator.comparingDouble(each -> evidence(printed, cases, each.wholes())))
            .filter(best ->
                evidence(printed, cases, best.wholes()) >= Math.log10(others.size()) + MARGIN);
    return Optional.of(
        denominator
            .map(best -> rule(printed, cases, best.wholes(), best.name()))
            .orElseGet(() -> rule(printed, cases, Map.of(), "a number that nobody prints")));
  }

  /// The log10 likelihood ratio of what is printed: this denominator against chance.
  private static double evidence(
      List<ObservedFigure> printed,
      Map<Place, ObservedFigure> cases,
      Map<Place, ObservedFigure> wholes) {
    double evidence = 0;
    for (ObservedFigure ratio : printed) {
      Place place = Place.of(ratio.figure());
      Optional<BigDecimal> shown = ratio.remembered().filter(each -> each.signum() > 0);
      Optional<Long> whole = count(find(wholes, place)).filter(each -> each > 0);
      if (shown.isPresent() && whole.isPresent()) {
        Optional<Long> part = count(find(cases, place));
        double steps = 100 * Math.pow(10, Math.max(0, shown.get().scale()));
        boolean fits =
            part.map(each -> Ratios.fits(shown.get(), 100, each, whole.get()))
                .orElseGet(() -> Ratios.isShare(shown.get(), 100, whole.get()));
        double chance =
            part.isPresent()
                ? 1 / Math.min(Math.max(2.0, whole.get()), steps)
                : whole.get() / steps;
        evidence += chance >= 1 ? 0 : Ratios.likelihood(fits, chance);
      }
    }
    return evidence;
  }

  private static Optional<ObservedFigure> find(Map<Place, ObservedFigure> among, Place place) {
    return Optional.ofNullable(among.get(place));
  }

  private static Optional<Long> count(Optional<ObservedFigure> figure) {
    return figure
        .flatMap(ObservedFigure::shown)
        .filter(each -> each.signum() >= 0 && each.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::longValue);
  }

  private static InferenceRule rule(
      List<ObservedFigure> printed,
      Map<Place, ObservedFigure> cases,
      Map<Place, ObservedFigure> wholes,
      String denominator) {
    var constraints = new ArrayList<CountConstraint>();
    Set<String> targets = new LinkedHashSet<>();
    Set<String> groups = new LinkedHashSet<>();
    for (ObservedFigure ratio : printed) {
      Place place = Place.of(ratio.figure());
      Optional<ObservedFigure> part = find(cases, place);
      Optional<ObservedFigure> whole = find(wholes, place);
      if (part.isEmpty() || (whole.isEmpty() && ratio.remembered().isEmpty()) || !ratio.isOurs()) {
        continue;
      }
      String name = part.get().figure().name();
      String of =
          whole
              .map(each -> each.figure().name())
              .orElseGet(() -> "the whole of " + ratio.figure().name());
      String rest = "what %s leaves of %s".formatted(name, of);
      if (isWrong(ratio, part, whole) || isWholeOfShares(ratio, printed)) {
        continue;
      }
      ratio
          .remembered()
          .ifPresent(
              value -> constraints.add(new CountConstraint.PrintedRatio(name, of, value, 100)));
      constraints.add(
          CountConstraint.WeightedSum.zero(
              Stream.of(
                  new CountConstraint.Term(name, 1),
                  new CountConstraint.Term(rest, 1),
                  new CountConstraint.Term(of, -1))));
      targets.add(rest);
      if (ratio.remembered().filter(each -> each.compareTo(ALL) == 0).isPresent()
          && count(part).orElse(1L) > 0) {
        groups.add(rest);
      }
    }
    return new InferenceRule(
        InferenceRule.Kind.RATIO,
        "%s is %s of %s"
            .formatted(
                printed.getFirst().figure().indicator(),
                cases.values().iterator().next().figure().indicator(),
                denominator),
        MARGIN,
        constraints,
        targets,
        groups);
  }

  /// Whether it is the 100% of a total whose levels are shares of it. If each level was a share of
  /// something of its own, the total could not be 100% while a level is less.
  private static boolean isWholeOfShares(ObservedFigure ratio, List<ObservedFigure> printed) {
    return isTotal(ratio)
        && ratio.remembered().filter(each -> each.compareTo(ALL) == 0).isPresent()
        && printed.stream()
            .filter(each -> each.figure().area().equals(ratio.figure().area()))
            .filter(each -> each.figure().period().equals(ratio.figure().period()))
            .filter(each -> !isTotal(each))
            .flatMap(each -> each.remembered().stream())
            .anyMatch(each -> each.compareTo(ALL) < 0);
  }

  private static boolean isTotal(ObservedFigure figure) {
    return Figure.levels(figure.figure().filters()).values().stream().anyMatch(CountTable::isTotal);
  }

  /// A misprint, or a percentage of nothing or of more than there are, gives no constraint.
  private static boolean isWrong(
      ObservedFigure ratio, Optional<ObservedFigure> part, Optional<ObservedFigure> whole) {
    Optional<Long> cases = count(part);
    Optional<Long> all = count(whole);
    return ratio
            .remembered()
            .filter(each -> each.signum() <= 0 || each.compareTo(ALL) > 0)
            .isPresent()
        || (cases.isPresent() && all.isPresent() && cases.get() > all.get())
        || (ratio.remembered().isPresent()
            && all.isPresent()
            && !cases
                .map(each -> Ratios.fits(ratio.remembered().get(), 100, each, all.get()))
                .orElseGet(() -> Ratios.isShare(ratio.remembered().get(), 100, all.get())));
  }
}
