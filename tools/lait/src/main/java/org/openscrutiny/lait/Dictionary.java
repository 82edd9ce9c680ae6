package org.openscrutiny.lait;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The collection's dictionary: what each measure is.
///
/// @param entries in the file's order
/// @param byShortName the entry that counts for each name: the first
record Dictionary(List<Measure> entries, Map<String, Measure> byShortName) {
  private static final String SYMBOL_BULLET = "\uF0B7";

  private static final List<String> COLUMNS =
      List.of(
          "Measure_code",
          "Measure_short",
          "Topic",
          "Measure",
          "Chart_title",
          "y_axis_name",
          "state_funded_flag",
          "Polarity",
          "Description",
          "Methodology",
          "Data Owner (DO) /Supplier and Contact Details",
          "Hyperlink(s)",
          "dps",
          "Year_Type",
          "Last Update",
          "Next Update");

  /// Day 0 of a spreadsheet's count of days.
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  static Dictionary read(Path file) {
    var entries = new ArrayList<Measure>();
    new CsvTable(file, COLUMNS).read(line -> entries.add(measure(line)));
    if (entries.isEmpty()) {
      throw new UnusableCollection("the dictionary has a header and no measure");
    }
    return of(entries);
  }

  static Dictionary of(List<Measure> entries) {
    var first = new LinkedHashMap<String, Measure>();
    entries.forEach(entry -> first.putIfAbsent(entry.shortName(), entry));
    requireDistinct(first);
    return new Dictionary(List.copyOf(entries), first);
  }

  /// The newest day on which a measure was updated: when the collection as it stands came out.
  Optional<LocalDate> lastUpdate() {
    return days(Measure::lastUpdate).stream().max(LocalDate::compareTo);
  }

  /// The first day after that on which a measure is to be updated.
  Optional<LocalDate> nextUpdate() {
    return lastUpdate()
        .flatMap(last ->
            days(Measure::nextUpdate).stream().filter(last::isBefore).min(LocalDate::compareTo));
  }

  private List<LocalDate> days(Function<Measure, String> field) {
    return entries.stream()
        .map(field)
        .filter(text -> text.matches("[0-9]{5}"))
        .map(text -> DAY_ZERO.plusDays(Integer.parseInt(text)))
        .toList();
  }

  private static void requireDistinct(Map<String, Measure> measures) {
    var ids = new HashMap<String, String>();
    measures.forEach((name, measure) -> {
      String other = ids.put(measure.id(), name);
      if (other != null) {
        throw new UnusableCollection(
            "the measures \"%s\" and \"%s\" would have one id, %s"
                .formatted(other, name, measure.id()));
      }
    });
  }

  private static Measure measure(CsvTable.Line line) {
    if (line.malformed() || line.cells().get(1).isEmpty()) {
      throw new UnusableCollection(
          "line %d of the dictionary is not a measure".formatted(line.number()));
    }
    List<String> cells = line.cells().stream().map(Dictionary::oneLine).toList();
    return new Measure(
        cells.get(0),
        line.cells().get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9),
        cells.get(10),
        cells.get(11),
        cells.get(12),
        cells.get(13),
        cells.get(14),
        cells.get(15));
  }

  /// A bullet of the Symbol font becomes one that every font has. Other characters that nobody can
  /// see are left out: the catalogue refuses them.
  private static String oneLine(String text) {
    return text.replace(SYMBOL_BULLET, "\u2022")
        .replaceAll("[\\p{Cf}\\p{Co}\\p{Cn}]", "")
        .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
        .strip();
  }
}
