package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openscrutiny.verification.DataRow;
import org.openscrutiny.verification.Figure;

/// Every figure, and each number that was shown for it, over all editions. The newest edition that
/// has a figure says whether it is hidden now.
final class ObservedFigures {

  /// A dataset of an edition that has a figure.
  private record Printing(int edition, String dataset) {}

  /// A number that was shown for a figure.
  ///
  /// @param where in words
  /// @param quoted the sentence that gave it; empty where it stood by itself
  record Appearance(int edition, String where, String quoted, BigDecimal value) {
    Appearance(int edition, String where, BigDecimal value) {
      this(edition, where, "", value);
    }

    String says(Figure figure) {
      return "%s was shown as %s in edition %d (%s%s)"
          .formatted(
              figure.name(),
              value.toPlainString(),
              edition,
              where,
              quoted.isEmpty() ? "" : ": \"" + quoted + "\"");
    }

    /// The same without any value.
    String redacted(Figure figure) {
      return "%s was shown in edition %d (%s)".formatted(figure.name(), edition, where);
    }
  }

  /// One figure, and all that was shown for it.
  static final class ObservedFigure {
    private final DataRow row;
    private final List<Appearance> sightings = new ArrayList<>();
    private final Set<Printing> printings = new LinkedHashSet<>();
    private int edition;
    private boolean hidden;
    private boolean ours;
    private String dataset;
    private Optional<BigDecimal> value = Optional.empty();

    private ObservedFigure(DataRow row, String dataset) {
      this.row = row;
      this.dataset = dataset;
    }

    /// Adds what was seen of the same figure under another code of its area.
    private void add(ObservedFigure other) {
      if (other.edition >= edition) {
        boolean newer = other.edition > edition;
        edition = other.edition;
        dataset = newer || other.hidden ? other.dataset : dataset;
        hidden = other.hidden || (!newer && hidden);
        ours = other.ours || (!newer && ours);
        value = other.value.isPresent() || newer ? other.value : value;
      }
      printings.addAll(other.printings);
      sightings.addAll(other.sightings);
      sightings.sort(Comparator.comparingInt(Appearance::edition));
    }

    boolean isIn(int each) {
      return printings.stream().anyMatch(printing -> printing.edition() == each);
    }

    DataRow row() {
      return row;
    }

    Figure figure() {
      return row.figure();
    }

    String dataset() {
      return dataset;
    }

    boolean isHidden() {
      return hidden;
    }

    /// Whether the portal's own disclosure control applies, not its publisher's.
    boolean isOurs() {
      return ours;
    }

    Optional<BigDecimal> shown() {
      return hidden ? Optional.empty() : value;
    }

    /// What is shown, or else the last that was shown by any edition.
    Optional<BigDecimal> remembered() {
      return shown()
          .or(() ->
              sightings.isEmpty() ? Optional.empty() : Optional.of(sightings.getLast().value()));
    }

    List<Appearance> sightings() {
      return List.copyOf(sightings);
    }
  }

  private final Map<Figure, ObservedFigure> figures = new TreeMap<>();
  private final Map<String, List<ObservedFigure>> ofIndicator = new HashMap<>();
  private final List<Calculated> calculations = new ArrayList<>();
  private final Set<Calculated> kept = new HashSet<>();
  private final Set<String> datasetsWithZeros = new HashSet<>();
  private final Map<String, String> areaCodes = new HashMap<>();

  /// A calculation of the publisher's, and of which dataset.
  record Calculated(String dataset, DataRow row) {}

