package org.openscrutiny.suppression.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Counts that are not printed, that anybody can calculate, and that must not be disclosed: a small
/// count, or a complement of zero. A complement of zero is group disclosure: if all 20 children of
/// a group have a property, it is known of each of them.
///
/// A complement is an unprinted count that adds up with one other part to a total, and that is not
/// itself the numerator of a percentage. Example: 20 of 20 children were reviewed; the complement,
/// children not reviewed, is 0.
///
/// @param threshold counts from 1 to this are never shown
public record GroupDisclosureRule(PublishedTable table, int threshold) {

  /// The unprinted counts that follow from what is shown and that are from 1 to the threshold, or a
  /// complement of zero in a total above zero.
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

  /// The percentages whose numerator and denominator are both known and together disclose too much.
  /// If the denominator is not printed, its complement is among the [counts][#counts()].
  List<Ratio> ratios() {
    Limits[] limits = BoundPropagation.of(table);
    return table.ratios().stream()
        .filter(ratio -> !(table.shown(ratio.denominator()) instanceof Shown.Unprinted))
        .filter(ratio -> limits[ratio.numerator()].isOne() && limits[ratio.denominator()].isOne())
        .filter(ratio ->
            discloses(
                limits[ratio.numerator()].low(), limits[ratio.denominator()].low(), threshold))
        .toList();
  }

  /// Whether a numerator and its denominator together disclose too much: the numerator or the
  /// complement is from 1 to the threshold, or the complement is zero. With a threshold of 5: 3 of
  /// 20, 17 of 20 and 20 of 20 do; 9 of 20 and 0 of 20 don't.
  public static boolean discloses(long numerator, long denominator, int threshold) {
    long complement = denominator - numerator;
    boolean groupDisclosure = complement == 0 && denominator > 0;
    return groupDisclosure
        || (numerator > 0 && numerator <= threshold)
        || (complement > 0 && complement <= threshold);
  }

  /// Whether a numerator and its printed percentage disclose too much about a denominator that is
  /// not printed. Every whole denominator that fits counts as known. The complement must then be as
  /// uncertain as a suppressed count, and must not be zero.
  ///
  /// Example: 163 is 97.0% of 168 and of no other whole number, so the complement is 5.
  public static boolean discloses(Ratio printed, long numerator, int threshold) {
    Limits denominators = printed.denominatorsOf(numerator).and(Limits.atLeast(numerator));
    return !denominators.isNone()
        && ProtectionRequirement.ofSuppressed(printed.denominator(), threshold)
            .isViolatedBy(
                new Limits(denominators.low() - numerator, denominators.high() - numerator));
  }

  /// A description of the first disclosure, for the checker of a certificate; empty if there is
  /// none.
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

  /// The complements that are zero although their total is above zero.
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
