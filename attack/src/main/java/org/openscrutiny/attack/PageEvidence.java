package org.openscrutiny.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.Appearance;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;
import org.openscrutiny.verification.PublicDocuments;

/// Looks at everything but the data files: each page of an indicator and area that hides something,
/// as JSON and as HTML, the tables of all areas, scorecards, the catalogue, datasets and quality
/// reports, and what is said of addresses that don't exist.
final class PageEvidence {
  private static final String API = "/api/v1/editions/";

  private record Of(String indicator, String area) {}

  private final PublicDocuments documents;
  private final PublicEvidence evidence;
  private final ObservedFigures observed;
  private final Map<Of, List<ObservedFigure>> hidden;
  private final Map<String, String> filtersOfSeries = new HashMap<>();
  private final Map<Of, String> notes = new HashMap<>();
  private final Map<Of, Map<String, Set<BigDecimal>>> besides = new HashMap<>();

  PageEvidence(PublicDocuments documents, PublicEvidence evidence) {
    this.documents = documents;
    this.evidence = evidence;
    this.observed = evidence.observed();
    this.hidden =
        observed.figures().stream()
            .filter(each -> each.isHidden() && each.isOurs())
            .collect(
                Collectors.groupingBy(
                    each -> new Of(each.figure().indicator(), each.figure().area()),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  void look(int edition, JsonNode manifest) {
    String home = manifest.path("home").path("code").asText();
    hidden.forEach((of, figures) -> {
      indicator(edition, of, figures);
      html(edition, of, figures, home);
      errors(edition, of, figures);
    });
    hidden.values().stream()
        .flatMap(List::stream)
        .map(ObservedFigure::figure)
        .collect(
            Collectors.groupingBy(
                Figure::indicator,
                TreeMap::new,
                Collectors.mapping(Figure::period, Collectors.toCollection(TreeSet::new))))
        .forEach((indicator, periods) -> tables(edition, indicator, periods));
    hidden.keySet().stream().map(Of::area).distinct().forEach(area -> scorecard(edition, area));
    catalogue(edition, home);
    for (JsonNode dataset : manifest.path("datasets")) {
      dataset(edition, dataset.path("id").asText());
    }
  }

  private Optional<JsonNode> json(String address) {
    return documents.document(address).map(text -> PublicEvidence.read(address, text));
  }

  private void indicator(int edition, Of of, List<ObservedFigure> figures) {
    json(API + edition + "/indicators/" + of.indicator() + "/areas/" + of.area())
        .ifPresent(json -> {
          var page = new IndicatorPageEvidence(edition, json, observed);
          page.series().forEach((id, filters) -> filtersOfSeries.put(of.indicator() + id, filters));
          page.look();
          page.during().ifPresent(during -> evidence.learn(of.indicator(), during));
          evidence.learn(page.rules());
          besides.put(of, page.besides());
          var text = new RunningText(observed, figures, page.besides());
          text.look(edition, "a text of " + of.indicator(), page.ownTexts(), List.of());
          text.look(edition, "a note of " + of.indicator(), page.notes(), names(of));
          notes.put(of, String.join(" ", page.notes()));
        });
  }

  private void html(int edition, Of of, List<ObservedFigure> figures, String home) {
    String area = of.area().equals(home) ? "" : "areas/" + of.area() + "/";
    String known = notes.getOrDefault(of, "");
    documents
        .document("/editions/%d/%sindicators/%s/".formatted(edition, area, of.indicator()))
        .ifPresent(html ->
            new RunningText(observed, figures, besides.getOrDefault(of, Map.of()))
                .look(
                    edition,
                    "the page of " + of.indicator(),
                    RunningText.ofPage(html, known),
                    List.of()));
  }

  private void tables(int edition, String indicator, Set<String> periods) {
    String address = API + edition + "/indicators/" + indicator + "/areas";
    Stream.concat(
            Stream.of(address),
            periods.stream().map(period -> address + "?period=" + inAddress(period)))
        .forEach(each ->
            json(each)
                .ifPresent(table -> {
                  var areas = new AreasTable(edition, indicator, table, observed);
                  areas.look();
                  evidence.learn(areas.ranks());
                }));
  }

  private static String inAddress(String period) {
    return period.replace("/", "%2F");
  }

  private void errors(int edition, Of of, List<ObservedFigure> figures) {
    String address = API + edition + "/indicators/" + of.indicator() + "/areas/" + of.area();
    figures.stream()
        .collect(Collectors.groupingBy(each -> each.figure().period()))
        .forEach((period, own) -> {
          var answer = documents.answer(address + "/" + inAddress(period));
          if (answer.status() >= 400) {
            new RunningText(observed, own)
                .look(edition, "an error message", List.of(answer.text()), List.of());
          }
        });
  }

  private void scorecard(int edition, String area) {
    json(API + edition + "/areas/" + area)
        .ifPresent(card -> {
          for (JsonNode row : card.path("rows")) {
            String indicator = row.path("indicator").path("id").asText();
            String filters =
                filtersOfSeries.getOrDefault(indicator + row.path("series").asText(), "");
            for (String field : List.of("latest", "previous", "yearAgo", "lastYear")) {
              see(
                  edition,
                  figure(indicator, area, filters, row.path(field)),
                  row.path(field),
                  "the scorecard");
            }
            row.path("recent")
                .forEach(point ->
                    see(edition, figure(indicator, area, filters, point), point, "the scorecard"));
          }
        });
  }

  private void catalogue(int edition, String home) {
    json(API + edition + "/indicators")
        .ifPresent(catalogue -> {
          for (JsonNode entry : catalogue.path("indicators")) {
            String indicator = entry.path("id").asText();
            JsonNode latest = entry.path("latest");
            see(edition, figure(indicator, home, "", latest), latest, "the catalogue");
            entry
                .path("recent")
                .forEach(point ->
                    see(edition, figure(indicator, home, "", point), point, "the catalogue"));
            List<ObservedFigure> figures = hidden.getOrDefault(new Of(indicator, home), List.of());
            new RunningText(observed, figures)
                .look(edition, "the catalogue", JsonFields.texts(entry), List.of());
          }
        });
  }

  private void dataset(int edition, String dataset) {
    String address = API + edition + "/datasets/" + dataset;
    json(address)
        .ifPresent(page -> {
          for (JsonNode revision : page.path("revisions")) {
            String indicator = revision.path("indicator").asText();
            String filters =
                filtersOfSeries.getOrDefault(indicator + revision.path("series").asText(), "");
            Figure figure = figure(indicator, revision.path("area").asText(), filters, revision);
            see(edition, figure, revision.path("from"), "a revision");
            see(edition, figure, revision.path("to"), "a revision");
          }
          texts(edition, "a note of " + dataset, page);
        });
    json(address + "/quality")
        .ifPresent(report -> texts(edition, "the quality report of " + dataset, report));
  }

  /// A text about a whole dataset has to name the indicator too.
  private void texts(int edition, String where, JsonNode document) {
    List<String> texts = JsonFields.texts(document);
    hidden.forEach(
        (of, figures) -> new RunningText(observed, figures).look(edition, where, texts, names(of)));
  }

  /// In a text about a whole release, a sentence is about the indicator that it names.
  private static List<String> names(Of of) {
    return List.of(
        of.indicator(), of.indicator().replace('-', '_'), of.indicator().replace('-', ' '));
  }

  private static Figure figure(String indicator, String area, String filters, JsonNode of) {
    return new Figure(indicator, area, filters, of.path("period").asText());
  }

  private void see(int edition, Figure figure, JsonNode of, String where) {
    JsonFields.ifNumber(
        of.isNumber() ? of : of.path("value"),
        value -> observed.see(figure, new Appearance(edition, where, value)));
  }
}
