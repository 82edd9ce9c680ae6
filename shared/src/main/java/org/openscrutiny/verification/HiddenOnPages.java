package org.openscrutiny.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Checks that no indicator page shows a figure that the data file hides.
record HiddenOnPages(PublicDocuments documents, int edition, String dataset, List<DataRow> rows) {
  private record Page(String indicator, String area) implements Comparable<Page> {
    @Override
    public int compareTo(Page other) {
      int order = indicator.compareTo(other.indicator);
      return order != 0 ? order : area.compareTo(other.area);
    }
  }

  List<AuditFailure> failures() {
    Map<Page, Set<Figure>> hidden =
        rows.stream()
            .filter(row -> row.isFigure() && row.isHidden())
            .map(DataRow::figure)
            .collect(
                Collectors.groupingBy(
                    figure -> new Page(figure.indicator(), figure.area()),
                    TreeMap::new,
                    Collectors.toSet()));
    var failures = new ArrayList<AuditFailure>();
    hidden.forEach((page, figures) -> {
      String address =
          "/api/v1/editions/%d/indicators/%s/areas/%s"
              .formatted(edition, page.indicator(), page.area());
      documents
          .document(address)
          .ifPresent(text -> look(EditionAudit.json(address, text), page, figures, failures));
    });
    return failures;
  }

  private void look(JsonNode json, Page page, Set<Figure> hidden, List<AuditFailure> failures) {
    for (JsonNode series : json.path("series")) {
      if (series.path("dataset").asText().equals(dataset)) {
        var points = new ArrayList<JsonNode>();
        series.path("points").forEach(points::add);
        points.add(series.path("latest"));
        for (JsonNode point : points) {
          var figure =
              new Figure(
                  page.indicator(),
                  page.area(),
                  PublishedCertificate.filters(series),
                  point.path("period").asText());
          if (point.path("value").isNumber() && hidden.contains(figure)) {
            failures.add(
                AuditFailure.of(
                    figure,
                    "is hidden in data.csv, and its page shows " + point.path("value").asText(),
                    "is hidden in data.csv, and its page shows it"));
          }
        }
      }
    }
  }
}
