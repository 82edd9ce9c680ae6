package org.openscrutiny.suppression.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.release.FigureCertificate;
import org.openscrutiny.suppression.release.LinkedProtection;
import org.openscrutiny.suppression.release.LinkedProtection.Outcome;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

/// One filter may divide children by sex, by age and by ethnic group, with levels within each
/// ethnic group. Every witness has to satisfy all of these sums. The test adds them up itself.
class GroupedWitnessConsistencyTest {
  private static final int RELEASES = 60;
  private static final int THRESHOLD = 5;
  private static final int MONTHS = 3;
  private static final String EVERYBODY = "Total";
  private static final Map<String, List<String>> ANEW =
      new TreeMap<>(
          Map.of(
              "Sex", List.of("Boys", "Girls"),
              "Age", List.of("Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over")));
  private static final Map<String, List<String>> ETHNIC =
      new TreeMap<>(
          Map.of(
              "White", List.of("British", "Irish", "Roma", "Other White"),
              "Asian", List.of("Indian", "Pakistani", "Bangladeshi", "Chinese"),
              "Black", List.of("African", "Caribbean")));

  /// A total and its parts.
  private record Division(Cell total, List<Cell> parts) {
    long left(Map<Cell, Long> counts) {
      return counts.get(total) - parts.stream().mapToLong(counts::get).sum();
    }
  }

  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
  private final List<Division> divisions = new ArrayList<>();

  static IntStream seeds() {
    return IntStream.range(0, RELEASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyWitnessAddsUpInAllWays(int seed) {
    write(new Random(seed), seed % 2 == 0);
    LinkedFigures figures = builder.figures();
    assertThat(divisions).allMatch(division -> division.left(figures.counts()) == 0);

    Outcome outcome =
        new LinkedProtection(
                builder.catalogue(),
                area -> Optional.empty(),
                new TableProtection(THRESHOLD, false),
                false)
            .protect(figures, WorkBudget.worth(Duration.ofMinutes(1)));

    assertThat(outcome.withheld()).isEmpty();
    assertThat(outcome.proofs()).isNotEmpty();
    for (FigureCertificate proof : outcome.proofs()) {
      for (Map<Cell, Long> candidate : WitnessFigures.of(figures, proof)) {
        assertThat(divisions).allMatch(division -> division.left(candidate) == 0);
        assertThat(candidate.keySet())
            .filteredOn(cell -> !outcome.suppressed().contains(cell))
            .allMatch(cell -> figures.counts().get(cell).equals(candidate.get(cell)));
      }
    }
  }

  /// @param ethnic whether the groups are parts of everybody; otherwise each divides everybody
  private void write(Random random, boolean ethnic) {
    Map<String, List<String>> groups = ethnic ? ETHNIC : ANEW;
    groups.forEach((group, levels) -> builder.group("by", group, levels.toArray(String[]::new)));
    if (ethnic) {
      groups.keySet().forEach(group -> builder.group("by", group, group + ": Total"));
    }
    for (Area area : List.of(TOWN, VILLAGE)) {
      for (int month = 0; month < MONTHS; month++) {
        if (ethnic) {
          parts(random, area, month);
        } else {
          anew(random, area, month);
        }
      }
    }
  }

  private void anew(Random random, Area area, int month) {
    int most = random.nextInt(3) == 0 ? 20 : 200;
    long all = 10 + random.nextInt(most);
    count(at(area, month, EVERYBODY), all);
    for (List<String> levels : ANEW.values()) {
      long left = all;
      for (String level : levels) {
        long count = level.equals(levels.getLast()) ? left : random.nextLong(left + 1);
        left -= count;
        count(at(area, month, level), count);
      }
      divide(at(area, month, EVERYBODY), area, month, levels);
    }
  }

  private void parts(Random random, Area area, int month) {
    long all = 0;
    var groups = new ArrayList<String>();
    for (Map.Entry<String, List<String>> group : ETHNIC.entrySet()) {
      long sum = 0;
      for (String level : group.getValue()) {
        long count = random.nextInt(random.nextInt(3) == 0 ? 6 : 60);
        sum += count;
        count(at(area, month, level), count);
      }
      String total = group.getKey() + ": Total";
      count(at(area, month, total), sum);
      divide(at(area, month, total), area, month, group.getValue());
      groups.add(total);
      all += sum;
    }
    count(at(area, month, EVERYBODY), all);
    divide(at(area, month, EVERYBODY), area, month, groups);
  }

  private void divide(Cell total, Area area, int month, List<String> levels) {
    divisions.add(
        new Division(total, levels.stream().map(level -> at(area, month, level)).toList()));
  }

  private static Cell at(Area area, int month, String level) {
    return cell("children", area, month(month), "by", level);
  }

  private void count(Cell cell, long count) {
    builder.count(cell, count);
    if (count > 0 && count <= THRESHOLD) {
      builder.suppress(cell);
    }
    if (count == 0) {
      builder.fix(cell);
    }
  }
}
