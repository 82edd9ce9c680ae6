package org.openscrutiny.suppression.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// A table of teams by locality, as councils print them: assessments, and assessments in time. The
/// teams are invented; the localities have the size of those of a city.
class TeamsByLocalityTest {
  private static final int THRESHOLD = 5;

  /// Assessments and assessments in time of the teams of three localities.
  private static final long[][][] LOCALITIES = {
    {{19, 14}, {11, 4}, {9, 7}, {8, 8}},
    {{17, 11}, {14, 3}, {13, 7}, {10, 9}},
    {{21, 16}, {12, 6}, {9, 2}, {7, 6}}
  };

  /// Primary suppression alone suppresses counts of 1 to 5. If a locality has only one such count,
  /// it is the total less the others.
  @Test
  void primarySuppressionAloneDisclosesThreeTeams() {
    TrueTable table = table(LOCALITIES, false);
    Set<Integer> numerators =
        Set.of(place(table, "n 0/1"), place(table, "n 1/1"), place(table, "n 2/2"));
    var published = table.published(new SuppressionPattern(numerators, Set.of()));

    assertThat(numerators)
        .allSatisfy(cell ->
            assertThat(new Auditor().interval(published, cell, ample()))
                .contains(
                    new FeasibilityInterval(
                        table.cell(cell).count(), table.cell(cell).count(), true)));
  }

  @Test
  void noTeamIsDisclosedByTheProtectedTable() {
    TrueTable table = table(LOCALITIES, true);

    assertThat(new TableProtection(THRESHOLD, false).protect(table, ample()))
        .isInstanceOfSatisfying(
            ProtectionOutcome.Published.class,
            published ->
                IntStream.range(0, table.cells().size())
                    .filter(cell -> table.cell(cell).isSensitive())
                    .forEach(cell ->
                        assertThat(new Auditor().interval(published.table(), cell, ample()))
                            .hasValueSatisfying(interval -> {
                              assertThat(interval.high()).isGreaterThan(THRESHOLD);
                              assertThat(interval.width()).isGreaterThanOrEqualTo(THRESHOLD);
                            })));
  }

  /// Two localities and the teams for the whole city, September 2024: 100 of 150 in time.
  @Test
  void recodedToLocalitiesNothingNeedsSuppression() {
    long[][][] merged = {{{56, 36}, {55, 33}, {39, 31}}};

    assertThat(new TableProtection(THRESHOLD, false).protect(table(merged, true), ample()))
        .isInstanceOfSatisfying(
            ProtectionOutcome.Published.class,
            published -> assertThat(published.pattern().cells()).isEmpty());
  }

  private static TrueTable table(long[][][] localities, boolean sensitive) {
    var cells = new ArrayList<TrueCell>();
    var relations = new ArrayList<Relation>();
    for (int l = 0; l < localities.length; l++) {
      var teams = new ArrayList<Integer>();
      long[] sum = new long[2];
      for (int t = 0; t < localities[l].length; t++) {
        teams.add(add(cells, relations, l + "/" + t, localities[l][t], sensitive));
        sum[0] += localities[l][t][0];
        sum[1] += localities[l][t][1];
      }
      int total = add(cells, relations, Integer.toString(l), sum, sensitive);
      addUp(relations, total, teams);
    }
    return new TrueTable(cells, relations, List.of());
  }

  /// Adds n, d and the complement. Returns the place of n.
  private static int add(
      List<TrueCell> cells,
      List<Relation> relations,
      String name,
      long[] counts,
      boolean sensitive) {
    int place = cells.size();
    long rest = counts[0] - counts[1];
    cells.add(cell("n " + name, counts[1], new Shown.Exactly(counts[1]), 1, sensitive));
    cells.add(cell("d " + name, counts[0], new Shown.Exactly(counts[0]), 1, sensitive));
    cells.add(cell("m " + name, rest, new Shown.Unprinted(), 0, sensitive));
    relations.add(Relation.total(place + 1, List.of(place, place + 2)));
    return place;
  }

  private static TrueCell cell(
      String name, long count, Shown shown, long lowest, boolean sensitive) {
    boolean small = sensitive && count <= THRESHOLD;
    return new TrueCell(
        name, count, shown, lowest, small ? TrueCell.Kind.SENSITIVE : TrueCell.Kind.FREE);
  }

  private static void addUp(List<Relation> relations, int total, List<Integer> parts) {
    relations.add(Relation.total(total, parts));
    relations.add(Relation.total(total + 1, parts.stream().map(part -> part + 1).toList()));
  }

  private static int place(TrueTable table, String name) {
    return IntStream.range(0, table.cells().size())
        .filter(cell -> table.cell(cell).name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
