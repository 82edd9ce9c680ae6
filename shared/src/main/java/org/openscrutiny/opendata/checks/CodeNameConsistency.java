package org.openscrutiny.opendata.checks;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Stage 8: whether each code has one name and each name has one code. Two names of one code in the
/// same period are a mistake; in different periods they are a reorganisation or a new spelling.
final class CodeNameConsistency {
  static final Check GEOGRAPHY_PAIR = Check.of("geography-pair");
  static final Check GEOGRAPHY_RENAMED = Check.of("geography-renamed");

  private record Columns(String code, String name) {}

  private static final List<Columns> COLUMNS =
      List.of(
          new Columns("country_code", "country_name"),
          new Columns("region_code", "region_name"),
          new Columns("new_la_code", "la_name"),
          new Columns("old_la_code", "new_la_code"),
          new Columns("la_group_code", "la_group_name"));
  private static final Set<String> WITHOUT_MEANING = Set.of("", "x", "z", ".");

  private record Key(Columns columns, String code, String name) {}

  /// A code and a name that occur in one row, and the times in which they do.
  static final class Pair {
    private final Key key;
    private final long firstRow;
    private final BitSet times = new BitSet();

    private Pair(Key key, long firstRow) {
      this.key = key;
      this.firstRow = firstRow;
    }

    /// @param time the number of the time in the file
    void seen(int time) {
      times.set(time);
    }
  }

  private final String file;
  private final Findings findings;
  private final Map<Key, Pair> pairs = new LinkedHashMap<>();

  CodeNameConsistency(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /// The pairs of one row. Every row that has a pair gets the same object.
  List<Pair> of(UnaryOperator<String> cell, long row) {
    return COLUMNS.stream()
        .map(columns -> new Key(columns, cell.apply(columns.code()), cell.apply(columns.name())))
        .filter(key -> !WITHOUT_MEANING.contains(key.code()))
        .filter(key -> !WITHOUT_MEANING.contains(key.name()))
        .map(key -> pairs.computeIfAbsent(key, absent -> new Pair(absent, row)))
        .toList();
  }

  /// Checks all pairs, after the last row.
  void check() {
    check(pair -> pair.key.columns() + "\n" + pair.key.code());
    check(pair -> pair.key.columns() + "\n" + pair.key.name());
  }

  private void check(Function<Pair, String> side) {
    Collection<List<Pair>> groups =
        pairs.values().stream()
            .collect(Collectors.groupingBy(side, LinkedHashMap::new, Collectors.toList()))
            .values();
    for (List<Pair> group : groups) {
      BitSet shared = shared(group);
      for (Pair later : group.subList(1, group.size())) {
        Pair first = group.getFirst();
        boolean together = shared.intersects(later.times);
        findings.add(
            together ? GEOGRAPHY_PAIR : GEOGRAPHY_RENAMED,
            file,
            later.firstRow,
            later.key.columns().code(),
            "%s %s and %s %s"
                .formatted(first.key.code(), first.key.name(), later.key.code(), later.key.name()));
      }
    }
  }

  /// The times in which more than one of the pairs occurs.
  private static BitSet shared(List<Pair> group) {
    var once = new BitSet();
    var shared = new BitSet();
    for (Pair pair : group) {
      var again = (BitSet) pair.times.clone();
      again.and(once);
      shared.or(again);
      once.or(pair.times);
    }
    return shared;
  }
}
