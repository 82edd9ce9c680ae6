package org.openscrutiny.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// The rows of some indicators in the data files of all datasets of an edition.
final class EditionRows {
  private final Map<Figure, List<DataRow>> rows = new HashMap<>();

  /// @param indicators the ids of those indicators
  /// @throws Unreadable when a document of the edition is missing
  EditionRows(PublicDocuments documents, int edition, Set<String> indicators) {
    String address = EditionAudit.API + edition;
    JsonNode manifest = EditionAudit.json(address, documents.required(address));
    for (JsonNode each : manifest.path("datasets")) {
      String dataset = address + "/datasets/" + each.path("id").asText();
      if (hasAny(EditionAudit.json(dataset, documents.required(dataset)), indicators)) {
        DataRow.of(documents.required(dataset + "/data.csv"), indicators::contains).stream()
            .filter(DataRow::isFigure)
            .forEach(row ->
                rows.computeIfAbsent(row.figure().undivided(), any -> new ArrayList<>()).add(row));
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
