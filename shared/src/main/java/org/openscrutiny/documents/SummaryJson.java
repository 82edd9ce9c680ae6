package org.openscrutiny.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.Listing;
import org.openscrutiny.comparison.Progress;
import org.openscrutiny.comparison.TopicProgress;
import org.openscrutiny.comparison.TwelveMonths;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.CataloguePage;
import org.openscrutiny.pages.PageSeries;
import org.openscrutiny.pages.ScorecardPage;
import org.openscrutiny.wording.ListingWords;
import org.openscrutiny.wording.ProgressWords;
import org.openscrutiny.wording.TopicWords;

/// Writes the documents with one row for each of many indicators, or areas: `catalogue`,
/// `catalogue/{topic}`, `areas` and `areas/{area}`.
final class SummaryJson {
  private static final int RECENT = 13;

  private final JsonOutput json;
  private final PagePartsJson parts;

  SummaryJson(JsonOutput json) {
    this.json = json;
    this.parts = new PagePartsJson(json);
  }

  void write(CataloguePage page, int edition) {
    json.number("edition", edition);
    json.objects("indicators", page.indicators(), this::entry);
  }

  void write(ScorecardPage page, int edition) {
    json.number("edition", edition);
    parts.area(page.area());
    json.objects("topics", page.topics(), this::topic);
    json.text("sentence", TopicWords.overall(page.topics()));
    List<Listing> listings = page.listings();
    json.object(
        "lists",
        () -> {
          for (Listing.Kind kind : Listing.Kind.values()) {
            json.objects(
                kind.id(),
                listings.stream().filter(each -> each.kind() == kind).toList(),
                this::listing);
          }
        });
    json.objects("rows", page.rows(), this::row);
  }

  void write(AuthoritiesPage page, int edition) {
    json.number("edition", edition);
    json.objects("areas", page.authorities(), this::authority);
  }

  private void authority(AuthoritiesPage.AuthorityEntry entry) {
    json.text("code", entry.area().code());
    json.text("name", entry.area().name());
    json.number("edition", entry.edition());
    json.number("indicators", entry.indicators());
    json.text("until", entry.until().map(LocalDate::toString));
  }

  private void entry(CataloguePage.CatalogueEntry entry) {
    parts.names(entry.indicator());
    json.text("topic", entry.indicator().topic());
    parts.measure(entry.indicator());
    json.number("edition", entry.edition());
    json.object(
        "latest",
        () -> {
          parts.observation(entry.leading().result().latest());
          json.text("end", entry.leading().result().latest().period().end().toString());
          json.text("status", entry.leading().status().id());
        });
    json.text("weight", entry.indicator().prominence().weight().name().toLowerCase(Locale.ROOT));
    entry.indicator().prominence().partOf().ifPresent(whole -> json.text("partOf", whole));
    json.text("sentence", entry.sentence());
    json.objects(
        "recent",
        recent(entry.leading()),
        point -> {
          json.text("period", point.period().id());
          figureOrNull(point);
        });
  }

  private void topic(TopicProgress topic) {
    json.text("id", topic.topic().id());
    json.text("sentence", TopicWords.sentence(topic));
    json.object("elsewhere", topic.elsewhere(), this::elsewhere);
    json.object("targets", () -> targets(topic.targets()));
    for (Progress.Kind kind : Progress.Kind.values()) {
      json.objects(
          kind.id(),
          topic.of(kind),
          entry -> {
            var words = new ProgressWords(entry);
            json.text("indicator", entry.indicator().id());
            json.text("figures", words.figures());
            json.text("sentence", words.sentence());
            json.text("rule", entry.progress().rule().id());
          });
    }
  }

  private void listing(Listing listing) {
    var words = new ListingWords(listing);
    json.text("indicator", listing.indicator().id());
    json.text("figures", words.figures());
    json.objects(
        "rules",
        listing.rules(),
        rule -> {
          json.text("rule", rule.id());
          json.text("words", words.why(rule));
        });
  }

  private void elsewhere(TopicProgress.Elsewhere elsewhere) {
    json.text("with", elsewhere.with().id());
    json.text("name", elsewhere.with().area().name());
    json.texts("better", ids(elsewhere.better()));
    json.texts("worse", ids(elsewhere.worse()));
  }

  private void targets(TopicProgress.Targets targets) {
    json.texts("met", ids(targets.met()));
    json.texts("close", ids(targets.close()));
    json.texts("missed", ids(targets.missed()));
  }

  private static List<String> ids(List<Indicator> indicators) {
    return indicators.stream().map(Indicator::id).toList();
  }

  private void row(ScorecardPage.ScorecardRow row) {
    PageSeries leading = row.leading();
    json.object(
        "indicator",
        () -> {
          parts.names(row.indicator());
          json.text("topic", row.indicator().topic());
          parts.measure(row.indicator());
        });
    json.number("edition", row.edition());
    json.text("series", leading.id());
    json.text("frequency", leading.series().key().frequency().id());
    json.text("status", leading.status().id());
    json.object("latest", () -> parts.observation(leading.result().latest()));
    json.object("previous", leading.result().previous(), parts::observation);
    json.object("yearAgo", leading.result().yearAgo(), parts::observation);
    twelveMonths("mean12", leading.twelveMonths(), leading.twelveMonths().map(TwelveMonths::mean));
    twelveMonths(
        "max12", leading.twelveMonths(), leading.twelveMonths().map(TwelveMonths::maximum));
    json.objects(
        "recent",
        recent(leading),
        point -> {
          parts.period(point.period());
          figureOrNull(point);
        });
    parts.direction(leading.result().direction());
    parts.target(leading.result().target());
    parts.placing(leading.result(), row.indicator());
    parts.course(leading.result());
    json.object("lastYear", row.lastYear(), this::lastYear);
    json.objects("comparators", leading.result().comparisons(), this::comparator);
  }

  private void twelveMonths(
      String name, Optional<TwelveMonths> months, Optional<BigDecimal> value) {
    json.object(
        name,
        months,
        there -> {
          value.ifPresent(figure -> json.number("value", figure));
          json.number("months", TwelveMonths.MONTHS);
          json.text("from", there.first().label());
          json.text("to", there.last().label());
        });
  }

  private void lastYear(ScorecardPage.LastYear year) {
    parts.observation(year.figure());
    json.text("dataset", year.dataset());
    json.text("status", year.status().id());
  }

  private void comparator(Comparison comparison) {
    json.text("id", comparison.with().id());
    json.text("name", comparison.with().area().name());
    parts.period(comparison.period());
    json.number("value", comparison.value());
  }

  private void figureOrNull(Observation point) {
    point
        .value()
        .figure()
        .ifPresentOrElse(figure -> json.number("value", figure), () -> json.nothing("value"));
  }

  private static List<Observation> recent(PageSeries series) {
    List<Observation> points = series.series().observations();
    return points.subList(Math.max(0, points.size() - RECENT), points.size());
  }
}
