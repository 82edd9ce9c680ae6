package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.suppression.constraints.ColumnSum.ShiftedColumn;
import org.openscrutiny.suppression.constraints.Columns.Heading;

/// Sums that a search proposes: keeps those that hold in every complete row and are evidence of
/// more than chance.
///
/// A column that shows only zeros is a term only if the sum doesn't hold without it. Example: total
/// = a holds, except in the one row in which a third column is suppressed: then total = a + third.
final class SumCandidates {
  private static final int FEWEST_ROWS = 2;

  /// A column with its sign.
  private record SignedColumn(int column, int sign) {}

  /// A sum, the columns in the order of their numbers, the first with a plus.
  private record Candidate(List<SignedColumn> terms) {
    static Candidate of(List<SignedColumn> terms) {
      List<SignedColumn> sorted =
          terms.stream().sorted(Comparator.comparingInt(SignedColumn::column)).toList();
      int first = sorted.getFirst().sign();
      return new Candidate(
          sorted.stream()
              .map(term -> new SignedColumn(term.column(), term.sign() * first))
              .toList());
    }

    Candidate without(SignedColumn term) {
      return of(terms.stream().filter(each -> !each.equals(term)).toList());
    }

    boolean isTwice() {
      return terms.stream().map(SignedColumn::column).distinct().count() < terms.size();
    }
  }

  private final SearchTable table;
  private final SumEvidence evidence;
  private final Set<Candidate> holding = new HashSet<>();
  private final Set<Candidate> accepted = new HashSet<>();

  SumCandidates(SearchTable table) {
    this.table = table;
    this.evidence = new SumEvidence(table);
  }

  /// Offers the sum: the first of the others = the rest of the others + one or two columns.
  ///
  /// @param others the complement of a column's number where its sign is the opposite
  /// @param lower the column of zeros if it is not used
  /// @return the steps that it took
  int offer(int[] others, int higher, int lower) {
    int rows = rowsUntilWrong(others, higher, lower);
    if (rows < table.rows()) {
      return rows;
    }
    var terms = new ArrayList<SignedColumn>();
    for (int i = 0; i < others.length; i++) {
      int sign = (i == 0 ? 1 : -1) * (others[i] < 0 ? -1 : 1);
      terms.add(new SignedColumn(others[i] < 0 ? ~others[i] : others[i], sign));
    }
    terms.add(new SignedColumn(higher, -1));
    if (lower != table.zero()) {
      terms.add(new SignedColumn(lower, -1));
    }
    var candidate = Candidate.of(terms);
    if (!candidate.isTwice() && !isOfItself(candidate) && holding.add(candidate)) {
      if (!isStockOfNobody(candidate)
          && !holdsWithoutZeros(candidate)
          && evidence.isEnough(columns(candidate), signs(candidate))) {
        accepted.add(candidate);
      }
      return 20 * rows;
    }
    return rows;
  }

  /// The number of the row in which the sum is seen to be wrong; the number of rows if there is
  /// none. A sum that fewer than two rows show is wrong at once.
  private int rowsUntilWrong(int[] others, int higher, int lower) {
    int complete = 0;
    for (int row = 0; row < table.rows(); row++) {
      long left = plus(0, table.values(higher)[row]);
      left = plus(left, table.values(lower)[row]);
      for (int i = 0; i < others.length && left != Columns.MISSING; i++) {
        long value = table.values(others[i] < 0 ? ~others[i] : others[i])[row];
        left =
            value == Columns.MISSING
                ? value
                : left + ((i == 0) == (others[i] >= 0) ? -value : value);
      }
      if (left != Columns.MISSING) {
        if (left != 0) {
          return row;
        }
        complete++;
      }
    }
    return complete < FEWEST_ROWS ? 0 : table.rows();
  }

  private static long plus(long one, long other) {
    return one == Columns.MISSING || other == Columns.MISSING ? Columns.MISSING : one + other;
  }

  /// Whether a stock would be a flow into itself.
  private boolean isOfItself(Candidate candidate) {
    return candidate.terms().stream()
        .filter(term -> table.isChange(term.column()))
        .anyMatch(change ->
            candidate.terms().stream()
                .filter(term -> !term.equals(change))
                .anyMatch(term -> table.heading(term.column()).equals(heading(change))));
  }

  /// Whether the rows show nobody in a stock, before its flows or after them. Then the others hold
  /// by themselves. Example: boys + girls = everybody, and no boys in the next month: so boys next
  /// = boys + girls − everybody.
  private boolean isStockOfNobody(Candidate candidate) {
    return candidate.terms().stream()
        .filter(term -> table.isChange(term.column()))
        .map(change -> table.stock(change.column()))
        .anyMatch(
            stock -> isNobody(candidate, stock.before()) || isNobody(candidate, stock.after()));
  }

  private boolean isNobody(Candidate candidate, long[] counts) {
    return IntStream.range(0, table.rows())
        .filter(row ->
            candidate.terms().stream()
                .allMatch(term -> table.values(term.column())[row] != Columns.MISSING))
        .allMatch(row -> counts[row] == 0);
  }

  private boolean holdsWithoutZeros(Candidate candidate) {
    return candidate.terms().stream()
        .filter(term -> term.column() < table.size())
        .filter(term -> !table.columns().countsAnybody(term.column()))
        .anyMatch(zero -> holding.contains(candidate.without(zero)));
  }

  private static int[] columns(Candidate candidate) {
    return candidate.terms().stream().mapToInt(SignedColumn::column).toArray();
  }

  private static int[] signs(Candidate candidate) {
    return candidate.terms().stream().mapToInt(SignedColumn::sign).toArray();
  }

  /// The sums of which none follows from others, short ones first.
  List<ColumnSum> independent() {
    var independent = new IndependentSums(table);
    return accepted.stream()
        .sorted(
            Comparator.comparingInt((Candidate each) -> each.terms().size())
                .thenComparing(each ->
                    each.terms().stream()
                        .map(term -> "%06d%+d".formatted(term.column(), term.sign()))
                        .collect(Collectors.joining())))
        .filter(each -> independent.add(columns(each), signs(each)))
        .map(this::columnSum)
        .toList();
  }

  /// The total comes first, with a minus.
  private ColumnSum columnSum(Candidate candidate) {
    int plus = Math.toIntExact(candidate.terms().stream().filter(each -> each.sign() > 0).count());
    int times = 2 * plus <= candidate.terms().size() ? -1 : 1;
    return new ColumnSum(
        candidate.terms().stream()
            .map(term -> new SignedColumn(term.column(), times * term.sign()))
            .flatMap(this::shifted)
            .sorted(
                Comparator.comparing((ShiftedColumn column) -> !column.period().isOwn())
                    .thenComparingInt(ShiftedColumn::times))
            .toList());
  }

  private Stream<ShiftedColumn> shifted(SignedColumn term) {
    if (!table.isChange(term.column())) {
      return Stream.of(new ShiftedColumn(heading(term), term.sign(), StockPeriod.OWN));
    }
    StockColumn stock = table.stock(term.column());
    return Stream.of(
        new ShiftedColumn(stock.heading(), term.sign(), stock.second()),
        new ShiftedColumn(stock.heading(), -term.sign(), stock.first()));
  }

  private Heading heading(SignedColumn term) {
    return table.heading(term.column());
  }
}
