package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;

/// Levels of a filter that one release has in place of levels of another: split, merged or renamed.
///
/// 1. By name: a level is made of the levels whose names contain all words of its own. "East" is
///    "East 1" and "East 2".
/// 2. If one level is left on one side, it is made of all that are left on the other.
/// 3. By the figures: a level is made of those levels that add up to it wherever both are shown.
///
/// If levels are still left and one of them is suppressed, a reader may know how they belong
/// together and this program doesn't. All of these levels are then [#unclear()].
final class LevelIdentities {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// The levels that only one of two releases has, and those that only the other has.
  private record Replacement(Set<String> former, Set<String> latter) {
    Replacement swapped() {
      return new Replacement(latter, former);
    }
  }

  private final String filter;
  private final IntruderKnowledge knowledge;
  private final List<ConstraintFamily> constraintFamilies = new ArrayList<>();
  private final Set<Cell> unclear = new HashSet<>();

  /// @param releases the levels of each total by release, where releases give different ones
  LevelIdentities(
      String filter, Map<Cell, List<List<Cell>>> releases, IntruderKnowledge knowledge) {
    this.filter = filter;
    this.knowledge = knowledge;
    Map<Replacement, Map<Cell, List<Cell>>> replacements = new LinkedHashMap<>();
    releases.forEach((total, some) -> {
      for (int one = 0; one < some.size(); one++) {
        for (int other = one + 1; other < some.size(); other++) {
          List<Cell> both = union(some.get(one), some.get(other));
          var replacement =
              new Replacement(
                  without(some.get(one), some.get(other)), without(some.get(other), some.get(one)));
          if (!replacement.former().isEmpty() && !replacement.latter().isEmpty()) {
            replacements
                .computeIfAbsent(replacement, key -> new LinkedHashMap<>())
                .merge(total, both, LevelIdentities::union);
          }
        }
      }
    });
    replacements.forEach(this::read);
  }

  /// Levels with the levels of another release that they consist of.
  Stream<ConstraintFamily> constraintFamilies() {
    return constraintFamilies.stream();
  }

  /// The levels of which this is not known, with a suppressed level among them.
  Set<Cell> unclear() {
    return unclear;
  }

  private static List<Cell> union(List<Cell> one, List<Cell> other) {
    var all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private Set<String> without(List<Cell> one, List<Cell> other) {
    Set<String> levels =
        one.stream().map(this::level).collect(Collectors.toCollection(TreeSet::new));
    other.stream().map(this::level).forEach(levels::remove);
    return levels;
  }

  private String level(Cell cell) {
    return TotalWithParts.level(filter, cell);
  }

  /// @param cells the levels of both releases, by their total
  private void read(Replacement replacement, Map<Cell, List<Cell>> cells) {
    var left =
        new Replacement(new TreeSet<>(replacement.former()), new TreeSet<>(replacement.latter()));
    Map<String, Set<String>> made = new TreeMap<>();
    byName(left, made);
    byName(left.swapped(), made);
    if (left.former().size() == 1 && !left.latter().isEmpty()) {
      take(left, left.former().iterator().next(), Set.copyOf(left.latter()), made);
    } else if (left.latter().size() == 1 && !left.former().isEmpty()) {
      take(left.swapped(), left.latter().iterator().next(), Set.copyOf(left.former()), made);
    }
    byFigures(left, cells, made);
    byFigures(left.swapped(), cells, made);
    made.forEach(
        (level, of) -> constraintFamilies.add(new ConstraintFamily(sums(level, of, cells), true)));
    var others = new HashSet<>(left.former());
    others.addAll(left.latter());
    for (List<Cell> each : cells.values()) {
      List<Cell> some = each.stream().filter(cell -> others.contains(level(cell))).toList();
      if (!left.former().isEmpty()
          && !left.latter().isEmpty()
          && some.stream().anyMatch(cell -> knowledge.of(cell).isOpen())) {
        unclear.addAll(some);
      }
    }
  }

  /// Takes former levels that are made of latter ones.
  private static void take(
      Replacement left, String level, Set<String> of, Map<String, Set<String>> made) {
    made.put(level, of);
    left.former().remove(level);
    left.latter().removeAll(of);
  }

  private static void byName(Replacement left, Map<String, Set<String>> made) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (String part : left.latter()) {
      List<String> wholes =
          left.former().stream().filter(whole -> words(part).containsAll(words(whole))).toList();
      int most = wholes.stream().mapToInt(whole -> words(whole).size()).max().orElse(0);
      List<String> closest = wholes.stream().filter(whole -> words(whole).size() == most).toList();
      if (closest.size() == 1) {
        found.computeIfAbsent(closest.getFirst(), key -> new TreeSet<>()).add(part);
      }
    }
    found.forEach((level, of) -> take(left, level, of, made));
  }

  private static Set<String> words(String level) {
    return WORD.matcher(level.toLowerCase(Locale.ROOT))
        .results()
        .map(result -> result.group())
        .collect(Collectors.toSet());
  }

  private void byFigures(
      Replacement left, Map<Cell, List<Cell>> cells, Map<String, Set<String>> made) {
    for (String level : List.copyOf(left.former())) {
      List<TotalWithParts> totals =
          cells.values().stream()
              .flatMap(each ->
                  each.stream()
                      .filter(cell -> level(cell).equals(level))
                      .map(cell ->
                          new TotalWithParts(
                              filter,
                              cell,
                              each.stream()
                                  .filter(part -> left.latter().contains(level(part)))
                                  .toList())))
              .toList();
      new SomeParts(totals, knowledge).onlyChoice().ifPresent(of -> take(left, level, of, made));
    }
  }

  private List<Sum> sums(String level, Set<String> of, Map<Cell, List<Cell>> cells) {
    return cells.values().stream()
        .flatMap(each ->
            each.stream()
                .filter(cell -> level(cell).equals(level))
                .map(cell ->
                    new TotalWithParts(
                        filter,
                        cell,
                        each.stream().filter(part -> of.contains(level(part))).toList())))
        .filter(total -> total.parts().size() == of.size())
        .map(TotalWithParts::sum)
        .toList();
  }
}
