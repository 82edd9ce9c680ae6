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

/// Connected cells of a table, with all that is known about them. Subtables have only constants in
/// common, so suppression in one discloses nothing about another.
///
/// @param places the places of its cells in the complete table
/// @param ratioPlaces the places of its percentages and rates in the complete table
record Subtable(TrueTable table, List<Integer> places, List<Integer> ratioPlaces) {

  /// A pattern of the subtable by the places of the complete table.
  SuppressionPattern inTable(SuppressionPattern pattern) {
    return new SuppressionPattern(
        pattern.cells().stream().map(places::get).collect(Collectors.toSet()),
        pattern.ratios().stream().map(ratioPlaces::get).collect(Collectors.toSet()));
  }

  static List<Subtable> of(TrueTable table) {
    var sets = new DisjointSets<Integer>();
    table.relations().forEach(relation -> unite(sets, table, cells(relation)));
    table
        .ratios()
        .forEach(ratio -> unite(sets, table, List.of(ratio.numerator(), ratio.denominator())));
    Map<Integer, Draft> drafts = new TreeMap<>();
    for (int cell = 0; cell < table.cells().size(); cell++) {
      if (!table.cell(cell).isConstant()) {
        drafts.computeIfAbsent(sets.representative(cell), key -> new Draft(table)).place(cell);
      }
    }
    for (Relation relation : table.relations()) {
      draft(drafts, sets, table, cells(relation)).forEach(draft -> draft.add(relation));
    }
    for (int place = 0; place < table.ratios().size(); place++) {
      Ratio ratio = table.ratios().get(place);
      int at = place;
      draft(drafts, sets, table, List.of(ratio.numerator(), ratio.denominator()))
          .forEach(draft -> draft.add(ratio, at));
    }
    return drafts.values().stream().map(Draft::built).toList();
  }

  private static List<Integer> cells(Relation relation) {
    return relation.terms().stream().map(Relation.Term::cell).toList();
  }

  private static void unite(DisjointSets<Integer> sets, TrueTable table, List<Integer> cells) {
    List<Integer> unknown = cells.stream().filter(cell -> !table.cell(cell).isConstant()).toList();
    if (!unknown.isEmpty()) {
      sets.unite(unknown);
    }
  }

  /// The subtable being built that has these cells; none if all are constants.
  private static Stream<Draft> draft(
      Map<Integer, Draft> drafts,
      DisjointSets<Integer> sets,
      TrueTable table,
      List<Integer> cells) {
    return cells.stream()
        .filter(cell -> !table.cell(cell).isConstant())
        .limit(1)
        .map(cell -> drafts.get(sets.representative(cell)));
  }

  /// A subtable to which cells are added.
  private static final class Draft {
    private final TrueTable table;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Integer> ratioPlaces = new ArrayList<>();
    private final Set<Integer> remembered = new HashSet<>();

    Draft(TrueTable table) {
      this.table = table;
    }

    int place(int cell) {
      return places.computeIfAbsent(cell, key -> places.size());
    }

    void add(Relation relation) {
      relations.add(relation.at(this::place));
    }

    void add(Ratio ratio, int at) {
      if (table.remembered().contains(at)) {
        remembered.add(ratios.size());
      }
      ratios.add(ratio.at(this::place));
      ratioPlaces.add(at);
    }

    Subtable built() {
      List<Integer> all = List.copyOf(places.keySet());
      return new Subtable(
          new TrueTable(all.stream().map(table::cell).toList(), relations, ratios, remembered),
          all,
          ratioPlaces);
    }
  }
}
