package org.openscrutiny.sources;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.domain.Period;
import org.openscrutiny.sources.Subscription.Level;
import org.openscrutiny.sources.Subscription.Use;

/// The figures of one taken version, as its file has them.
///
/// @param values by figure
record TakenFigures(Map<Figure, String> values) {
  static final TakenFigures NONE = new TakenFigures(Map.of());

  /// @param use as in `columns` of `release.json`
  /// @param place the code of the area, or where it has none the name of its level
  /// @param levels of all filters that were taken
  record Figure(String use, String place, String period, List<String> levels) {
    Figure {
      levels = List.copyOf(levels);
    }
  }

  /// @param file compressed, as it was taken
  /// @param uses what of it is meant
  static TakenFigures read(InputStream file, List<String> uses) throws IOException {
    var values = new HashMap<Figure, String>();
    Map<String, Use> parsed =
        uses.stream().collect(Collectors.toMap(text -> text, Use::parse, (one, _) -> one));
    List<String> filters =
        parsed.values().stream()
            .flatMap(use -> use.level().stream())
            .map(Level::filter)
            .distinct()
            .sorted()
            .toList();
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        String period =
            Period.parse(row.getField(Selection.PERIOD), row.getField(Selection.IDENTIFIER))
                .map(Period::id)
                .orElse(row.getField(Selection.PERIOD));
        String place = place(row);
        List<String> levels =
            filters.stream().map(filter -> row.findField(filter).orElse("")).toList();
        parsed.forEach((text, use) -> {
          boolean isMeant =
              use.level()
                  .map(level -> row.findField(level.filter()).equals(Optional.of(level.option())))
                  .orElse(true);
          if (isMeant) {
            row.findField(use.column())
                .ifPresent(value -> values.put(new Figure(text, place, period, levels), value));
          }
        });
      }
    }
    return new TakenFigures(values);
  }

  private static String place(NamedCsvRecord row) {
    for (String column : List.of("new_la_code", "region_code", "country_code")) {
      Optional<String> code = row.findField(column).filter(text -> !text.isBlank());
      if (code.isPresent()) {
        return code.orElseThrow();
      }
    }
    return row.getField(Selection.LEVEL);
  }

  /// The ids of the periods, in their order.
  List<String> periods() {
    var all = new TreeSet<String>();
    values.keySet().forEach(figure -> all.add(figure.period()));
    return List.copyOf(all);
  }
}
