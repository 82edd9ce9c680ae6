package org.openscrutiny.suppression.constraints;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// Levels of a filter that by their names contain others.
///
/// - Ages overlap, and may leave others that nobody prints. Example: "0 to 9" is "0 to 4" and "5 to
///   9", and "Under 5", "5 to 15" and "16 and over" make the total.
/// - A level begins with the name of another. Example: "Foster care: kinship" is a part of "Foster
///   care", and what it leaves is a count that nobody prints.
/// - A level is a total although the standard would name it otherwise, and no other total is
///   printed. Example: "England total" is all other levels.
final class NamedLevels {
  private static final int MOST_COVERS = 20;
  private static final int OLDEST = 999;
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(total|all|any|both|persons|people|everyone|everybody|overall|whole|combined)\\b");
  private static final Pattern NOISE = Pattern.compile("\\b(aged?|ages|years?|yrs?|old)\\b");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*(?:to|-|–)\\s*(\\d{1,3})");
  private static final Pattern YOUNGER = Pattern.compile("(?:under|below|less than)\\s*(\\d{1,3})");
  private static final Pattern UP_TO = Pattern.compile("(?:up to)\\s*(\\d{1,3})");
  private static final Pattern OLDER =
      Pattern.compile("(\\d{1,3})\\s*(?:\\+|plus|(?:and|or) (?:over|older|above))");
  private static final Pattern OVER = Pattern.compile("over\\s*(\\d{1,3})");
  private static final Pattern PART = Pattern.compile("\\s*(?:[:(/,–—]|-\\s|of which\\b).*");
  private static final Pattern ONE = Pattern.compile("(\\d{1,3})");

  /// The years of age of a level, the first and the last.
  private record Ages(int from, int to, Cell cell) {
    boolean overlaps(Ages other) {
      return from <= other.to && other.from <= to;
    }

    boolean contains(Ages other) {
      return from <= other.from && other.to <= to;
    }
  }

  private final String filter;
  private final Map<List<String>, List<Sum>> sums = new LinkedHashMap<>();
  private final Set<Cell> overlapping = new HashSet<>();

  /// @param cells the levels of each total, in each area and period
  /// @param counts all counts
  NamedLevels(String filter, Map<Cell, List<Cell>> cells, Set<Cell> counts) {
    this.filter = filter;
    cells.forEach((total, levels) -> {
      if (!counts.contains(total)) {
        namedTotal(levels);
      }
      overlappingAges(total, levels, counts.contains(total));
      parts(total, levels);
    });
  }

  Stream<ConstraintFamily> constraintFamilies() {
    return sums.values().stream().map(each -> new ConstraintFamily(each, true));
  }

  private void namedTotal(List<Cell> levels) {
    List<Cell> named = levels.stream().filter(cell -> TOTAL.matcher(text(cell)).find()).toList();
    if (named.size() == 1 && levels.size() > 1) {
      add(named.getFirst(), levels.stream().filter(cell -> !named.contains(cell)).toList());
    }
  }

  /// What the levels that are named as parts of another leave of it.
  private void parts(Cell total, List<Cell> levels) {
    var within = new LinkedHashMap<Cell, List<Cell>>();
    var wider = new ArrayDeque<Cell>();
    for (Cell level : levels.stream().sorted(Comparator.comparing(this::text)).toList()) {
      while (!wider.isEmpty() && !text(level).startsWith(text(wider.element()))) {
        wider.pop();
      }
      wider.stream()
          .filter(each -> isPart(level, each))
          .findFirst()
          .ifPresent(each -> within.computeIfAbsent(each, key -> new ArrayList<>()).add(level));
      wider.push(level);
    }
    within.forEach((level, some) -> addRest(total, level, some));
  }

  private boolean isPart(Cell level, Cell wider) {
    return PART.matcher(text(level).substring(text(wider).length())).matches();
  }

