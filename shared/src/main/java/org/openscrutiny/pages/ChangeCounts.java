package org.openscrutiny.pages;

import java.util.Collection;

/// How many values an edition changed, by [RevisedValue.Kind].
///
/// @param added those of periods, areas and levels that had none, and those that replace a symbol
/// @param revised those with another figure, or another symbol
/// @param withdrawn figures for which the source gives none any more
/// @param hidden figures that are suppressed from now on
public record ChangeCounts(int added, int revised, int withdrawn, int hidden) {
  public static final ChangeCounts NONE = new ChangeCounts(0, 0, 0, 0);

  /// @param newCells how many figures stand where the edition before had no cell
  public static ChangeCounts of(Collection<RevisedValue> values, int newCells) {
    return new ChangeCounts(
        newCells + count(values, RevisedValue.Kind.NEW),
        count(values, RevisedValue.Kind.REVISED),
        count(values, RevisedValue.Kind.WITHDRAWN),
        count(values, RevisedValue.Kind.HIDDEN));
  }

  private static int count(Collection<RevisedValue> values, RevisedValue.Kind kind) {
    return (int) values.stream().filter(each -> each.kind() == kind).count();
  }

  public ChangeCounts plus(ChangeCounts other) {
    return new ChangeCounts(
        added + other.added,
        revised + other.revised,
        withdrawn + other.withdrawn,
        hidden + other.hidden);
  }

  public ChangeLevel level() {
    if (revised + withdrawn + hidden > 0) {
      return ChangeLevel.MAJOR;
    }
    return added > 0 ? ChangeLevel.MINOR : ChangeLevel.PATCH;
  }
}
