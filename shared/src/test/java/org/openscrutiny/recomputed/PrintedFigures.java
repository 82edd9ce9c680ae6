package org.openscrutiny.recomputed;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The yearly and monthly figures of a release folder as its files print them, for everybody: by
/// indicator, period and area. A year is written as in the files ("202425", "2025"), a month as
/// "2024-10".
final class PrintedFigures {
  static final String ENGLAND = "E92000001";
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final Map<String, String> ENDS =
      Map.of("Academic year", "08-31", "Financial year", "03-31", "Calendar year", "12-31");

  /// By indicator, period and area: a number, or a symbol for why there is none.
  private final Map<String, NavigableMap<String, Map<String, String>>> texts = new HashMap<>();

  /// The last day, by indicator and period.
  private final Map<String, LocalDate> ends = new HashMap<>();

  private final JsonNode description;

  PrintedFigures(String folder) {
    Path release = Measure.ROOT.resolve("events").resolve(folder);
    description = Measure.json(release.resolve("release.json"));
    for (JsonNode file : description.path("files")) {
      if (file.path("holds").textValue().equals("figures")) {
        read(release.resolve(file.path("data").textValue()));
      }
    }
  }

  /// `release.json`.
  JsonNode description() {
    return description;
  }

  /// Forgets a figure.
  void hide(String indicator, String period, String area) {
    Optional.ofNullable(texts.get(indicator))
        .flatMap(periods -> Optional.ofNullable(periods.get(period)))
        .ifPresent(areas -> areas.put(area, "c"));
  }

  Optional<BigDecimal> figure(String indicator, String period, String area) {
    return Optional.ofNullable(
            texts.getOrDefault(indicator, new TreeMap<>()).getOrDefault(period, Map.of()).get(area))
        .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
        .map(BigDecimal::new);
  }

  /// The newest period with a figure or a reason for none.
  Optional<String> newest(String indicator, String area, Predicate<String> kind) {
    return texts.getOrDefault(indicator, new TreeMap<>()).descendingMap().entrySet().stream()
        .filter(period -> kind.test(period.getKey()))
        .filter(period -> !period.getValue().getOrDefault(area, "z").equals("z"))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The periods of the same kind before another, the newest first.
  List<String> before(String indicator, String period) {
    return List.copyOf(
        texts.get(indicator).headMap(period, false).descendingMap().keySet().stream()
            .filter(each -> each.length() == period.length())
            .toList());
  }

  /// By area: the councils with a figure.
  Map<String, BigDecimal> councils(String indicator, String period) {
    var councils = new TreeMap<String, BigDecimal>();
    texts.getOrDefault(indicator, new TreeMap<>()).getOrDefault(period, Map.of()).keySet().stream()
        .filter(area -> area.matches("E(06|08|09|10).*"))
        .forEach(area ->
            figure(indicator, period, area).ifPresent(figure -> councils.put(area, figure)));
    return councils;
  }

  LocalDate end(String indicator, String period) {
    return Optional.ofNullable(ends.get(indicator + period)).orElseThrow();
  }

  static boolean isYear(String period) {
    return !isMonth(period);
  }

  static boolean isMonth(String period) {
    return period.contains("-");
  }

  /// The same period some years before: "202223" for "202425" and 2.
  static String yearsBefore(String period, int years) {
    int year = Integer.parseInt(period.substring(0, 4)) - years;
    return switch (period.length()) {
      case 4 -> String.valueOf(year);
      case 6 -> year + String.format(Locale.ROOT, "%02d", (year + 1) % 100);
      default -> year + period.substring(4);
    };
  }

  private void read(Path file) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        area(row)
            .filter(area -> isForEverybody(row))
            .ifPresent(area ->
                period(row)
                    .ifPresent(period ->
                        row.getFieldsAsMap()
                            .forEach((column, text) -> {
                              String indicator = column.replace('_', '-');
                              texts
                                  .computeIfAbsent(indicator, id -> new TreeMap<>())
                                  .computeIfAbsent(period, id -> new HashMap<>())
                                  .put(area, text);
                              ends.put(indicator + period, end(row));
                            })));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> area(NamedCsvRecord row) {
    return switch (row.getField("geographic_level")) {
      case "Local authority" -> Optional.of(row.getField("new_la_code"));
      case "Regional" -> Optional.of(row.getField("region_code"));
      case "National" -> Optional.of(row.getField("country_code"));
      default -> Optional.empty();
    };
  }

  /// No file that is read here has a filter.
  private static boolean isForEverybody(NamedCsvRecord row) {
    return Stream.of("sex", "table", "calculation")
        .noneMatch(filter -> row.findField(filter).isPresent());
  }

  private static Optional<String> period(NamedCsvRecord row) {
    String year = row.getField("time_period");
    String kind = row.getField("time_identifier");
    return MONTHS.contains(kind)
        ? Optional.of(year + String.format(Locale.ROOT, "-%02d", MONTHS.indexOf(kind) + 1))
        : Optional.of(year).filter(any -> kind.endsWith(" year"));
  }

  private static LocalDate end(NamedCsvRecord row) {
    String period = row.getField("time_period");
    int month = MONTHS.indexOf(row.getField("time_identifier")) + 1;
    if (month > 0) {
      return LocalDate.of(Integer.parseInt(period), month, 1).plusMonths(1).minusDays(1);
    }
    int year = Integer.parseInt(period.substring(0, 4)) + (period.length() == 6 ? 1 : 0);
    return LocalDate.parse(
        year + "-" + ENDS.getOrDefault(row.getField("time_identifier"), "09-30"));
  }
}
