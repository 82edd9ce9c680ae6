package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;

/// Cells of a table that hang together, with all that is known of them. What is hidden in one part
/// tells nothing of another: they have only constants in common.
///
/// @param places where its cells are in the whole table
/// @param ratioPlaces where its percentages and rates are in the whole table
record Subtable(TrueTable table, List<Integer> places, List<Integer> ratioPlaces) {

  /// A pattern of the part by the places of the whole table.
  SuppressionPattern inWhole(SuppressionPattern pattern) {
    return new SuppressionPattern(
        pattern.cells().stream().map(places::get).collect(Collectors.toSet()),
        pattern.ratios().stream().map(ratioPlaces::get).collect(Collectors.toSet()));
  }

  static List<Subtable> of(TrueTable whole) {
    var leaders = new DisjointSets(whole.cells().size());
    whole.relations().forEach(relation -> join(leaders, whole, cells(relation)));
    whole
        .ratios()
        .forEach(ratio -> join(leaders, whole, List.of(ratio.numerator(), ratio.denominator())));
    Map<Integer, Draft> drafts = new TreeMap<>();
    for (int cell = 0; cell < whole.cells().size(); cell++) {
      if (!whole.cell(cell).isConstant()) {
        drafts.computeIfAbsent(leaders.of(cell), key -> new Draft(whole)).place(cell);
      }
    }
    for (Relation relation : whole.relations()) {
      draft(drafts, leaders, whole, cells(relation)).forEach(draft -> draft.add(relation));
    }
    for (int place = 0; place < whole.ratios().size(); place++) {
      Ratio ratio = whole.ratios().get(place);
      int at = place;
      draft(drafts, leaders, whole, List.of(ratio.numerator(), ratio.denominator()))
          .forEach(draft -> draft.add(ratio, at));
    }
    return drafts.values().stream().map(Draft::part).toList();
  }

  private static List<Integer> cells(Relation relation) {
    return relation.terms().stream().map(Relation.Term::cell).toList();
  }

  private static void join(DisjointSets leaders, TrueTable whole, List<Integer> cells) {
    List<Integer> unknown = cells.stream().filter(cell -> !whole.cell(cell).isConstant()).toList();
    unknown.forEach(cell -> leaders.join(unknown.getFirst(), cell));
  }

  /// None where all is constant.
  private static Stream<Draft> draft(
      Map<Integer, Draft> drafts, DisjointSets leaders, TrueTable whole, List<Integer> cells) {
    return cells.stream()
        .filter(cell -> !whole.cell(cell).isConstant())
        .limit(1)
        .map(cell -> drafts.get(leaders.of(cell)));
  }

  /// A part to which cells are added.
  private static final class Draft {
    private final TrueTable whole;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Integer> ratioPlaces = new ArrayList<>();
    private final Set<Integer> remembered = new HashSet<>();

    Draft(TrueTable whole) {
      this.whole = whole;
    }

    int place(int cell) {
      return places.computeIfAbsent(cell, key -> places.size());
    }

    void add(Relation relation) {
      relations.add(relation.at(this::place));
    }

    void add(Ratio ratio, int at) {
      if (whole.remembered().contains(at)) {
        remembered.add(ratios.size());
      }
      ratios.add(ratio.at(this::place));
      ratioPlaces.add(at);
    }

    Subtable part() {
      List<Integer> all = List.copyOf(places.keySet());
      return new Subtable(
          new TrueTable(all.stream().map(whole::cell).toList(), relations, ratios, remembered),
          all,
          ratioPlaces);
    }
  }
}
