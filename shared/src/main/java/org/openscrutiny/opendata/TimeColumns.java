package org.openscrutiny.opendata;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// Reads the columns `time_period` and `time_identifier` of a data file: stage 6.
final class TimeColumns {
  static final Set<String> NAMES = Set.of("time_period", "time_identifier");

  private static final Pattern WEEK = Pattern.compile("Week ([1-9]|[1-4][0-9]|5[0-2])");

  /// Taken by the publishing platform; the standard's own screener refuses them.
  private static final Pattern PLATFORM_QUARTER =
      Pattern.compile("(Academic|Calendar|Tax) year Q[1-4]");

  private record Text(String period, String identifier) {}

  /// What one pair of texts means.
  ///
  /// @param group which identifiers may stand beside it in a file; empty where it is not one
  /// @param wrong the check that it fails, or that warns of it
  private record Reading(
      Optional<Period> period,
      Optional<String> group,
      Optional<Check> wrong,
      boolean platformOnly) {}

  private final String file;
  private final Findings findings;
  private final int period;
  private final int identifier;
  private final Map<Text, Reading> readings = new HashMap<>();
  private Optional<String> group = Optional.empty();

  TimeColumns(String file, Header header, Findings findings) {
    this.file = file;
    this.findings = findings;
    this.period = header.at("time_period");
    this.identifier = header.at("time_identifier");
  }

  /// The row's period; empty where it is wrong, or of a kind that the portal does not keep.
  Optional<Period> read(CsvRecord row) {
    var text = new Text(row.getField(period), row.getField(identifier));
    Reading reading = readings.computeIfAbsent(text, TimeColumns::interpret);
    long line = row.getStartingLineNumber();
    reading.wrong().ifPresent(check -> addWrong(check, line, text));
    if (reading.platformOnly()) {
      add(Check.TIME_PLATFORM_ONLY, line, "time_identifier", text.identifier());
    }
    if (group.isEmpty()) {
      group = reading.group();
    } else if (reading.group().isPresent() && !reading.group().equals(group)) {
      add(Check.TIME_MIXED, line, "time_identifier", text.identifier());
    }
    return reading.period();
  }

  private static Reading interpret(Text text) {
    Optional<TimeIdentifier> known = TimeIdentifier.ofLabel(text.identifier());
    if (known.isPresent()) {
      Optional<Period> period = Period.parse(text.period(), text.identifier());
      Optional<Check> wrong =
          period.isPresent() ? Optional.empty() : Optional.of(Check.TIME_PERIOD);
      return new Reading(period, Optional.of(known.get().group().name()), wrong, false);
    }
    if (WEEK.matcher(text.identifier()).matches()) {
      return notKept(text, "Week", 4, false);
    }
    if (PLATFORM_QUARTER.matcher(text.identifier()).matches()) {
      String years = text.identifier().substring(0, text.identifier().lastIndexOf(' '));
      return notKept(text, years + " quarters", years.startsWith("Calendar") ? 4 : 6, true);
    }
    return new Reading(
        Optional.empty(), Optional.empty(), Optional.of(Check.TIME_IDENTIFIER), false);
  }

  private static Reading notKept(Text text, String group, int digits, boolean platformOnly) {
    String like =
        (digits == 4 ? TimeIdentifier.CALENDAR_YEAR : TimeIdentifier.ACADEMIC_YEAR).label();
    boolean valid = Period.parse(text.period(), like).isPresent();
    return new Reading(
        Optional.empty(),
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
