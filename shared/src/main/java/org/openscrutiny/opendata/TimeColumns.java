package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// Reads the columns `time_period` and `time_identifier` of a data file: stage 6.
final class TimeColumns {
  static final Set<String> NAMES = Set.of("time_period", "time_identifier");

  /// A row's time where the file has more times than are kept.
  static final int TOO_MANY = Tuples.TOO_MANY;

  static final int MOST_TIMES = 20_000;

  private static final Pattern WEEK = Pattern.compile("Week ([1-9]|[1-4][0-9]|5[0-2])");

  /// Taken by the publishing platform; the standard's own screener refuses them.
  private static final Pattern PLATFORM_QUARTER =
      Pattern.compile("(Academic|Calendar|Tax) year Q[1-4]");

  private record Text(String period, String identifier) {
    @Override
    public String toString() {
      return period + " " + identifier;
    }
  }

  /// What one pair of texts means.
  ///
  /// @param period empty where it is wrong, or of a kind that the portal does not keep
  /// @param id the period's number in the release
  /// @param group which identifiers may stand beside it in a file; empty where it is not one
  /// @param wrong the check that it fails, or that warns of it
  private record Reading(
      Text text,
      Optional<Period> period,
      int id,
      Optional<String> group,
      Optional<Check> wrong,
      boolean platformOnly) {}

  private final String file;
  private final Findings findings;
  private final DimensionIndex space;
  private final TextColumn period;
  private final TextColumn identifier;
  private final Tuples times = new Tuples(2, MOST_TIMES);
  private final List<Reading> readings = new ArrayList<>();
  private final int[] cells = new int[2];
  private Optional<String> group = Optional.empty();

  TimeColumns(
      String file,
      TextColumn period,
      TextColumn identifier,
      DimensionIndex space,
      Findings findings) {
    this.file = file;
    this.period = period;
    this.identifier = identifier;
    this.space = space;
    this.findings = findings;
  }

  /// Reads the row's time, and gives it a number in this file; [#TOO_MANY] where there is no room.
  int read(long line) {
    cells[0] = period.id();
    cells[1] = identifier.id();
    int time =
        cells[0] == TextColumn.TOO_MANY || cells[1] == TextColumn.TOO_MANY
            ? TOO_MANY
            : times.idOf(cells);
    if (time == TOO_MANY) {
      add(Check.TIME_ITEMS, line, "time_period", period.text());
      return time;
    }
    if (time == readings.size()) {
      readings.add(interpret(new Text(period.text(), identifier.text())));
    }
    check(readings.get(time), line);
    return time;
  }

  /// The period of a row's time; empty where it is wrong, or of a kind that the portal doesn't
  /// keep.
  Optional<Period> period(int time) {
    return readings.get(time).period();
  }

  /// The number of that period in the release.
  int periodId(int time) {
    return readings.get(time).id();
  }

  /// A row's time as it is written.
  String text(int time) {
    return readings.get(time).text().toString();
  }

  private void check(Reading reading, long line) {
    if (reading.wrong().isPresent()) {
      addWrong(reading.wrong().get(), line, reading.text());
    }
    if (reading.platformOnly()) {
      add(Check.TIME_PLATFORM_ONLY, line, "time_identifier", reading.text().identifier());
    }
    if (group.isEmpty()) {
      group = reading.group();
    } else if (reading.group().isPresent() && !reading.group().equals(group)) {
      add(Check.TIME_MIXED, line, "time_identifier", reading.text().identifier());
    }
  }

  private Reading interpret(Text text) {
    Optional<TimeIdentifier> known = TimeIdentifier.ofLabel(text.identifier());
    if (known.isPresent()) {
      Optional<Period> read = Period.parse(text.period(), text.identifier());
      Optional<Check> wrong = read.isPresent() ? Optional.empty() : Optional.of(Check.TIME_PERIOD);
      int id = read.map(space::period).orElse(Ids.NONE);
      return new Reading(text, read, id, Optional.of(known.get().group().name()), wrong, false);
    }
    if (WEEK.matcher(text.identifier()).matches()) {
      return notKept(text, "Week", 4, false);
    }
    if (PLATFORM_QUARTER.matcher(text.identifier()).matches()) {
      String years = text.identifier().substring(0, text.identifier().lastIndexOf(' '));
      return notKept(text, years + " quarters", years.startsWith("Calendar") ? 4 : 6, true);
    }
    return new Reading(
        text,
        Optional.empty(),
        Ids.NONE,
        Optional.empty(),
        Optional.of(Check.TIME_IDENTIFIER),
        false);
  }

  private static Reading notKept(Text text, String group, int digits, boolean platformOnly) {
    String like =
        (digits == 4 ? TimeIdentifier.CALENDAR_YEAR : TimeIdentifier.ACADEMIC_YEAR).label();
    boolean valid = Period.parse(text.period(), like).isPresent();
    return new Reading(
        text,
        Optional.empty(),
        Ids.NONE,
        Optional.of(group),
        Optional.of(valid ? Check.TIME_NOT_KEPT : Check.TIME_PERIOD),
        platformOnly);
  }

  private void addWrong(Check check, long line, Text text) {
    if (check == Check.TIME_PERIOD) {
      add(check, line, "time_period", text.period());
    } else {
      add(check, line, "time_identifier", text.identifier());
    }
  }

  private void add(Check check, long line, String column, String found) {
    findings.add(check, file, line, column, found);
  }
}
