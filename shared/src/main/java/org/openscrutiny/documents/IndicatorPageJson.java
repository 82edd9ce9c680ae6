package org.openscrutiny.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.openscrutiny.comparison.Basis;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.IndicatorPage;
import org.openscrutiny.pages.PageSeries;
import org.openscrutiny.wording.DisagreementWords;

/// Writes `indicators/{id}/areas/{area}`.
final class IndicatorPageJson {
  private final JsonOutput json;
  private final PagePartsJson parts;
  private final LatestResultJson latestResult;

  IndicatorPageJson(JsonOutput json) {
    this.json = json;
    this.parts = new PagePartsJson(json);
    this.latestResult = new LatestResultJson(json);
  }

  void write(IndicatorPage page, int edition) {
    json.number("edition", edition);
    json.object("indicator", () -> indicator(page.indicator()));
    parts.area(page.area());
    json.objects("series", page.series(), each -> series(page.indicator(), each));
    json.texts("sentences", page.sentences());
    json.objects("revisions", page.revisions(), parts::revision);
    json.texts("notes", page.notes());
    json.texts("footnotes", page.footnotes());
    json.objects("sources", page.sources(), this::provenance);
    page.withdrawn()
        .ifPresent(each -> json.object("withdrawn", () -> PagePartsJson.withdrawal(json, each)));
    if (!page.predecessors().isEmpty()) {
      json.objects(
          "predecessors",
          page.predecessors(),
          each -> {
            json.text("code", each.area().code());
            json.text("name", each.area().name());
            json.text("until", each.until().toString());
          });
    }
  }

  private void indicator(Indicator indicator) {
    parts.names(indicator);
    json.text("topic", indicator.topic());
    parts.measure(indicator);
    json.truth("total", indicator.isTotal());
    json.text("definition", indicator.definition());
    json.text("population", indicator.population());
    json.text("measured", indicator.measured().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.text("frequency", indicator.frequency());
    json.truth("overlapping", indicator.overlapping());
    json.texts("breaks", new TreeSet<>(indicator.breaks()));
    json.object(
        "source",
        () -> {
          json.text("name", indicator.source().name());
          json.text("url", indicator.source().url());
        });
    json.text("methodology", indicator.methodology());
  }

  private void series(Indicator indicator, PageSeries series) {
    json.text("id", series.id());
    json.text("dataset", series.dataset());
    json.text("title", series.title());
    json.text("frequency", series.series().key().frequency().id());
    json.text("status", series.status().id());
    parts.filters(series.series().key().filters());
    if (!series.filterGroups().isEmpty()) {
      json.object("filterGroups", () -> series.filterGroups().forEach(json::text));
    }
    if (series.roundedTo() > 1) {
      json.number("roundedTo", series.roundedTo());
    }
    if (series.publishersIntervals()) {
      json.text("intervalsFrom", "publisher");
    }
    if (!series.former().isEmpty()) {
      json.objects(
          "formerCodes",
          series.former(),
          each -> {
            json.text("code", each.area().code());
            json.text("name", each.area().name());
            parts.period(each.until());
          });
    }
    json.objects(
        "points",
        series.series().observations(),
        point -> {
          point(point);
          json.text("status", series.status().id());
          Optional.ofNullable(series.intervals().get(point.period()))
              .ifPresent(its -> parts.limits(its, indicator.decimalPlaces()));
        });
    json.objects("comparators", series.comparators(), this::comparator);
    json.object("latest", () -> latestResult.write(indicator, series));
    if (!series.calculations().isEmpty()) {
      json.objects(
          "calculations",
          series.calculations(),
          printed -> {
            json.text("calculation", printed.calculation());
            printed.other().ifPresent(area -> json.text("area", area.name()));
            parts.period(printed.period());
            json.number("value", printed.value());
          });
    }
    if (!series.disagreements().isEmpty()) {
      json.objects("disagreements", series.disagreements(), this::disagreement);
    }
  }

  private void disagreement(Disagreement disagreement) {
    json.text("what", disagreement.what());
    parts.period(disagreement.period());
    json.number("printed", disagreement.printed());
    json.number("ours", disagreement.ours());
    json.text("why", DisagreementWords.why(disagreement));
    json.text("rule", disagreement.rule().id());
    json.text("source", disagreement.source());
  }

  private void point(Observation point) {
    parts.period(point.period());
    json.text("start", point.period().start().toString());
    json.text("end", point.period().end().toString());
    parts.value(point.value());
  }

  private void comparator(ComparatorSeries comparator) {
    json.text("id", comparator.who().id());
    json.text("name", comparator.who().area().name());
    switch (comparator.basis()) {
      case Basis.Published _ -> {
        json.text("kind", "published");
        json.text("frequency", comparator.series().key().frequency().id());
        json.objects("points", comparator.series().observations(), this::point);
      }
      case Basis.Computed computed -> computed(comparator, computed);
    }
  }

  /// Gives the number of authorities behind the newest point, and behind each point, since in some
  /// years fewer have a figure.
  private void computed(ComparatorSeries comparator, Basis.Computed computed) {
    List<Observation> points = comparator.series().observations();
    json.text("kind", computed.statistic().id());
    json.number("of", computed.of(points.getLast().period()));
    json.number("model", computed.model());
    json.objects(
        "neighbours",
        computed.members(),
        neighbour -> {
          json.text("code", neighbour.code());
          json.text("name", neighbour.name());
        });
    json.text("frequency", comparator.series().key().frequency().id());
    json.objects(
        "points",
        points,
        point -> {
          point(point);
          json.number("of", computed.of(point.period()));
        });
  }

  private void provenance(IndicatorPage.Provenance provenance) {
    json.text("dataset", provenance.dataset());
    json.text("title", provenance.title());
    json.text("name", provenance.source().name());
    json.text("url", provenance.source().url());
    json.text("pages", provenance.source().pages());
    json.text("publishedOn", provenance.publishedOn().toString());
    json.text("licence", provenance.licence());
  }
}
