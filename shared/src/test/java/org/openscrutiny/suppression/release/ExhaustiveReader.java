package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A reader who tries every whole number for the suppressed figures, and keeps those that agree
/// with some equations.
final class ExhaustiveReader {
  private static final int MOST = 60;

  /// `Total = East + West`, or `Total ~10 = East + West` for a total that is rounded to 10.
  private record Equation(String total, int base, List<String> parts) {
    static Equation of(String text) {
      String[] sides = text.split(" = ", -1);
      String[] total = sides[0].split(" ~", -1);
      return new Equation(
          total[0],
          total.length > 1 ? Integer.parseInt(total[1]) : 1,
          List.of(sides[1].split(" \\+ ", -1)));
    }

    /// Whether the equation may hold, where some figures are not chosen yet.
    boolean mayHold(Map<String, Long> figures) {
      long least = 0;
      long most = 0;
      for (String part : parts) {
        Long figure = figures.get(part);
        least += figure == null ? 1 : figure;
        most += figure == null ? MOST : figure;
      }
      Long whole = figures.get(total);
      long low = whole == null ? 1 : whole - base / 2;
      long high = whole == null ? (long) MOST * parts.size() : whole + base - 1 - base / 2;
      return least <= high && low <= most;
    }
  }

  private final List<Equation> equations;
  private final List<String> unknown = new ArrayList<>();
  private final Map<String, Long> figures = new HashMap<>();
  private final Map<String, List<Long>> possible = new TreeMap<>();

  private ExhaustiveReader(Map<String, String> seen, List<String> equations) {
    this.equations = equations.stream().map(Equation::of).toList();
    seen.forEach((name, text) -> {
      if (text.equals("c")) {
        unknown.add(name);
      } else {
        figures.put(name, Long.parseLong(text));
      }
    });
  }

  /// The lowest and the highest number that each suppressed figure may be.
  static Map<String, List<Long>> read(Map<String, String> seen, List<String> equations) {
    var reader = new ExhaustiveReader(new TreeMap<>(seen), equations);
    reader.choose(0);
    return reader.possible;
  }

  private void choose(int place) {
    if (equations.stream().anyMatch(equation -> !equation.mayHold(figures))) {
      return;
    }
    if (place == unknown.size()) {
      unknown.forEach(name ->
          possible.merge(
              name,
              List.of(figures.get(name), figures.get(name)),
              (one, other) ->
                  List.of(
                      Math.min(one.getFirst(), other.getFirst()),
                      Math.max(one.getLast(), other.getLast()))));
      return;
    }
    String name = unknown.get(place);
    for (long figure = 1; figure <= MOST; figure++) {
      figures.put(name, figure);
      choose(place + 1);
    }
    figures.remove(name);
  }
}
