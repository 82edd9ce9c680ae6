package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.GroupDisclosureRule;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// The true counts, with all relations that a reader can use. It never leaves the organisation.
///
/// @param ratios the percentages and rates that are shown if both of their counts are
/// @param remembered places of those ratios that an earlier edition showed, so that they can't be
///   suppressed
public record TrueTable(
    List<TrueCell> cells, List<Relation> relations, List<Ratio> ratios, Set<Integer> remembered) {
  public TrueTable {
    cells = List.copyOf(cells);
    relations = List.copyOf(relations);
    ratios = List.copyOf(ratios);
    remembered = Set.copyOf(remembered);
    new PublishedTable(
            cells.stream()
                .map(cell -> new PublishedCell(cell.name(), cell.unsuppressed()))
                .toList(),
            relations,
            ratios)
        .contradiction(counts(cells))
        .ifPresent(contradiction -> {
          throw new IllegalArgumentException(contradiction);
        });
  }

  public TrueTable(List<TrueCell> cells, List<Relation> relations, List<Ratio> ratios) {
    this(cells, relations, ratios, Set.of());
  }

  private static Counts counts(List<TrueCell> cells) {
    return Counts.of(cells.stream().mapToLong(TrueCell::count).toArray());
  }

  TrueCell cell(int place) {
    return cells.get(place);
  }

  /// The primary suppressions: the sensitive cells that are printed.
  public SuppressionPattern primary() {
    var suppressed = new TreeSet<Integer>();
    for (int place = 0; place < cells.size(); place++) {
      if (cell(place).isSensitive() && cell(place).isPrinted()) {
        suppressed.add(place);
      }
    }
    return new SuppressionPattern(suppressed, new TreeSet<>());
  }

  /// Everything that can be suppressed.
  public SuppressionPattern all() {
    var suppressed = new TreeSet<Integer>();
    for (int place = 0; place < cells.size(); place++) {
      if (cell(place).kind() != TrueCell.Kind.KNOWN && cell(place).isPrinted()) {
        suppressed.add(place);
      }
    }
    return new SuppressionPattern(
        suppressed,
        IntStream.range(0, ratios.size())
            .filter(ratio -> !remembered.contains(ratio))
            .boxed()
            .collect(Collectors.toSet()));
  }

  /// The percentages that may not be shown although their counts may be.
  SuppressionPattern disclosingRatios(int threshold) {
    return new SuppressionPattern(
        Set.of(),
        IntStream.range(0, ratios.size())
            .filter(ratio -> discloses(ratios.get(ratio), threshold))
            .boxed()
            .collect(Collectors.toSet()));
  }

  /// If nobody prints the denominator, its count here is only one of those that fit, so the
  /// numerator and the printed percentage decide.
  private boolean discloses(Ratio ratio, int threshold) {
    TrueCell numerator = cell(ratio.numerator());
    TrueCell denominator = cell(ratio.denominator());
    return denominator.isPrinted()
        ? GroupDisclosureRule.discloses(numerator.count(), denominator.count(), threshold)
        : numerator.isPrinted()
            && GroupDisclosureRule.discloses(ratio, numerator.count(), threshold);
  }

  /// Whether a reader knows a percentage or rate. A remembered one is known too; it is left out
  /// only if both of its counts are shown, since then it discloses nothing more, and if both are
  /// remembered like itself: what they disclose together is public.
  boolean isShown(int ratio, SuppressionPattern pattern) {
    Ratio each = ratios.get(ratio);
    if (remembered.contains(ratio)
        && cell(each.numerator()).isConstant()
        && cell(each.denominator()).isConstant()) {
      return false;
    }
    if (remembered.contains(ratio)
        && !(isShownExactly(each.numerator(), pattern)
            && isShownExactly(each.denominator(), pattern))) {
      return true;
    }
    return !pattern.ratios().contains(ratio)
        && !pattern.cells().contains(each.numerator())
        && !pattern.cells().contains(each.denominator());
  }

  private boolean isShownExactly(int place, SuppressionPattern pattern) {
    return !pattern.cells().contains(place) && cell(place).unsuppressed() instanceof Shown.Exactly;
  }

  /// The published table under a suppression pattern.
  public PublishedTable published(SuppressionPattern pattern) {
    var shown = new ArrayList<PublishedCell>();
    for (int place = 0; place < cells.size(); place++) {
      TrueCell cell = cell(place);
      boolean suppressed = pattern.cells().contains(place);
      shown.add(
          new PublishedCell(
              cell.name(), suppressed ? new Shown.Suppressed(cell.lowest()) : cell.unsuppressed()));
    }
    var printed = new ArrayList<Ratio>();
    for (int ratio = 0; ratio < ratios.size(); ratio++) {
      if (isShown(ratio, pattern)) {
        printed.add(ratios.get(ratio));
      }
    }
    return new PublishedTable(shown, relations, printed);
  }
}
