package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.suppression.constraints.RatioParts.Parts;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// Everything that links the figures, in an order that depends on names alone: what the catalogue
/// declares, what their filters, areas and periods make, and what they show by themselves.
///
/// @param sums those that a reader takes to hold
/// @param guessed those among them that nobody declares, and of which a term is hidden or nowhere
///   printed
/// @param unclear totals of which nobody can tell what they add up, beside a hidden part
public record Links(Set<Sum> sums, Set<Sum> guessed, List<RatioLink> ratios, Set<Cell> unclear) {

  public static Links of(
      LinkedFigures figures, RatioParts parts, List<CountRelation> relations, Geography geography) {
    List<Cell> counts =
        Stream.concat(figures.counts().keySet().stream(), figures.unknown().stream())
            .sorted(Comparator.comparing(Cell::name))
            .toList();
    var places = new HashSet<>(counts);
    places.addAll(figures.ratios().keySet());
    UnprintedDenominators unprinted = UnprintedDenominators.of(figures, parts);
    List<RatioLink> ratios = ratios(parts, figures, unprinted);
    var sight = new IntruderKnowledge(figures, ratios, unprinted.limits());
    List<Cell> added = Stream.concat(counts.stream(), unprinted.wholes().stream()).toList();
    var byFilter = new FilterTotals(added, figures.groups(), sight);
    List<ConstraintFamily> said =
        Stream.of(
                byFilter.families(),
                new AreaTotals(geography).of(added, sight),
                PeriodTotals.of(added),
                new DeclaredSums(relations, parts, places).of(counts),
                complements(parts, figures),
                unprinted.families())
            .flatMap(Function.identity())
            .toList();
    List<Sum> shown =
        Stream.concat(ShownSums.of(figures, counts), ShownShares.of(figures, parts))
            .flatMap(family -> family.taken(sight))
            .toList();
    var sums = new LinkedHashSet<Sum>();
    Stream.concat(said.stream().flatMap(family -> family.taken(sight)), shown.stream())
        .sorted(Comparator.comparing(Sum::name))
        .forEach(sums::add);
    var guessed = new LinkedHashSet<Sum>();
    shown.stream().filter(sum -> sum.isSeenToHold(sight).isEmpty()).forEach(guessed::add);
    unprinted.totals(sums).forEach(guessed::add);
    Set<Cell> unclear = new HashSet<>(byFilter.unclear());
    unclear.removeIf(cell -> !figures.has(cell));
    return new Links(sums, guessed, ratios, unclear);
  }

  private static List<RatioLink> ratios(
      RatioParts parts, LinkedFigures figures, UnprintedDenominators unprinted) {
    var links = new ArrayList<>(unprinted.links());
    figures
        .ratios()
        .forEach((cell, figure) ->
            figure.ifPresent(printed ->
                parts
                    .of(cell.indicator())
                    .map(made ->
                        new RatioLink(
                            cell,
                            cell.ofIndicator(made.numerator()),
                            cell.ofIndicator(made.denominator()),
                            printed,
                            made.base()))
                    .filter(link -> figures.has(link.denominator()) && link.mayHold(figures))
                    .ifPresent(links::add)));
    links.sort(Comparator.comparing(link -> link.ratio().name()));
    return links;
  }

  /// What a numerator leaves of its denominator, wherever both can be known: nobody prints it, and
  /// everybody can work it out.
  private static Stream<ConstraintFamily> complements(RatioParts parts, LinkedFigures figures) {
    return new TreeSet<>(parts.all().keySet())
        .stream()
            .filter(ratio -> parts.of(ratio).filter(Parts::share).isPresent())
            .map(ratio -> complements(ratio, parts.of(ratio).orElseThrow(), figures));
  }

  private static ConstraintFamily complements(String ratio, Parts parts, LinkedFigures figures) {
    List<Sum> sums =
        Stream.concat(figures.counts().keySet().stream(), figures.unknown().stream())
            .filter(cell -> cell.indicator().equals(parts.denominator()))
            .filter(cell ->
                figures.has(cell.ofIndicator(parts.numerator()))
                    || figures.ratios().containsKey(cell.ofIndicator(ratio)))
            .map(whole ->
                new Sum(
                    List.of(new Term(whole, 1), new Term(whole.ofIndicator(parts.numerator()), -1)),
                    Optional.of(
                        whole.ofIndicator(parts.denominator() + " without " + parts.numerator()))))
            .toList();
    return new ConstraintFamily(sums, true);
  }
}
