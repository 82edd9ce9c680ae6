package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 10: whether a percentage is given as a share of one: 0.902 where 90.2 is meant.
///
/// A figure up to 1 is one if it has more decimal places than the others of the same people, and if
/// it is nearer to their median when multiplied by a hundred. Where every figure of the column is
/// up to 1, they are shares if they have more decimal places than the measure has.
public record ProportionChecks(Catalogue catalogue, Findings findings) {
  static final Check VALUES_PROPORTION = Check.of("values-proportion");

  private static final double LEAST_MEDIAN = 5;
  private static final double HUNDRED = 100;

  /// A column of shares of one that never reaches this may be of small percentages.
  private static final double LEAST_LARGEST = 0.3;

  private record Figure(long row, double value, int decimals) {}

  public void run(List<ScreenedFile> files) {
    for (ScreenedFile file : files) {
      for (int i = 0; i < file.indicators().size() && file.holds() == Holds.FIGURES; i++) {
        Optional<Indicator> percentage =
            catalogue
                .indicator(file.indicators().get(i))
                .filter(indicator -> indicator.unit() == Unit.PERCENT);
        if (percentage.isPresent() && hasShare(file, i)) {
          check(file, i, percentage.get());
        }
      }
    }
  }

  /// Most files have none, and need no more than this.
  private static boolean hasShare(ScreenedFile file, int column) {
    for (long row = 0; row < file.rows().size(); row++) {
      long value = file.rows().value(row, column);
      if (PackedValue.isFigure(value) && isShare(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShare(long value) {
    return PackedValue.decimals(value) > 0
        && PackedValue.digits(value) > 0
        && PackedValue.figure(value).doubleValue() <= 1;
  }

  private void check(ScreenedFile file, int column, Indicator indicator) {
    Map<Integer, List<Figure>> people = new HashMap<>();
    for (long row = 0; row < file.rows().size(); row++) {
      long value = file.rows().value(row, column);
      if (file.has(row) && PackedValue.isFigure(value)) {
        people
            .computeIfAbsent(
                file.combinations().filters(file.rows().combination(row)),
                filters -> new ArrayList<>())
            .add(
                new Figure(
                    row, PackedValue.figure(value).doubleValue(), PackedValue.decimals(value)));
      }
    }
    for (List<Figure> figures : people.values()) {
      List<Figure> large = figures.stream().filter(each -> each.value() > 1).toList();
      List<Figure> small =
          figures.stream().filter(each -> each.value() > 0 && each.value() <= 1).toList();
      if (large.isEmpty() ? areShares(small, indicator) : true) {
        small.stream()
            .filter(each -> large.isEmpty() || isShareBeside(each, large))
            .forEach(each -> add(file, column, each));
      }
    }
  }

  private static boolean areShares(List<Figure> figures, Indicator indicator) {
    return figures.stream().allMatch(each -> each.decimals() > indicator.decimalPlaces() + 1)
        && figures.stream().anyMatch(each -> each.value() >= LEAST_LARGEST);
  }

  private static boolean isShareBeside(Figure figure, List<Figure> large) {
    double median =
        large.stream()
            .mapToDouble(Figure::value)
            .sorted()
            .skip(large.size() / 2)
            .findFirst()
            .orElse(0);
    int decimals = large.stream().mapToInt(Figure::decimals).max().orElse(0);
    return median >= LEAST_MEDIAN
        && figure.decimals() > decimals
        && Math.abs(HUNDRED * figure.value() - median) < Math.abs(figure.value() - median);
  }

  private void add(ScreenedFile file, int column, Figure figure) {
    String found = PackedValue.figure(file.rows().value(figure.row(), column)).toPlainString();
    findings.add(
        VALUES_PROPORTION, file.name(), file.rows().line(figure.row()), file.column(column), found);
  }
}
