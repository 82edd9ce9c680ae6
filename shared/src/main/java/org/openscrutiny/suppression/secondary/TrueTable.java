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

/// The counts as they are, with all that a reader can add or subtract. It never leaves the
/// building.
///
/// @param ratios the percentages and rates that are shown where both of their counts are
/// @param remembered places of those among them that can't be hidden: an earlier edition showed
///   them, so they tell of counts that are hidden now
public record TrueTable(
    List<TrueCell> cells, List<Relation> relations, List<Ratio> ratios, Set<Integer> remembered) {
  public TrueTable {
    cells = List.copyOf(cells);
    relations = List.copyOf(relations);
    ratios = List.copyOf(ratios);
    remembered = Set.copyOf(remembered);
    new PublishedTable(
            cells.stream().map(cell -> new PublishedCell(cell.name(), cell.unsuppressed())).toList(),
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

  /// What has to be hidden whatever else is: the sensitive cells that have a place of their own.
  public SuppressionPattern primary() {
    var suppressed = new TreeSet<Integer>();
    for (int place = 0; place < cells.size(); place++) {
      if (cell(place).isSensitive() && cell(place).isPrinted()) {
        suppressed.add(place);
      }
    }
    return new SuppressionPattern(suppressed, new TreeSet<>());
  }

  /// Everything that can be hidden.
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

  /// The count of a denominator that nobody prints is only one of those that fit.
  private boolean discloses(Ratio ratio, int threshold) {
    TrueCell numerator = cell(ratio.numerator());
    TrueCell denominator = cell(ratio.denominator());
    return denominator.isPrinted()
        ? GroupDisclosureRule.discloses(numerator.count(), denominator.count(), threshold)
        : numerator.isPrinted() && GroupDisclosureRule.discloses(ratio, numerator.count(), threshold);
  }

  /// Whether a reader knows a percentage or rate. One that is remembered is left out only where
  /// both of its counts are there to be read, so that it tells nothing.
  boolean isShown(int ratio, SuppressionPattern pattern) {
    Ratio each = ratios.get(ratio);
    if (remembered.contains(ratio)
        && !(isShownExactly(each.numerator(), pattern) && isShownExactly(each.denominator(), pattern))) {
      return true;
    }
    return !pattern.ratios().contains(ratio)
        && !pattern.cells().contains(each.numerator())
        && !pattern.cells().contains(each.denominator());
  }

  private boolean isShownExactly(int place, SuppressionPattern pattern) {
    return !pattern.cells().contains(place) && cell(place).unsuppressed() instanceof Shown.Exactly;
  }

  /// What a reader gets where a pattern is hidden.
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
