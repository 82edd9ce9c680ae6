package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Place;

/// Collects what the checks find, in memory that doesn't grow with the number of offenders: of each
/// check the first places are kept, in the order of the files and their rows, and all are counted.
final class Findings {
  private static final int FOUND_SHOWN = 3;
  private static final int FOUND_LENGTH = 80;

  private record Kind(Check check, String detail) {}

  private record Placed(int file, long row, Place place) {
    boolean isAfter(int otherFile, long otherRow) {
      return file > otherFile || (file == otherFile && row > otherRow);
    }
  }

  private static final class Tally {
    private final List<Placed> places = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();
    private String lastFound = "";
    private boolean inRows;
    private long total;

    private void show(String text) {
      if (found.size() <= FOUND_SHOWN && !text.isBlank() && !text.equals(lastFound)) {
        lastFound = text;
        found.add(shorten(text));
      }
    }

    private boolean hasRoomFor(int file, long row) {
      return places.size() < Finding.PLACES_SHOWN || places.getLast().isAfter(file, row);
    }

    private void add(Placed placed) {
      int at = places.size();
      while (at > 0 && places.get(at - 1).isAfter(placed.file(), placed.row())) {
        at--;
      }
      places.add(at, placed);
      if (places.size() > Finding.PLACES_SHOWN) {
        places.removeLast();
      }
    }
  }

  private final Map<Check, Tally> tallies = new EnumMap<>(Check.class);
  private final Map<Kind, Tally> detailed = new LinkedHashMap<>();
  private final Map<String, Integer> files = new HashMap<>();

  /// Notes an offender.
  void add(Check check, String file, long row, String column, String found) {
    add(check, file, row, column, () -> found);
  }

  /// Notes an offender.
  ///
  /// @param found what was found there, asked for as long as it may be shown
  void add(Check check, String file, long row, String column, Supplier<String> found) {
    Tally tally = tallies.get(check);
    if (tally == null) {
      tally = new Tally();
      tallies.put(check, tally);
      detailed.put(new Kind(check, ""), tally);
    }
    note(tally, file, row, column, found);
  }

  /// Notes what is wrong with a whole file or release, in words that only the check itself knows.
  void add(Check check, String file, String detail) {
    note(
        detailed.computeIfAbsent(new Kind(check, detail), kind -> new Tally()),
        file,
        0,
        "",
        () -> "");
  }

  private void note(Tally tally, String file, long row, String column, Supplier<String> found) {
    tally.total++;
    tally.inRows = tally.inRows || Finding.isInRowOfData(file, row);
    int number = files.computeIfAbsent(file, name -> files.size());
    boolean listed = tally.hasRoomFor(number, row);
    if (listed || tally.found.size() <= FOUND_SHOWN) {
      String text = found.get();
      tally.show(text);
      if (listed) {
        tally.add(new Placed(number, row, new Place(file, row, column, shorten(text))));
      }
    }
  }

  /// The first stage in which a check failed.
  OptionalInt failedStage() {
    return detailed.keySet().stream()
        .map(Kind::check)
        .filter(check -> check.level() == Finding.Level.FAIL)
        .mapToInt(Check::stage)
        .min();
  }

  boolean failedUpTo(int stage) {
    return failedStage().orElse(Integer.MAX_VALUE) <= stage;
  }

  /// Everything found up to the stage that ended the screening, by stage.
  List<Finding> report() {
    int last = failedStage().orElse(Integer.MAX_VALUE);
    return detailed.entrySet().stream()
        .filter(entry -> entry.getKey().check().stage() <= last)
        .sorted(Comparator.comparing(entry -> entry.getKey().check()))
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(Kind kind, Tally tally) {
    Check check = kind.check();
    List<Place> places = tally.places.stream().map(Placed::place).toList();
    String detail = kind.detail();
    return new Finding(
        check.id(),
        check.stage(),
        check.level(),
        check.restsOnFigures(),
        check.message() + (detail.isEmpty() ? "" : ": " + detail),
        quoted(tally.found),
        tally.inRows,
        check.advice(),
        places,
        tally.total);
  }

  private static String quoted(Set<String> found) {
    String shown =
        found.stream()
            .limit(FOUND_SHOWN)
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(", "));
    return found.size() > FOUND_SHOWN ? shown + " and others" : shown;
  }

  private static String shorten(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "�");
    return plain.length() <= FOUND_LENGTH ? plain : plain.substring(0, FOUND_LENGTH - 1) + "…";
  }
}
