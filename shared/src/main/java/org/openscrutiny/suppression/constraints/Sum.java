package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.table.Limits;

/// Counts that add up to zero, for example parts less their total; or, if there is a rest, to the
/// rest.
///
/// Example: 12 children − 9 reviewed = 3 not reviewed; the rest is the count of those not reviewed.
///
/// @param terms the counts that are printed, or that are the numerator of a percentage
/// @param rest what the terms leave: a count that nobody prints
/// @param constant what the terms add up to, less the rest; zero except for a rounded total
public record Sum(List<Term> terms, Optional<Cell> rest, long constant) {

  /// @param times the coefficient; negative if the count is subtracted
  public record Term(Cell cell, int times) {}

  public Sum {
    terms = List.copyOf(terms);
  }

  public Sum(List<Term> terms, Optional<Cell> rest) {
    this(terms, rest, 0);
  }

  public static Sum of(List<Term> terms) {
    return new Sum(terms, Optional.empty());
  }

  /// The parts add up to the total.
  static Sum total(Cell total, List<Cell> parts) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(total, -1));
    parts.forEach(part -> terms.add(new Term(part, 1)));
    return of(terms);
  }

  /// All of its cells, including the rest.
  public Stream<Cell> cells() {
    return Stream.concat(terms.stream().map(Term::cell), rest.stream());
  }

  /// A text that identifies the sum, whatever the order of its terms.
  public String name() {
    return terms.stream()
            .map(term -> term.times() + " x " + term.cell().name())
            .sorted()
            .collect(Collectors.joining("; "))
        + rest.map(cell -> "; " + cell.name()).orElse("")
        + (constant == 0 ? "" : " = " + constant);
  }

  /// Whether what a reader knows confirms or refutes the sum. Bounds by percentages count as
  /// confirmation if the sum may hold within them. Empty if it depends on a suppressed count.
  public Optional<Boolean> isSeenToHold(IntruderKnowledge knowledge) {
    Value value = seen(knowledge);
    boolean mayHold = value.most >= 0 && (rest.isPresent() || value.least <= 0);
    return mayHold && value.open ? Optional.empty() : Optional.of(mayHold);
  }

  /// The bounds of the rest that a reader knows; empty if there is no upper bound, or no rest.
  Optional<Limits> ofRest(IntruderKnowledge knowledge) {
    Value value = seen(knowledge);
    return rest.filter(each -> !value.open && value.most >= 0)
        .map(each -> new Limits(Math.max(0, value.least), value.most));
  }

  /// What the terms add up to, less the constant.
  private record Value(long least, long most, boolean open) {}

  private Value seen(IntruderKnowledge knowledge) {
    long least = -constant;
    long most = -constant;
    boolean open = false;
    for (Term term : terms) {
      Limits seen = knowledge.of(term.cell());
      long one = Math.multiplyExact(term.times(), seen.low());
      long other = Math.multiplyExact(term.times(), seen.high());
      least = Math.addExact(least, Math.min(one, other));
      most = Math.addExact(most, Math.max(one, other));
      open |= seen.isOpen();
    }
    return new Value(least, most, open);
  }

  /// Whether any term may be above zero. If none is, every sum holds.
  public boolean countsAnybody(IntruderKnowledge knowledge) {
    return terms.stream().anyMatch(term -> knowledge.of(term.cell()).high() > 0);
  }

  /// Whether the sum holds for the true figures; empty if one of them is not known.
  public Optional<Boolean> holds(LinkedFigures figures) {
    OptionalLong value = value(figures);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(rest.isPresent() ? value.getAsLong() >= 0 : value.getAsLong() == 0);
  }

  /// What the terms add up to, less the constant; empty if one of them is not known.
  public OptionalLong value(LinkedFigures figures) {
    long value = -constant;
    for (Term term : terms) {
      OptionalLong count = figures.count(term.cell());
      if (count.isEmpty()) {
        return OptionalLong.empty();
      }
      value = Math.addExact(value, Math.multiplyExact(term.times(), count.getAsLong()));
    }
    return OptionalLong.of(value);
  }
}
