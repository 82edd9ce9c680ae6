package org.openscrutiny.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.openscrutiny.attack.ObservedFigures.Appearance;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.domain.Period;
import org.openscrutiny.verification.Figure;

/// What the JSON of an indicator's page discloses: the figures, those before a revision, and what
/// the portal has calculated from them.
record IndicatorPageEvidence(int edition, JsonNode page, ObservedFigures observed) {

  private static final List<String> NOTES = List.of("notes", "footnotes", "sources");
  private static final double SURE = 100;
  private static final long MOST_CASES = 5_000;

  private String indicator() {
    return page.path("indicator").path("id").asText();
  }

  private String area() {
    return page.path("area").path("code").asText();
  }

  /// Whether the indicator adds up what happened during a period; empty where it doesn't say.
  Optional<Boolean> during() {
    String measured = page.path("indicator").path("measured").asText();
    return measured.isEmpty() ? Optional.empty() : Optional.of(measured.equals("during"));
  }

  /// The filters of each series, by its id.
  Map<String, String> series() {
    var series = new LinkedHashMap<String, String>();
    page.path("series")
        .forEach(each -> series.put(each.path("id").asText(), JsonFields.filters(each)));
    return series;
  }

  /// What is said of the indicator itself.
  List<String> ownTexts() {
    var texts = new ArrayList<String>();
    page.properties().stream()
        .filter(each -> !NOTES.contains(each.getKey()))
        .forEach(each -> texts.addAll(JsonFields.texts(each.getValue())));
    return texts;
  }

  /// What is said of the releases that it comes from.
  List<String> notes() {
    return NOTES.stream().flatMap(each -> JsonFields.texts(page.path(each)).stream()).toList();
  }

  void look() {
    for (JsonNode series : page.path("series")) {
      String filters = JsonFields.filters(series);
      series.path("points").forEach(point -> see(area(), filters, point, "value"));
      see(area(), filters, series.path("latest"), "value");
      for (JsonNode comparator : series.path("comparators")) {
        observed
            .areaCode(comparator.path("name").asText())
            .ifPresent(code ->
                comparator.path("points").forEach(point -> see(code, filters, point, "value")));
      }
      gaps(filters, series.path("latest"));
    }
    Map<String, String> filters = series();
    for (JsonNode revision : page.path("revisions")) {
      String of = filters.getOrDefault(revision.path("series").asText(), "");
      see(area(), of, revision, "from");
      see(area(), of, revision, "to");
    }
  }

  /// The figure that a gap is measured from is the other one and the gap.
  private void gaps(String filters, JsonNode latest) {
    for (JsonNode comparison : latest.path("comparisons")) {
      JsonNode value = comparison.path("value");
      JsonNode gap = comparison.path("gap");
      if (value.isNumber() && gap.isNumber()) {
        see(
            area(),
            filters,
            latest.path("period").asText(),
            value.decimalValue().add(gap.decimalValue()),
            "a gap");
      }
    }
  }

  private void see(String area, String filters, JsonNode of, String field) {
    JsonFields.ifNumber(
        of.path(field), value -> see(area, filters, of.path("period").asText(), value, "page"));
  }

  private void see(String area, String filters, String period, BigDecimal value, String what) {
    observed.see(
        new Figure(indicator(), area, filters, period),
        new Appearance(edition, "%s of %s".formatted(what, indicator()), value));
  }

  /// Every number that stands beside a figure which is shown, by each name of its period: of
  /// intervals, comparators, gaps, changes, ranks. They are looked at here, and texts have them
  /// too.
  Map<String, Set<BigDecimal>> besides() {
    Map<String, Set<BigDecimal>> besides = new HashMap<>();
    for (JsonNode series : page.path("series")) {
      JsonNode latest = series.path("latest");
      add(latest, latest, besides);
      PublicEvidence.elements(series.path("points"))
          .filter(point -> point.path("value").isNumber())
          .forEach(point -> add(point, point, besides));
      for (JsonNode comparator : series.path("comparators")) {
        comparator
            .path("points")
            .forEach(point -> {
              add(point, point, besides);
              gap(series, point, besides);
            });
      }
    }
    return besides;
  }

  /// How far a comparator is from the area's own figure.
  private static void gap(JsonNode series, JsonNode point, Map<String, Set<BigDecimal>> besides) {
    for (JsonNode own : series.path("points")) {
      if (own.path("period").equals(point.path("period"))) {
        JsonFields.ifNumber(
            own.path("value"),
            value ->
                JsonFields.ifNumber(
                    point.path("value"), other -> put(value.subtract(other), point, besides)));
      }
    }
  }

