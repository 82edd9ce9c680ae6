package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations.RoundedTo;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.table.Limits;

/// Totals that are rounded to 5, 10, 100 or 1,000 while their parts are exact.
///
/// The sum of the parts is then known up to the rounding, half up. Example: a region is shown as
/// 1,240 and all its authorities but one have 1,243. The sum lies between 1,235 and 1,244, so the
/// last authority has at most 1.
///
/// Totals of one family are taken as rounded if the figures refute the exact sum, all the totals
/// are multiples of the base, and no sum is further from its total than the rounding. The smallest
/// base is taken, since it tells most. A release can also say that totals are rounded.
final class RoundedTotals {
  private static final int[] BASES = {5, 10, 100, 1000};
  private static final int HUNDRED = 100;

  private final List<Sum> sums;
  private final IntruderKnowledge knowledge;

  private RoundedTotals(List<Sum> sums, IntruderKnowledge knowledge) {
    this.sums = sums;
    this.knowledge = knowledge;
  }

  /// Whether a release says that the total of a sum is rounded.
  static boolean isDeclared(Sum sum, List<RoundedTo> declared) {
    return declared(sum, declared).isPresent();
  }

  private static OptionalInt declared(Sum sum, List<RoundedTo> declared) {
    return total(sum).stream()
        .flatMap(total -> declared.stream().filter(each -> each.isAbout(total.cell())))
        .mapToInt(RoundedTo::base)
        .findFirst();
  }

  /// The sums within the rounding of each total of a family. Empty if the totals are not rounded.
  ///
  /// @param declared what the releases say of rounded totals
  static Stream<Sum> of(
      ConstraintFamily family, List<RoundedTo> declared, IntruderKnowledge knowledge) {
    List<Sum> exact =
        family.sums().stream().filter(sum -> declared(sum, declared).isEmpty()).toList();
    Stream<Sum> asDeclared =
        family.sums().stream()
            .filter(sum -> !sum.isSeenToHold(knowledge).orElse(false))
            .flatMap(
                sum -> declared(sum, declared).stream().boxed().flatMap(base -> within(sum, base)));
    return Stream.concat(asDeclared, asShown(exact, knowledge));
  }

  private static Stream<Sum> asShown(List<Sum> exact, IntruderKnowledge knowledge) {
    List<Sum> totals =
        exact.stream()
            .filter(sum -> total(sum).filter(term -> isShown(term, knowledge)).isPresent())
            .toList();
    var rounded = new RoundedTotals(totals, knowledge);
    OptionalInt base = rounded.base();
    return base.isEmpty()
        ? Stream.empty()
        : totals.stream()
            .filter(sum -> !sum.isSeenToHold(knowledge).orElse(false))
            .flatMap(sum -> within(sum, base.getAsInt()));
  }

  private static boolean isShown(Term total, IntruderKnowledge knowledge) {
    return knowledge.of(total.cell()).isOne();
  }

  /// The only term that is subtracted.
  private static Optional<Term> total(Sum sum) {
    List<Term> subtracted = sum.terms().stream().filter(term -> term.times() < 0).toList();
    return sum.rest().isEmpty()
            && sum.constant() == 0
            && subtracted.size() == 1
            && subtracted.getFirst().times() == -1
        ? Optional.of(subtracted.getFirst())
        : Optional.empty();
  }

  private OptionalInt base() {
    boolean isRefuted = sums.stream().anyMatch(sum -> !sum.isSeenToHold(knowledge).orElse(true));
    return isRefuted
        ? IntStream.of(BASES).filter(this::mayBeRoundedTo).findFirst()
        : OptionalInt.empty();
  }

  private boolean mayBeRoundedTo(int base) {
    return sums.stream().allMatch(sum -> isMultiple(sum, base) && mayHoldWithin(sum, base))
        && sums.stream().flatMap(RoundedTotals::parts).anyMatch(part -> !isMultiple(part, base));
  }

  private static Stream<Term> parts(Sum sum) {
    return sum.terms().stream().filter(term -> term.times() > 0);
  }

  private boolean isMultiple(Sum sum, int base) {
    return isMultiple(total(sum).orElseThrow(), base);
  }

  private boolean isMultiple(Term term, int base) {
    Limits limits = knowledge.of(term.cell());
    return limits.isOne() && limits.low() % base == 0;
  }

  private boolean mayHoldWithin(Sum sum, int base) {
    long least = 0;
    long most = 0;
    for (Term term : sum.terms()) {
      Limits limits = knowledge.of(term.cell());
      least += term.times() * (term.times() > 0 ? limits.low() : limits.high());
      most += term.times() * (term.times() > 0 ? limits.high() : limits.low());
    }
    return least <= base - 1 - base / 2 && most >= -(base / 2);
  }

  /// The parts less the total lie between −base/2 and base/2, as two equations with two unprinted
  /// numbers that are never negative. They are counted in hundredths, so that neither is taken for
  /// a small count of children.
  private static Stream<Sum> within(Sum sum, int base) {
    Cell total = total(sum).orElseThrow().cell();
    String what =
        "hundredths of %s, rounded to %d, of %d parts, "
            .formatted(total.indicator(), base, parts(sum).count());
    Cell up = total.ofIndicator(what + "above the lowest");
    Cell down = total.ofIndicator(what + "below the highest");
    var terms = new ArrayList<Term>();
    sum.terms().forEach(term -> terms.add(new Term(term.cell(), HUNDRED * term.times())));
    terms.add(new Term(up, -1));
    return Stream.of(
        new Sum(terms, Optional.empty(), -(long) HUNDRED * (base / 2)),
        new Sum(
            List.of(new Term(up, 1), new Term(down, 1)),
            Optional.empty(),
            (long) HUNDRED * (base - 1)));
  }
}