  void add(int edition, String dataset, boolean ours, DataRow row) {
    areaCodes.putIfAbsent(row.areaName(), row.figure().area());
    if (!row.isFigure()) {
      var calculated = new Calculated(dataset, row);
      if (kept.add(calculated)) {
        calculations.add(calculated);
      }
      return;
    }
    ObservedFigure seen = figures.computeIfAbsent(row.figure(), _ -> first(row, dataset));
    seen.printings.add(new Printing(edition, dataset));
    if (edition > seen.edition) {
      seen.edition = edition;
      seen.hidden = false;
      seen.ours = false;
      seen.value = Optional.empty();
    }
    if (row.isHidden()) {
      seen.hidden = true;
      seen.dataset = dataset;
    }
    seen.ours |= ours;
    row.value()
        .ifPresent(value -> {
          seen.value = Optional.of(value);
          seen.sightings.add(new Appearance(edition, "data.csv of " + dataset, value));
          if (row.isCount() && value.signum() == 0) {
            datasetsWithZeros.add(dataset);
          }
        });
  }

  private ObservedFigure first(DataRow row, String dataset) {
    var seen = new ObservedFigure(row, dataset);
    ofIndicator.computeIfAbsent(row.figure().indicator(), _ -> new ArrayList<>()).add(seen);
    return seen;
  }

  /// The same figures with other codes of their areas. Figures of one area under two codes are one.
  ///
  /// @param codes the new code of each area that has one
  ObservedFigures withAreas(Map<String, String> codes) {
    var others = new ObservedFigures();
    others.datasetsWithZeros.addAll(datasetsWithZeros);
    others.areaCodes.putAll(areaCodes);
    for (Calculated each : calculations) {
      others.calculations.add(new Calculated(each.dataset(), in(each.row(), codes)));
    }
    for (ObservedFigure each : figures.values()) {
      DataRow row = in(each.row(), codes);
      others.figures.computeIfAbsent(row.figure(), _ -> others.first(row, each.dataset)).add(each);
    }
    return others;
  }

  private static DataRow in(DataRow row, Map<String, String> codes) {
    String code = codes.get(row.figure().area());
    return code == null ? row : row.about(row.figure().in(code));
  }

  /// A number that a page or a table gives for a figure. Ignored where the figure was never in a
  /// data file.
  void see(Figure figure, Appearance sighting) {
    ObservedFigure seen = figures.get(figure);
    if (seen != null) {
      seen.sightings.add(sighting);
    }
  }

  /// Those of some figures that stand side by side in an edition. Levels that a later edition has
  /// split or renamed never stand beside those that took their place.
  ///
  /// @return each set once, in the order of its first edition
  static List<List<ObservedFigure>> byEdition(Collection<ObservedFigure> some) {
    return some.stream()
        .flatMap(each -> each.printings.stream())
        .map(Printing::edition)
        .distinct()
        .sorted()
        .map(edition -> some.stream().filter(each -> each.isIn(edition)).toList())
        .distinct()
        .toList();
  }

  /// Those of some levels that a release gives together, each time with the totals that any release
  /// of the edition gives. The levels of two releases are never parts of one total.
  static List<List<ObservedFigure>> byRelease(
      Collection<ObservedFigure> some, Predicate<ObservedFigure> isTotal) {
    return some.stream()
        .filter(each -> !isTotal.test(each))
        .flatMap(each -> each.printings.stream())
        .distinct()
        .sorted(Comparator.comparingInt(Printing::edition).thenComparing(Printing::dataset))
        .map(release ->
            some.stream()
                .filter(each ->
                    isTotal.test(each)
                        ? each.isIn(release.edition())
                        : each.printings.contains(release))
                .toList())
        .distinct()
        .toList();
  }

  Collection<ObservedFigure> figures() {
    return figures.values();
  }

  List<ObservedFigure> ofIndicator(String indicator) {
    return ofIndicator.getOrDefault(indicator, List.of());
  }

  Optional<ObservedFigure> seen(Figure figure) {
    return Optional.ofNullable(figures.get(figure));
  }

  List<Calculated> calculations() {
    return List.copyOf(calculations);
  }

  /// The code of an area that pages call by its name.
  Optional<String> areaCode(String name) {
    return Optional.ofNullable(areaCodes.get(name));
  }

  /// Whether a `c` of a dataset cannot be a zero, since the dataset shows its zeros.
  boolean showsZeros(String dataset) {
    return datasetsWithZeros.contains(dataset);
  }
}
