package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Place;

/// Collects what the checks find, in memory that doesn't grow with the number of offenders.
final class Findings {
  private static final int FOUND_SHOWN = 3;
  private static final int FOUND_LENGTH = 80;

  private record Kind(Check check, String detail) {}

  private static final class Tally {
    private final List<Place> places = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();
    private long total;

    private void add(Place place) {
      total++;
      if (places.size() < Finding.PLACES_SHOWN) {
        places.add(place);
      }
      if (found.size() <= FOUND_SHOWN && !place.found().isBlank()) {
        found.add(place.found());
      }
    }
  }

  private final Map<Kind, Tally> tallies = new LinkedHashMap<>();

  /// Notes an offender.
  void add(Check check, String file, long row, String column, String found) {
    add(check, "", new Place(file, row, column, shorten(found)));
  }

  /// Notes what is wrong with a whole file or release, in words that only the check itself knows.
  void add(Check check, String file, String detail) {
    add(check, detail, new Place(file, 0, "", ""));
  }

  private void add(Check check, String detail, Place place) {
    tallies.computeIfAbsent(new Kind(check, detail), kind -> new Tally()).add(place);
  }

  /// The first stage in which a check failed.
  OptionalInt failedStage() {
    return tallies.keySet().stream()
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
    return tallies.entrySet().stream()
        .filter(entry -> entry.getKey().check().stage() <= last)
        .sorted(Comparator.comparing(entry -> entry.getKey().check()))
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(Kind kind, Tally tally) {
    Check check = kind.check();
    String detail = kind.detail().isEmpty() ? quoted(tally.found) : kind.detail();
    String message = check.message() + (detail.isEmpty() ? "" : ": " + detail);
    return new Finding(
        check.id(),
        check.stage(),
        check.level(),
        message.endsWith(".") ? message : message + ".",
        check.advice(),
        tally.places,
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
