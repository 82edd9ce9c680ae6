package org.openscrutiny.geography;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Inner and Outer London. Publishers divide the boroughs in two ways.
final class LondonHalves {
  static final String LONDON = "E12000007";

  private static final String INNER_LONDON = "E13000001";
  private static final String OUTER_LONDON = "E13000002";

  /// Inner London in statistics: with Haringey and Newham, without Greenwich.
  private static final Set<String> INNER_IN_STATISTICS =
      Set.of(
          "E09000001",
          "E09000007",
          "E09000012",
          "E09000013",
          "E09000014",
          "E09000019",
          "E09000020",
          "E09000022",
          "E09000023",
          "E09000025",
          "E09000028",
          "E09000030",
          "E09000032",
          "E09000033");

  /// The City and the boroughs of Inner London in the London Government Act 1963, section 1.
  private static final Set<String> INNER_BY_LAW =
      Set.of(
          "E09000001",
          "E09000007",
          "E09000011",
          "E09000012",
          "E09000013",
          "E09000019",
          "E09000020",
          "E09000022",
          "E09000023",
          "E09000028",
          "E09000030",
          "E09000032",
          "E09000033");

  private LondonHalves() {}

  static boolean includes(String code) {
    return code.equals(INNER_LONDON) || code.equals(OUTER_LONDON);
  }

  /// The boroughs of one half, in both ways, that of statistics first.
  ///
  /// @param boroughs all boroughs of London
  static List<Set<String>> boroughsOf(String half, Set<String> boroughs) {
    return Stream.of(INNER_IN_STATISTICS, INNER_BY_LAW)
        .map(inner -> half.equals(INNER_LONDON) ? inner : allBut(inner, boroughs))
        .toList();
  }

  private static Set<String> allBut(Set<String> inner, Set<String> boroughs) {
    var outer = new TreeSet<>(boroughs);
    outer.removeAll(inner);
    return outer;
  }
}
