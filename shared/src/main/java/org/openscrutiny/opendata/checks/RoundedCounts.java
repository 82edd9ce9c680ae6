package org.openscrutiny.opendata.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.opendata.rows.PackedValue;

/// By how much the counts behind a percentage or rate may be rounded: as the release says, or to 10
/// where the counts of a level of areas are all tens.
final class RoundedCounts {
  private static final int TEN = 10;

  /// Four exact counts are all tens once in ten thousand times.
  private static final int FEWEST = 4;

  private final DeclaredRelations declared;
  private final Indicator ratio;
  private final Set<AreaLevel> tens;

  RoundedCounts(DeclaredRelations declared, Indicator ratio, List<ScreenedFile> figures) {
    this.declared = declared;
    this.ratio = ratio;
    this.tens = tens(ratio, figures);
  }

  double numerator(AreaLevel level) {
    return most(ratio.numerator().orElse(""), level);
  }

  double denominator(AreaLevel level) {
    return most(ratio.denominator().orElse(""), level);
  }

  /// Half of the base: 2.5 of a count that is rounded to 5; 0 of an exact one.
  private double most(String indicator, AreaLevel level) {
    int base = Math.max(declared.base(indicator, level), tens.contains(level) ? TEN : 1);
    return base == 1 ? 0 : base / 2.0;
  }

  private static Set<AreaLevel> tens(Indicator ratio, List<ScreenedFile> figures) {
    var counted = new HashMap<AreaLevel, Integer>();
    var others = new HashSet<AreaLevel>();
    for (ScreenedFile file : figures) {
      for (int i = 0; i < file.indicators().size(); i++) {
        String id = file.indicators().get(i);
        if (ratio.numerator().filter(id::equals).isPresent()
            || ratio.denominator().filter(id::equals).isPresent()) {
          count(file, i, counted, others);
        }
      }
    }
    counted.keySet().removeAll(others);
    counted.values().removeIf(count -> count < FEWEST);
    return counted.keySet();
  }

  private static void count(
      ScreenedFile file, int column, Map<AreaLevel, Integer> counted, Set<AreaLevel> others) {
    for (long row = 0; row < file.rows().size(); row++) {
      long value = file.rows().value(row, column);
      if (file.has(row) && PackedValue.isFigure(value) && PackedValue.digits(value) != 0) {
        AreaLevel level = file.level(row);
        counted.merge(level, 1, Integer::sum);
        if (PackedValue.decimals(value) != 0 || PackedValue.digits(value) % TEN != 0) {
          others.add(level);
        }
      }
    }
  }
}
