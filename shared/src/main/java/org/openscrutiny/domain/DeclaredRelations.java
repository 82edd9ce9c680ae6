package org.openscrutiny.domain;

import java.util.ArrayList;
import java.util.List;

/// What a release says of its own figures and levels, because a reader may know it and the figures
/// don't always show it.
///
/// @param roundedTo totals that are rounded
/// @param replacedLevels levels of an earlier release or another dataset, and those in their place
public record DeclaredRelations(List<RoundedTo> roundedTo, List<ReplacedLevel> replacedLevels) {
  public static final DeclaredRelations NONE = new DeclaredRelations(List.of(), List.of());

  /// Counts of areas of one level that are rounded, half up. Example: regions to 10.
  ///
  /// @param base the number of which they are multiples, such as 5 or 10
  public record RoundedTo(String indicator, AreaLevel level, int base) {
    public RoundedTo {
      if (base < 2) {
        throw new IllegalArgumentException("A base of roundedTo is 2 or more, not " + base);
      }
    }

    /// Whether a count is one of those.
    public boolean isAbout(Cell cell) {
      return indicator.equals(cell.indicator()) && level == cell.area().level();
    }
  }

  /// A level of a filter that was split, merged or renamed. Example: East became East 1 and East 2.
  ///
  /// @param level the level that consists of others
  /// @param by those others, one or more
  public record ReplacedLevel(String filter, String level, List<String> by) {
    public ReplacedLevel {
      by = List.copyOf(by);
      if (by.isEmpty() || by.contains(level)) {
        throw new IllegalArgumentException(
            "An entry of replacedLevels names other levels under by, for " + level);
      }
    }
  }

  public DeclaredRelations {
    roundedTo = List.copyOf(roundedTo);
    replacedLevels = List.copyOf(replacedLevels);
  }

  /// The number of which the counts of an indicator are multiples, for areas of a level; 1 if they
  /// are exact.
  public int base(String indicator, AreaLevel level) {
    return roundedTo.stream()
        .filter(each -> each.indicator().equals(indicator) && each.level() == level)
        .mapToInt(RoundedTo::base)
        .max()
        .orElse(1);
  }

  /// What two releases say together.
  public DeclaredRelations and(DeclaredRelations other) {
    var rounded = new ArrayList<>(roundedTo);
    rounded.addAll(other.roundedTo);
    var replaced = new ArrayList<>(replacedLevels);
    replaced.addAll(other.replacedLevels);
    return new DeclaredRelations(rounded, replaced);
  }
}
