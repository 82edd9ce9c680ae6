package org.openscrutiny.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openscrutiny.comparison.Change;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.GapChange;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.Placing;
import org.openscrutiny.comparison.Standing;
import org.openscrutiny.comparison.TestedChange;
import org.openscrutiny.comparison.Trend;
import org.openscrutiny.comparison.TwelveMonths;
import org.openscrutiny.comparison.Verdict;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.PageSeries;

/// Writes the latest result of a series: its newest observation and everything that it is compared
/// with. A rule without a result is null.
final class LatestResultJson {
  private static final int CHI_SQUARE_PLACES = 2;

  private final JsonOutput json;
  private final PagePartsJson parts;

  LatestResultJson(JsonOutput json) {
    this.json = json;
    this.parts = new PagePartsJson(json);
  }

  void write(Indicator indicator, PageSeries series) {
    LatestResult result = series.result();
    int decimalPlaces = indicator.decimalPlaces();
    parts.observation(result.latest());
    json.text("status", series.status().id());
    result
        .interval()
        .ifPresentOrElse(its -> parts.limits(its, decimalPlaces), () -> json.nothing("interval"));
    json.objects(
        "comparisons",
        result.comparisons(),
        each -> comparison(each, result, indicator.polarity()));
    change("change", result.change());
    change("yearOnYear", result.yearOnYear());
    json.object("yearBefore", result.tested(), there -> tested(there, decimalPlaces));
    parts.direction(result.direction());
    json.object(
        "trend",
        result.trend(),
        trend -> trend(trend, Judgement.of(trend.course().direction(), indicator.polarity())));
    parts.placing(result, indicator);
    json.text("band", result.placing().flatMap(Placing::band));
    json.numbers("bandEdges", result.placing().flatMap(Placing::bands).map(bands -> bands.edges()));
    parts.course(result);
    json.object("twelveMonths", series.twelveMonths(), this::twelveMonths);
    parts.target(result.target());
  }

  private void comparison(Comparison comparison, LatestResult result, Polarity polarity) {
    json.text("with", comparison.with().id());
    json.text("name", comparison.with().area().name());
    parts.period(comparison.period());
    json.truth("samePeriod", comparison.samePeriod());
    json.number("value", comparison.value());
    json.number("gap", comparison.gap());
    json.text("verdict", comparison.verdict().id());
    parts.better(comparison.judgement());
    json.text("standing", standing(comparison, result, polarity));
    comparison
        .gapInChildren()
        .ifPresentOrElse(
            gap -> {
              json.number("need", gap.children());
              json.text("needOf", gap.of().of(Math.abs(gap.children())));
            },
            () -> json.nothing("need"));
    json.object("gapSince", comparison.since(), this::gapSince);
    json.object("gapThreeYears", comparison.sinceThreeYears(), this::gapSince);
  }

  /// Empty without a polarity, and beside a figure of another period.
  private static Optional<String> standing(
      Comparison comparison, LatestResult result, Polarity polarity) {
    return polarity == Polarity.NONE || !comparison.samePeriod()
        ? Optional.empty()
        : Optional.of(
            switch (Standing.beside(comparison, result, polarity)) {
              case BETTER -> "better";
              case WORSE -> "worse";
              case NONE -> "same";
            });
  }

  private void gapSince(GapChange change) {
    json.text("since", change.since().id());
    json.text("label", change.since().label());
    json.number("gap", change.from());
    json.text("kind", change.printed() ? "published" : "computed");
  }

  private void change(String name, Optional<Change> change) {
    json.object(
        name,
        change,
        there -> {
          json.text("since", there.since().id());
          json.text("label", there.since().label());
          json.number("by", there.by());
        });
  }

  private void tested(TestedChange tested, int decimalPlaces) {
    json.text("since", tested.change().since().id());
    json.text("label", tested.change().since().label());
    json.number("by", tested.change().by());
    parts.limits(tested.by(), decimalPlaces);
    json.text(
        "verdict",
        switch (tested.direction()) {
          case HIGHER, LOWER -> tested.direction().word();
          case SAME -> Verdict.SIMILAR.id();
        });
    parts.better(tested.judgement());
  }

  private void trend(Trend trend, Judgement judgement) {
    json.text("verdict", trend.course().id());
    parts.better(judgement);
    json.text("from", trend.first().id());
    json.text("to", trend.last().id());
    json.number("points", Trend.POINTS);
    json.number(
        "chiSquare",
        BigDecimal.valueOf(trend.chiSquare()).setScale(CHI_SQUARE_PLACES, RoundingMode.HALF_UP));
  }

  private void twelveMonths(TwelveMonths months) {
    json.number("mean", months.mean());
    json.number("max", months.maximum());
    json.number("months", TwelveMonths.MONTHS);
    json.text("from", months.first().label());
    json.text("to", months.last().label());
  }
}
