package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations.RoundedTo;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.Limits;

/// Every constraint between the figures, in an order that depends on names alone: the sums that the
/// catalogue declares, those by filters, areas and periods, and those that the figures show by
/// themselves.
///
/// @param sums the sums that a reader assumes to hold
/// @param guessed those of the sums that nobody declares and that have a suppressed or unprinted
///   term; the first set is given up first if what is known contradicts itself
/// @param unclear totals whose parts can't be determined, with a suppressed part
/// @param numerators the numerators that nobody prints, the populations that divide them, and what
///   bounds these
/// @param rests the bounds of what such numerators leave of others
/// @param sensitive numerators of suppressed percentages and rates that nobody prints; once reduced
///   to what is at stake, also the small counts that shown ones leave
public record Links(
    Set<Sum> sums,
    List<Set<Sum>> guessed,
    List<RatioLink> ratios,
    Set<Cell> unclear,
    Set<Cell> numerators,
    Map<Cell, Limits> rests,
    Set<Cell> sensitive) {

  public static Links of(
      LinkedFigures figures,
      RatioDefinitions definitions,
      Catalogue catalogue,
      Geography geography) {
    List<Cell> counts =
        Stream.concat(figures.counts().keySet().stream(), figures.unknown().stream())
            .sorted(Comparator.comparing(Cell::name))
            .toList();
    var places = new HashSet<>(counts);
    places.addAll(figures.ratios().keySet());
    AddedPeriods added = RatioPeriods.of(figures, catalogue);
    LinkedFigures seen = added.in(figures);
    UnprintedDenominators unprinted = UnprintedDenominators.of(seen, definitions);
    List<RatioLink> ratios = ratios(definitions, seen, unprinted);
    UnprintedNumerators numerators =
        UnprintedNumerators.of(
            seen, definitions, new RatePopulations(figures, definitions, catalogue, geography));
    var implied = new HashMap<>(unprinted.limits());
    implied.putAll(numerators.limits());
    var knowledge = new IntruderKnowledge(seen, ratios, implied);
    List<Cell> addable =
        Stream.of(counts, unprinted.denominators(), numerators.numerators())
            .flatMap(Collection::stream)
            .toList();
    var filterTotals =
        new FilterTotals(
            addable,
            figures.groups(),
            figures.printings(),
            figures.declared().replacedLevels(),
            knowledge);
    List<ConstraintFamily> known =
        Stream.of(
                filterTotals.constraintFamilies(),
                new AreaTotals(geography).of(addable, knowledge),
                PeriodTotals.of(addable, notAdditive(catalogue, numerators), knowledge),
                new DeclaredSums(catalogue.relations(), definitions, places).of(counts),
                complements(definitions, seen).map(added::asPrinted),
                unprinted.constraintFamilies().map(added::asPrinted),
                Stream.of(added.sums(counted(ratios))))
            .flatMap(Function.identity())
            .toList();
    List<RoundedTo> rounded = figures.declared().roundedTo();
    List<ConstraintFamily> columns =
        ShownSums.of(figures, counts, snapshots(catalogue), CumulativeMeasures.named(catalogue))
            .toList();
    List<Sum> shown =
        Stream.of(
                columns.stream(),
                ShownShares.of(figures, definitions),
                ShownLevelShares.of(figures, definitions),
                known.stream().map(unprinted::ofExactTotals))
            .flatMap(Function.identity())
            .flatMap(constraintFamily -> constraintFamily.assumed(knowledge))
            .toList();
    List<Sum> named =
        Stream.concat(
                Stream.concat(
                        filterTotals.byNames(),
                        NamedParts.of(catalogue).constraintFamilies(counts, figures))
                    .flatMap(constraintFamily -> constraintFamily.assumed(knowledge)),
                Stream.of(
                        known.stream(),
                        columns.stream(),
                        RoundedColumns.of(figures, counts, snapshots(catalogue)))
                    .flatMap(Function.identity())
                    .flatMap(
                        constraintFamily -> RoundedTotals.of(constraintFamily, rounded, knowledge)))
            .toList();
    List<Sum> assumed =
        known.stream()
            .flatMap(constraintFamily -> constraintFamily.assumed(knowledge))
            .filter(sum ->
                !RoundedTotals.isDeclared(sum, rounded)
                    || sum.isSeenToHold(knowledge).orElse(false))
            .toList();
    var sums = new LinkedHashSet<Sum>();
    Stream.of(assumed, shown, named)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Sum::name))
        .forEach(sums::add);
    Set<Sum> byFigures = open(shown, knowledge);
    named.forEach(byFigures::remove);
    assumed.forEach(byFigures::remove);
    unprinted.totals(sums).forEach(byFigures::add);
    numerators.totals(sums).forEach(byFigures::add);
    Set<Sum> byNames = open(named, knowledge);
    assumed.forEach(byNames::remove);
    Set<Cell> unclear = new HashSet<>(filterTotals.unclear());
    unclear.removeIf(cell -> !figures.has(cell));
    List<RatioLink> rates = numerators.linksIn(sums);
    List<Sum> bounds = UnprintedNumerators.bounds(rates, numerators.populations()).toList();
    sums.addAll(bounds);
    ratios.addAll(rates);
    ratios.sort(Comparator.comparing(link -> link.ratio().name()));
    return new Links(
        sums,
        List.of(byFigures, byNames),
        ratios,
        unclear,
        Stream.concat(numerators.numerators().stream(), bounds.stream().flatMap(Sum::cells))
            .collect(Collectors.toSet()),
        numerators.rests(sums, knowledge),
        numerators.sensitive());
  }

  /// The same without the sums of unprinted numerators that nothing is protected by: none of those
  /// that they connect is suppressed, and they leave no small count.
  ///
  /// @param threshold the largest small count
  public Links atStake(int threshold) {
    var connected = new DisjointSets<Cell>();
    sums.stream()
        .filter(this::addsUpNumerators)
        .forEach(sum ->
            connected.unite(
                Stream.concat(numeratorsOf(sum), sum.rest().stream()).distinct().toList()));
    ratios.stream()
        .filter(this::isOfPopulation)
        .forEach(link -> connected.unite(List.of(link.numerator(), link.denominator())));
    Set<Cell> small = new HashSet<>(sensitive);
    rests.forEach((rest, bounds) -> {
      if (bounds.low() > 0 && bounds.low() <= bounds.high() && bounds.high() <= threshold) {
        small.add(rest);
      }
    });
    Set<Cell> atStake = small.stream().map(connected::representative).collect(Collectors.toSet());
    var kept = new LinkedHashSet<Sum>();
    sums.stream()
        .filter(sum ->
            !addsUpNumerators(sum)
                || numeratorsOf(sum).map(connected::representative).anyMatch(atStake::contains))
        .forEach(kept::add);
    return new Links(
        kept,
        guessed,
        ratios.stream()
            .filter(link ->
                !isOfPopulation(link)
                    || atStake.contains(connected.representative(link.numerator())))
            .toList(),
        unclear,
        numerators,
        rests,
        small);
  }

  private Stream<Cell> numeratorsOf(Sum sum) {
    return sum.terms().stream().map(Term::cell).filter(numerators::contains);
  }

  private boolean addsUpNumerators(Sum sum) {
    return numeratorsOf(sum).count() > 1;
  }

  private boolean isOfPopulation(RatioLink link) {
    return numerators.contains(link.numerator()) && numerators.contains(link.denominator());
  }

  /// The numerators and denominators.
  private static Set<Cell> counted(List<RatioLink> ratios) {
    return ratios.stream()
        .flatMap(link -> Stream.of(link.numerator(), link.denominator()))
        .collect(Collectors.toSet());
  }

  /// The sums with a term that is not known.
  private static Set<Sum> open(List<Sum> sums, IntruderKnowledge knowledge) {
    var open = new LinkedHashSet<Sum>();
    sums.stream().filter(sum -> sum.isSeenToHold(knowledge).isEmpty()).forEach(open::add);
    return open;
  }

  /// The indicators that are measured at the end of a period.
  private static Set<String> snapshots(Catalogue catalogue) {
    return catalogue.indicators().stream()
        .filter(indicator -> indicator.measured() == Indicator.Measured.AT_END)
        .map(Indicator::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> notAdditive(Catalogue catalogue, UnprintedNumerators numerators) {
    return Stream.concat(
            catalogue.indicators().stream()
                .filter(indicator -> !indicator.addsUpOverPeriods())
                .map(Indicator::id),
            numerators.snapshots().stream())
        .collect(Collectors.toSet());
  }

  private static List<RatioLink> ratios(
      RatioDefinitions definitions, LinkedFigures figures, UnprintedDenominators unprinted) {
    var links = new ArrayList<>(unprinted.links());
    figures
        .ratios()
        .forEach((cell, figure) ->
            figure.ifPresent(printed ->
                definitions
                    .of(cell.indicator())
                    .filter(definition -> definition.relatesIn(cell))
                    .filter(definition -> figures.has(definition.denominatorOf(cell)))
                    .map(definition ->
                        new RatioLink(
                            cell,
                            definition.numeratorOf(cell),
                            definition.denominatorOf(cell),
                            printed,
                            definition.base()))
                    .filter(link ->
                        link.mayHold(definitions.of(cell.indicator()).orElseThrow(), figures))
                    .ifPresent(links::add)));
    links.sort(Comparator.comparing(link -> link.ratio().name()));
    return links;
  }

  /// The complements of numerators, wherever both counts can be known. Nobody prints a complement,
  /// and everybody can calculate it.
  private static Stream<ConstraintFamily> complements(
      RatioDefinitions definitions, LinkedFigures figures) {
    return new TreeSet<>(definitions.all().keySet())
        .stream()
            .filter(ratio -> definitions.of(ratio).filter(RatioDefinition::share).isPresent())
            .map(ratio -> complements(ratio, definitions.of(ratio).orElseThrow(), figures));
  }

  private static ConstraintFamily complements(
      String ratio, RatioDefinition definition, LinkedFigures figures) {
    List<Sum> sums =
        Stream.of(figures.counts().keySet(), figures.unknown(), figures.ratios().keySet())
            .flatMap(Set::stream)
            .filter(cell ->
                cell.indicator().equals(definition.others().orElse(definition.numerator()))
                    || cell.indicator().equals(ratio))
            .map(definition::countedIn)
            .distinct()
            .filter(definition::relatesIn)
            .filter(counted -> figures.has(definition.denominatorOf(counted)))
            .map(counted ->
                new Sum(
                    List.of(new Term(definition.denominatorOf(counted), 1), new Term(counted, -1)),
                    Optional.of(definition.leftIn(counted))))
            .toList();
    return new ConstraintFamily(sums, true);
  }
}
