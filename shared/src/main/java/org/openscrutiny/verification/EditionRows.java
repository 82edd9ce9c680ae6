package org.openscrutiny.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;

/// The rows of some indicators in the data files of all datasets of an edition.
final class EditionRows {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private final Map<Figure, List<DataRow>> rows = new HashMap<>();
  private final Map<Figure, List<Period>> longer = new HashMap<>();

  /// @param indicators the ids of those indicators
  /// @throws Unreadable when a document of the edition is missing
  EditionRows(PublicDocuments documents, int edition, Set<String> indicators) {
    String address = EditionAudit.API + edition;
    JsonNode manifest = EditionAudit.json(address, documents.required(address));
    for (JsonNode each : manifest.path("datasets")) {
      String dataset = address + "/datasets/" + each.path("id").asText();
      if (documents.answer(dataset).status() == PublicDocuments.Response.GONE) {
        continue;
      }
      if (hasAny(EditionAudit.json(dataset, documents.required(dataset)), indicators)) {
        DataRow.of(documents.required(dataset + "/data.csv"), indicators::contains).stream()
            .filter(DataRow::isFigure)
            .forEach(row -> {
              rows.computeIfAbsent(row.figure().undivided(), any -> new ArrayList<>()).add(row);
              if (row.period().frequency() != Frequency.MONTH) {
                longer
                    .computeIfAbsent(series(row.figure()), any -> new ArrayList<>())
                    .add(row.period());
              }
            });
      }
    }
  }

  private static boolean hasAny(JsonNode dataset, Set<String> indicators) {
    for (JsonNode indicator : dataset.path("indicators")) {
      if (indicators.contains(indicator.asText())) {
        return true;
      }
    }
    return false;
  }

  /// Each printing of a figure, whichever dataset has it.
  List<DataRow> of(Figure figure) {
    return rows.getOrDefault(figure.undivided(), List.of());
  }

  boolean has(Figure figure) {
    return !of(figure).isEmpty();
  }

  boolean prints(Figure figure, BigDecimal number) {
    return of(figure).stream()
        .flatMap(row -> row.value().stream())
        .anyMatch(value -> value.compareTo(number) == 0);
  }

  boolean printsAny(Figure figure) {
    return of(figure).stream().anyMatch(row -> row.value().isPresent());
  }

  boolean hides(Figure figure) {
    return !printsAny(figure) && of(figure).stream().anyMatch(DataRow::isHidden);
  }

  /// Whether a longer period is printed or hidden in place of a month that nothing prints.
  boolean recodes(Figure month) {
    return !has(month)
        && MONTH.matcher(month.period()).matches()
        && longer.getOrDefault(series(month), List.of()).stream()
            .anyMatch(period ->
                !YearMonth.parse(month.period()).atDay(1).isBefore(period.start())
                    && !YearMonth.parse(month.period()).atEndOfMonth().isAfter(period.end()));
  }

  private static Figure series(Figure figure) {
    Figure undivided = figure.undivided();
    return new Figure(undivided.indicator(), undivided.area(), undivided.filters(), "");
  }

  /// The printed value, for a message.
  String text(Figure figure) {
    return of(figure).stream()
        .filter(row -> row.value().isPresent())
        .findFirst()
        .or(() -> of(figure).stream().findFirst())
        .map(row -> row.value().map(BigDecimal::toPlainString).orElse("\"" + row.symbol() + "\""))
        .orElse("no such figure");
  }
}
