package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Place;

/// Collects what the checks find. The memory that it needs does not grow with the number of
/// offenders: of each check it keeps the first places, in the order of the files and their rows,
/// and counts all.
public final class Findings {
  private static final int QUOTATIONS_SHOWN = 3;
  private static final int QUOTATION_LENGTH = 80;

  /// What becomes one finding.
  ///
  /// @param detail what the check found, in its own words; empty where it quotes cells
  private record Subject(Check check, String detail) {}

  /// An offender.
  ///
  /// @param file the number of the file
  private record Offender(int file, long row, Place place) {
    boolean isAfter(int otherFile, long otherRow) {
      return file > otherFile || (file == otherFile && row > otherRow);
    }
  }

  private static final class Tally {
    private final List<Offender> first = new ArrayList<>();
    private final Set<String> quotations = new LinkedHashSet<>();
    private String lastQuotation = "";
    private boolean inRows;
    private long total;

    private boolean needsQuotations() {
      return quotations.size() <= QUOTATIONS_SHOWN;
    }

    private void quote(String text) {
      if (needsQuotations() && !text.isBlank() && !text.equals(lastQuotation)) {
        lastQuotation = text;
        quotations.add(shortened(text));
      }
    }

    private boolean isAmongFirst(int file, long row) {
      return first.size() < Finding.PLACES_SHOWN || first.getLast().isAfter(file, row);
    }

    private void add(Offender offender) {
      int at = first.size();
      while (at > 0 && first.get(at - 1).isAfter(offender.file(), offender.row())) {
        at--;
      }
      first.add(at, offender);
      if (first.size() > Finding.PLACES_SHOWN) {
        first.removeLast();
      }
    }
  }

  /// By the number of the check, for those that quote cells.
  private final List<Optional<Tally>> tallies =
      new ArrayList<>(Collections.nCopies(Check.all().size(), Optional.empty()));

  private final Map<Subject, Tally> subjects = new LinkedHashMap<>();
  private final Map<String, Integer> files = new HashMap<>();

  /// Records an offender.
  public void add(Check check, String file, long row, String column, String found) {
    add(check, file, row, column, () -> found);
  }

  /// Records an offender.
  ///
  /// @param found what was found there; evaluated only while it may be shown
  void add(Check check, String file, long row, String column, Supplier<String> found) {
    Tally tally =
        tallies
            .get(check.number())
            .orElseGet(() -> {
              var added = new Tally();
              tallies.set(check.number(), Optional.of(added));
              subjects.put(new Subject(check, ""), added);
              return added;
            });
    record(tally, file, row, column, found);
  }

  /// Records what is wrong with a whole file or release, in the check's own words.
  public void add(Check check, String file, String detail) {
    record(
        subjects.computeIfAbsent(new Subject(check, detail), subject -> new Tally()),
        file,
        0,
        "",
        () -> "");
  }

  private void record(Tally tally, String file, long row, String column, Supplier<String> found) {
    tally.total++;
    tally.inRows = tally.inRows || Finding.isInRowOfData(file, row);
    int number = files.computeIfAbsent(file, name -> files.size());
    boolean listed = tally.isAmongFirst(number, row);
    if (listed || tally.needsQuotations()) {
      String text = found.get();
      tally.quote(text);
      if (listed) {
        tally.add(new Offender(number, row, new Place(file, row, column, shortened(text))));
      }
    }
  }

  /// The first stage in which a check failed.
  public OptionalInt failedStage() {
    return subjects.keySet().stream()
        .map(Subject::check)
        .filter(check -> check.level() == Finding.Level.FAIL)
        .mapToInt(Check::stage)
        .min();
  }

  public boolean failedUpTo(int stage) {
    return failedStage().orElse(Integer.MAX_VALUE) <= stage;
  }

  /// Everything that was found up to the stage that ended the screening, in the order of the table
  /// of checks.
  public List<Finding> report() {
    int last = failedStage().orElse(Integer.MAX_VALUE);
    return subjects.entrySet().stream()
        .filter(entry -> entry.getKey().check().stage() <= last)
        .sorted(Comparator.comparingInt(entry -> entry.getKey().check().number()))
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(Subject subject, Tally tally) {
    Check check = subject.check();
    String detail = subject.detail();
    return new Finding(
        check.id(),
        check.stage(),
        check.level(),
        check.restsOnFigures(),
        check.message() + (detail.isEmpty() ? "" : ": " + detail),
        quoted(tally.quotations),
        tally.inRows,
        check.advice(),
        tally.first.stream().map(Offender::place).toList(),
        tally.total);
  }

  private static String quoted(Set<String> quotations) {
    String shown =
        quotations.stream()
            .limit(QUOTATIONS_SHOWN)
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(", "));
    return quotations.size() > QUOTATIONS_SHOWN ? shown + " and others" : shown;
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "�");
    return plain.length() <= QUOTATION_LENGTH
        ? plain
        : plain.substring(0, QUOTATION_LENGTH - 1) + "…";
  }
}