  private void addRest(Cell total, Cell level, List<Cell> parts) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(level, 1));
    parts.forEach(part -> terms.add(new Term(part, -1)));
    String others = String.join(", ", parts.stream().map(this::text).toList());
    String name = "%s of %s without %s".formatted(total.indicator(), text(level), others);
    sums.computeIfAbsent(List.of(name), key -> new ArrayList<>())
        .add(new Sum(terms, Optional.of(total.ofIndicator(name))));
  }

  private void overlappingAges(Cell total, List<Cell> levels, boolean isPrinted) {
    List<Ages> bands =
        levels.stream()
            .flatMap(cell -> ages(cell).stream())
            .sorted(Comparator.comparingInt(Ages::from).thenComparingInt(Ages::to))
            .toList();
    for (Ages band : bands) {
      List<Ages> within =
          bands.stream().filter(each -> !each.equals(band) && band.contains(each)).toList();
      List<List<Cell>> covers = covers(band.from(), band.to(), within);
      covers.forEach(cover -> add(band.cell(), cover));
      if (covers.isEmpty()) {
        addRemainders(total, band, within);
      }
    }
    boolean overlap =
        bands.stream()
            .anyMatch(
                one -> bands.stream().anyMatch(other -> !one.equals(other) && one.overlaps(other)));
    if (overlap) {
      overlapping.add(total);
    }
    if (isPrinted && overlap) {
      var others = new ArrayList<>(levels);
      bands.forEach(band -> others.remove(band.cell()));
      int oldest = bands.stream().mapToInt(Ages::to).max().orElseThrow();
      for (List<Cell> cover : covers(bands.getFirst().from(), oldest, bands)) {
        add(total, Stream.concat(cover.stream(), others.stream()).toList());
      }
    }
  }

  /// The totals whose levels are ages that overlap, so that all levels together are more.
  Set<Cell> overlapping() {
    return overlapping;
  }

  /// Adds the ages that bands leave of a wider one, at its end or at its beginning. Example: "0 to
  /// 17" less "0 to 15" and "16" leaves those aged 17.
  private void addRemainders(Cell total, Ages band, List<Ages> within) {
    within.stream()
        .mapToInt(Ages::to)
        .distinct()
        .forEach(to ->
            covers(band.from(), to, within)
                .forEach(parts -> addRemainder(total, band, parts, to + 1, band.to())));
    within.stream()
        .mapToInt(Ages::from)
        .distinct()
        .forEach(from ->
            covers(from, band.to(), within)
                .forEach(parts -> addRemainder(total, band, parts, band.from(), from - 1)));
  }

  private void addRemainder(Cell total, Ages band, List<Cell> parts, int from, int to) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(band.cell(), 1));
    parts.forEach(part -> terms.add(new Term(part, -1)));
    Cell rest = total.ofIndicator("%s aged %d to %d".formatted(total.indicator(), from, to));
    sums.computeIfAbsent(
            List.of("%d to %d of %s".formatted(from, to, text(band.cell()))),
            key -> new ArrayList<>())
        .add(new Sum(terms, Optional.of(rest)));
  }

  /// The ways to divide a range of ages into bands.
  private static List<List<Cell>> covers(int from, int to, List<Ages> bands) {
    var found = new ArrayList<List<Cell>>();
    cover(from, to, bands, List.of(), found);
    return found;
  }

  private static void cover(
      int from, int to, List<Ages> bands, List<Cell> before, List<List<Cell>> found) {
    if (from == to + 1) {
      found.add(before);
      return;
    }
    for (Ages band : bands) {
      if (band.from() == from && band.to() <= to && found.size() < MOST_COVERS) {
        var with = new ArrayList<>(before);
        with.add(band.cell());
        cover(band.to() + 1, to, bands, with, found);
      }
    }
  }

  private void add(Cell whole, List<Cell> parts) {
    var names = new ArrayList<String>();
    names.add(whole.filters().levels().getOrDefault(filter, ""));
    parts.forEach(part -> names.add(TotalWithParts.level(filter, part)));
    sums.computeIfAbsent(names, key -> new ArrayList<>()).add(Sum.total(whole, parts));
  }

  private String text(Cell cell) {
    return TotalWithParts.level(filter, cell).toLowerCase(Locale.ROOT);
  }

  private Optional<Ages> ages(Cell cell) {
    String text = NOISE.matcher(text(cell)).replaceAll("").strip();
    return Stream.of(
            read(RANGE, text, numbers -> new Ages(number(numbers, 1), number(numbers, 2), cell)),
            read(YOUNGER, text, numbers -> new Ages(0, number(numbers, 1) - 1, cell)),
            read(UP_TO, text, numbers -> new Ages(0, number(numbers, 1), cell)),
            read(OLDER, text, numbers -> new Ages(number(numbers, 1), OLDEST, cell)),
            read(OVER, text, numbers -> new Ages(number(numbers, 1) + 1, OLDEST, cell)),
            read(ONE, text, numbers -> new Ages(number(numbers, 1), number(numbers, 1), cell)))
        .flatMap(Optional::stream)
        .filter(ages -> ages.from() <= ages.to())
        .findFirst();
  }

  private static Optional<Ages> read(Pattern pattern, String text, Function<Matcher, Ages> ages) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(ages.apply(matcher)) : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Math.min(OLDEST, Integer.parseInt(matcher.group(group)));
  }
}
