package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// Random tables of areas by characteristics, each with a numerator n, a denominator d and the
/// complement m, and with totals over areas and over characteristics.
///
/// @param zeros whether zero is protected too
public record RandomTables(
    int areas, int characteristics, int typical, int threshold, boolean zeros) {
  private static final int THOUSAND = 1_000;

  public TrueTable table(long seed) {
    return new Draft(new Random(seed)).table();
  }

  /// Many such tables in one, which share no cells.
  public TrueTable tables(int many, long seed) {
    var cells = new ArrayList<TrueCell>();
    var relations = new ArrayList<Relation>();
    for (int number = 0; number < many; number++) {
      int first = cells.size();
      String before = number + ":";
      TrueTable table = table(seed + number);
      table.relations().forEach(each -> relations.add(each.at(place -> first + place)));
      table
          .cells()
          .forEach(each ->
              cells.add(
                  new TrueCell(
                      before + each.name(),
                      each.count(),
                      each.unsuppressed(),
                      each.lowest(),
                      each.kind())));
    }
    return new TrueTable(cells, relations, List.<Ratio>of());
  }

  /// A single row is its own total.
  private int rows() {
    return areas > 1 ? areas + 1 : 1;
  }

  private int columns() {
    return characteristics > 1 ? characteristics + 1 : 1;
  }

  /// One table.
  private final class Draft {
    private final Random random;
    private final List<TrueCell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final long[][] n = new long[areas + 1][characteristics + 1];
    private final long[][] d = new long[areas + 1][characteristics + 1];

    Draft(Random random) {
      this.random = random;
    }

    TrueTable table() {
      for (int a = 0; a < areas; a++) {
        double size = Math.exp(random.nextGaussian());
        double part = random.nextDouble();
        for (int c = 0; c < characteristics; c++) {
          fill(a, c, (long) (typical * size * random.nextDouble()), part);
        }
      }
      for (int a = 0; a < rows(); a++) {
        for (int c = 0; c < columns(); c++) {
          add(a, c);
        }
      }
      if (characteristics > 1) {
        for (int a = 0; a < rows(); a++) {
          int area = a;
          totals(
              IntStream.range(0, characteristics).map(c -> place(area, c)),
              place(a, characteristics));
        }
      }
      if (areas > 1) {
        for (int c = 0; c < columns(); c++) {
          int each = c;
          totals(IntStream.range(0, areas).map(a -> place(a, each)), place(areas, c));
        }
      }
      return new TrueTable(cells, relations, List.<Ratio>of());
    }

    private void fill(int a, int c, long denominator, double part) {
      long numerator =
          denominator == 0
              ? 0
              : random.nextInt(4) == 0
                  ? random.nextInt(2) * denominator
                  : Math.round(
                      denominator * (part + random.nextInt(THOUSAND) / (double) THOUSAND) / 2);
      for (int[] at :
          new int[][] {{a, c}, {areas, c}, {a, characteristics}, {areas, characteristics}}) {
        d[at[0]][at[1]] += denominator;
        n[at[0]][at[1]] += numerator;
      }
    }

    private int place(int a, int c) {
      return 3 * (a * columns() + c);
    }

    private void add(int a, int c) {
      String name = a + "/" + c;
      long rest = d[a][c] - n[a][c];
      cells.add(printed("n" + name, n[a][c]));
      cells.add(printed("d" + name, d[a][c]));
      boolean sensitive = rest <= threshold && (rest > 0 || d[a][c] > 0);
      cells.add(
          new TrueCell(
              "m" + name,
              rest,
              new Shown.Unprinted(),
              0,
              sensitive ? TrueCell.Kind.SENSITIVE : TrueCell.Kind.FREE));
      int place = place(a, c);
      relations.add(Relation.total(place + 1, List.of(place, place + 2)));
    }

    private TrueCell printed(String name, long count) {
      boolean small = count <= threshold && (count > 0 || zeros);
      TrueCell.Kind kind =
          small ? TrueCell.Kind.SENSITIVE : count == 0 ? TrueCell.Kind.KNOWN : TrueCell.Kind.FREE;
      return new TrueCell(name, count, new Shown.Exactly(count), zeros ? 0 : 1, kind);
    }

    private void totals(IntStream parts, int total) {
      List<Integer> places = parts.boxed().toList();
      relations.add(Relation.total(total, places));
      relations.add(Relation.total(total + 1, places.stream().map(place -> place + 1).toList()));
    }
  }
}