  private static void add(JsonNode node, JsonNode at, Map<String, Set<BigDecimal>> besides) {
    JsonFields.ifNumber(node, number -> put(number, at, besides));
    node.forEach(each -> add(each, at, besides));
  }

  private static void put(BigDecimal number, JsonNode at, Map<String, Set<BigDecimal>> besides) {
    for (String name : List.of(at.path("period").asText(), at.path("label").asText())) {
      if (!name.isEmpty()) {
        besides.computeIfAbsent(name, _ -> new HashSet<>()).add(number.abs().stripTrailingZeros());
      }
    }
  }

  /// What the portal has worked out of figures of which some are hidden.
  List<InferenceRule> rules() {
    var rules = new ArrayList<InferenceRule>();
    for (JsonNode series : page.path("series")) {
      JsonNode latest = series.path("latest");
      var figure =
          new Figure(
              indicator(), area(), JsonFields.filters(series), latest.path("period").asText());
      observed
          .seen(figure)
          .filter(seen -> seen.row().isCount())
          .ifPresent(seen -> {
            change(seen, latest.path("change"), rules);
            change(seen, latest.path("yearOnYear"), rules);
            twelveMonths(seen, latest.path("twelveMonths"), rules);
            interval(seen, latest.path("interval"), rules);
          });
    }
    return rules;
  }

  private void change(ObservedFigure latest, JsonNode change, List<InferenceRule> rules) {
    Figure of = latest.figure();
    JsonFields.ifNumber(
        change.path("by"),
        by ->
            observed
                .seen(
                    new Figure(
                        of.indicator(), of.area(), of.filters(), change.path("since").asText()))
                .filter(then -> then.isHidden() || latest.isHidden())
                .ifPresent(then ->
                    rules.add(
                        rule(
                            "the change since " + change.path("since").asText(),
                            of,
                            new Formula.Change(Formula.Since.PERIOD_BEFORE)
                                .constraints(List.of(latest, then), by)))));
  }

  /// The interval of a number of cases is made of that number alone: whoever knows the method finds
  /// the numbers that have it.
  private void interval(ObservedFigure latest, JsonNode interval, List<InferenceRule> rules) {
    if (!latest.isHidden() || interval.size() != 2) {
      return;
    }
    int places = page.path("indicator").path("decimalPlaces").asInt();
    BigDecimal low = interval.path(0).decimalValue();
    BigDecimal high = interval.path(1).decimalValue();
    LongSummaryStatistics fitting =
        LongStream.rangeClosed(0, MOST_CASES)
            .filter(cases -> {
              ConfidenceInterval of = ConfidenceInterval.ofCases(cases);
              return of.low(places).compareTo(low) == 0 && of.high(places).compareTo(high) == 0;
            })
            .summaryStatistics();
    if (fitting.getCount() > 0) {
      rules.add(
          new InferenceRule(
              InferenceRule.Kind.INTERVAL,
              "the page of %s in edition %d gives its interval"
                  .formatted(latest.figure().name(), edition),
              SURE,
              CountConstraint.between(latest.figure().name(), fitting.getMin(), fitting.getMax())));
    }
  }

  private void twelveMonths(ObservedFigure latest, JsonNode months, List<InferenceRule> rules) {
    JsonFields.ifNumber(
        months.path("mean"),
        mean -> worked(new Formula.Mean(12), latest, mean, "the mean of 12 months", rules));
    JsonFields.ifNumber(
        months.path("max"),
        most -> worked(new Formula.Largest(12), latest, most, "the largest of 12 months", rules));
  }

  private void worked(
      Formula formula,
      ObservedFigure latest,
      BigDecimal printed,
      String what,
      List<InferenceRule> rules) {
    Period last = latest.row().period();
    formula
        .inputs(observed, latest.figure(), last)
        .filter(inputs -> inputs.stream().anyMatch(ObservedFigure::isHidden))
        .ifPresent(
            inputs -> rules.add(rule(what, latest.figure(), formula.constraints(inputs, printed))));
  }

  private InferenceRule rule(String what, Figure figure, List<CountConstraint> constraints) {
    return new InferenceRule(
        InferenceRule.Kind.CALCULATION,
        "the page of %s in edition %d gives %s".formatted(figure.name(), edition, what),
        SURE,
        constraints);
  }
}
