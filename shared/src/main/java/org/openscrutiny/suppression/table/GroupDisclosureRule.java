package org.openscrutiny.suppression.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What anybody can work out of a table by adding up, though it may not be told: a small count that
/// nobody prints, and that everybody of a group belongs to a part of it (group disclosure).
///
/// A count that isn't printed is taken for what a numerator leaves of its denominator where it and
/// one other part add up to a total, and it isn't the numerator of a percentage itself.
///
/// @param threshold counts from 1 to this are never shown
public record GroupDisclosureRule(PublishedTable table, int threshold) {

  /// The counts that nobody prints and everybody can work out, and that are too small to be told,
  /// or are nothing where there is something of which to leave nothing.
  public List<Integer> counts() {
    Limits[] limits = BoundPropagation.of(table);
    Set<Integer> empty = emptyComplements(limits);
    var found = new ArrayList<Integer>();
    for (int cell = 0; cell < limits.length; cell++) {
      boolean isKnown = table.shown(cell) instanceof Shown.Unprinted && limits[cell].isOne();
      if (isKnown && (isSmall(limits[cell].low()) || empty.contains(cell))) {
        found.add(cell);
      }
    }
    return found;
  }

  /// The percentages whose two counts are known and tell too much beside one another. Where nobody
  /// prints the denominator, what the numerator leaves of it is among the [counts][#counts()].
  List<Ratio> ratios() {
    Limits[] limits = BoundPropagation.of(table);
    return table.ratios().stream()
        .filter(ratio -> !(table.shown(ratio.denominator()) instanceof Shown.Unprinted))
        .filter(ratio -> limits[ratio.numerator()].isOne() && limits[ratio.denominator()].isOne())
        .filter(ratio ->
            discloses(limits[ratio.numerator()].low(), limits[ratio.denominator()].low(), threshold))
        .toList();
  }

  /// Whether a numerator may not be told beside its denominator: it or what it leaves is small, or
  /// it leaves nothing of something.
  public static boolean discloses(long numerator, long denominator, int threshold) {
    long complement = denominator - numerator;
    boolean emptyComplements = complement == 0 && denominator > 0;
    return emptyComplements
        || (numerator > 0 && numerator <= threshold)
        || (complement > 0 && complement <= threshold);
  }

  /// Whether a numerator and its printed percentage say too much about a denominator that nobody
  /// prints: every whole denominator that fits them counts as known to a reader. What the numerator
  /// leaves of it must be as uncertain as a hidden count, and not be zero.
  public static boolean discloses(Ratio printed, long numerator, int threshold) {
    Limits denominators = printed.denominatorsOf(numerator).and(Limits.atLeast(numerator));
    return !denominators.isNone()
        && ProtectionRequirement.ofSuppressed(printed.denominator(), threshold)
            .isViolatedBy(new Limits(denominators.low() - numerator, denominators.high() - numerator));
  }

  /// In words, for whoever checks a certificate; empty where nothing is told.
  Optional<String> flaw(Set<Integer> exempt) {
    Limits[] limits = BoundPropagation.of(table);
    Optional<String> count =
        counts().stream()
            .filter(cell -> !exempt.contains(cell))
            .map(cell ->
                "%s can be worked out: it is %d"
                    .formatted(table.cells().get(cell).name(), limits[cell].low()))
            .findFirst();
    return count.or(() ->
        ratios().stream()
            .filter(ratio -> !exempt.contains(ratio.numerator()))
            .map(ratio ->
                "A percentage of %s is shown, and it is %d of %d"
                    .formatted(
                        table.cells().get(ratio.numerator()).name(),
                        limits[ratio.numerator()].low(),
                        limits[ratio.denominator()].low()))
            .findFirst());
  }

  private boolean isSmall(long count) {
    return count > 0 && count <= threshold;
  }

  /// What is left of a total by one other part: nothing, although the total is something.
  private Set<Integer> emptyComplements(Limits[] limits) {
    var numerators = new HashSet<Integer>();
    table.ratios().forEach(ratio -> numerators.add(ratio.numerator()));
    var complements = new HashSet<Integer>();
    for (Relation relation : table.relations()) {
      if (isTwoParts(relation)) {
        relation.terms().stream()
            .map(Relation.Term::cell)
            .filter(cell -> !numerators.contains(cell))
            .filter(cell -> limits[cell].high() == 0)
            .filter(
                cell -> relation.terms().stream().anyMatch(term -> limits[term.cell()].low() > 0))
            .forEach(complements::add);
      }
    }
    return complements;
  }

  private static boolean isTwoParts(Relation relation) {
    List<Relation.Term> terms = relation.terms();
    return terms.size() == 3
        && relation.sum() == 0
        && terms.stream().allMatch(term -> Math.abs(term.times()) == 1)
        && Math.abs(terms.stream().mapToLong(Relation.Term::times).sum()) == 1;
  }
}
