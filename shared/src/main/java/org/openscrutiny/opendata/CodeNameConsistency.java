package org.openscrutiny.opendata;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Keeps which code stood with which name in which periods. Two names for one code at one time are
/// a mistake; over time they are a reorganisation, or a change of spelling.
final class CodeNameConsistency {
  private record Kind(String code, String name) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("country_code", "country_name"),
          new Kind("region_code", "region_name"),
          new Kind("new_la_code", "la_name"),
          new Kind("old_la_code", "new_la_code"),
          new Kind("la_group_code", "la_group_name"));
  private static final Set<String> WITHOUT_MEANING = Set.of("", "x", "z", ".");

  private record Key(Kind kind, String code, String name) {}

  /// A code and a name that stood in one row, and the periods in which they did.
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

  /// The pairs of one row, which are the same objects for every row that has them.
  List<Pair> of(UnaryOperator<String> cell, long row) {
    return KINDS.stream()
        .map(kind -> new Key(kind, cell.apply(kind.code()), cell.apply(kind.name())))
        .filter(key -> !WITHOUT_MEANING.contains(key.code()))
        .filter(key -> !WITHOUT_MEANING.contains(key.name()))
        .map(key -> pairs.computeIfAbsent(key, absent -> new Pair(absent, row)))
        .toList();
  }

  void check() {
    check(pair -> pair.key.kind() + "\n" + pair.key.code());
    check(pair -> pair.key.kind() + "\n" + pair.key.name());
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
            together ? Check.GEOGRAPHY_PAIR : Check.GEOGRAPHY_RENAMED,
            file,
            later.firstRow,
            later.key.kind().code(),
            "%s %s and %s %s"
                .formatted(first.key.code(), first.key.name(), later.key.code(), later.key.name()));
      }
    }
  }

  /// The times in which more than one of the pairs stood.
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
