package org.openscrutiny.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.DirectionOfTravel;
import org.openscrutiny.comparison.EarlierRanks;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.Placing;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.comparison.TargetGap;
import org.openscrutiny.comparison.YearlyCourse;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.RevisedValue;
import org.openscrutiny.pages.Withdrawal;
import org.openscrutiny.wording.PlaceNames;
import org.openscrutiny.wording.PlaceWords;
import org.openscrutiny.wording.Reasons;

/// Writes the parts that several documents have in common, each into the object that is open.
final class PagePartsJson {
  private final JsonOutput json;

  PagePartsJson(JsonOutput json) {
    this.json = json;
  }

  void area(Area area) {
    json.object(
        "area",
        () -> {
          json.text("code", area.code());
          json.text("name", area.name());
          json.text("inText", PlaceNames.inText(area));
        });
  }

  /// The first fields of an indicator, in every document that names one.
  void names(Indicator indicator) {
    json.text("id", indicator.id());
    json.text("title", indicator.title());
    json.text("shortTitle", indicator.shortTitle());
  }

  void measure(Indicator indicator) {
    json.text("unit", indicator.unit().id());
    json.number("decimalPlaces", indicator.decimalPlaces());
    json.text("polarity", indicator.polarity().name().toLowerCase(Locale.ROOT));
  }

  void period(Period period) {
    json.text("period", period.id());
    json.text("label", period.label());
  }

  /// A figure, or null with its symbol and why.
  void value(Value value) {
    if (value instanceof Value.Figure(var number)) {
      json.number("value", number);
    } else {
      json.nothing("value");
      value.symbol().ifPresent(symbol -> json.text("symbol", symbol));
      Reasons.why(value).ifPresent(why -> json.text("why", why));
    }
  }

  void observation(Observation observation) {
    period(observation.period());
    value(observation.value());
  }

  /// A 95% interval as it is shown.
  void limits(ConfidenceInterval interval, int decimalPlaces) {
    json.numbers(
        "interval",
        Optional.of(List.of(interval.low(decimalPlaces), interval.high(decimalPlaces))));
  }

  void filters(Filters filters) {
    json.object("filters", () -> filters.levels().forEach(json::text));
  }

  void target(Optional<TargetGap> target) {
    json.object(
        "target",
        target,
        there -> {
          json.number("value", there.target().value());
          json.text("text", there.target().text());
          json.number("gap", there.gap());
          switch (there.outcome()) {
            case MET -> json.truth("met", true);
            case CLOSE, MISSED -> json.truth("met", false);
            case UNSAID -> json.nothing("met");
          }
          json.text("rag", there.outcome().colour());
        });
  }

  /// The place among all authorities, and those of earlier years.
  void placing(LatestResult result, Indicator indicator) {
    json.object("rank", result.placing().map(Placing::rank), rank -> rank(rank, indicator));
    EarlierRanks earlier = result.earlierRanks();
    json.object("rankYearBefore", earlier.yearBefore(), then -> earlierRank(then, indicator));
    json.object("rankFiveYears", earlier.earliest(), then -> earlierRank(then, indicator));
  }

  private void earlierRank(EarlierRanks.RankInYear earlier, Indicator indicator) {
    json.text("since", earlier.year().id());
    json.text("year", earlier.year().label());
    rank(earlier.rank(), indicator);
  }

  private void rank(Rank rank, Indicator indicator) {
    json.number("place", rank.place());
    json.truth("tied", rank.tied());
    json.number("of", rank.of());
    json.text("label", rank.label());
    json.text("words", PlaceWords.of(rank, indicator.polarity()));
  }

  /// The course of a yearly figure; null for others, and where there is no figure to compare with.
  void course(LatestResult result) {
    YearlyCourse course = result.course();
    json.object(
        "course",
        course.fiveYears(),
        change -> {
          json.text("since", change.since().id());
          json.text("label", change.since().label());
          json.number("from", change.from());
          json.number("by", change.by());
          json.text("direction", course.run().direction().word());
          json.number("years", course.run().years());
          json.object(
              "extreme",
              course.extreme(),
              extreme -> {
                json.text("which", extreme.direction() == Direction.HIGHER ? "highest" : "lowest");
                json.text("since", extreme.since().id());
                json.text("label", extreme.since().label());
                json.truth("first", extreme.isFirst());
              });
        });
  }

  /// Null where the figure is not monthly, or there is none for the year before.
  void direction(Optional<DirectionOfTravel> direction) {
    json.object(
        "direction",
        direction,
        there -> {
          json.text("since", there.change().since().id());
          json.text("label", there.change().since().label());
          json.number("percent", there.percent());
          json.text("verdict", there.way().id());
          better(there.judgement());
        });
  }

  void better(Judgement judgement) {
    switch (judgement) {
      case BETTER -> json.truth("better", true);
      case WORSE -> json.truth("better", false);
      case NONE -> json.nothing("better");
    }
  }

  /// A value that is no figure is null, and `fromSymbol` or `toSymbol` has its symbol.
  void revision(RevisedValue revision) {
    json.text("series", revision.series());
    json.text("period", revision.period());
    json.text("label", revision.label());
    json.text("kind", revision.kind().id());
    side("from", revision.from());
    side("to", revision.to());
    json.number("edition", revision.edition());
    json.text("why", revision.why());
  }

  private void side(String name, Value value) {
    if (value instanceof Value.Figure(var number)) {
      json.number(name, number);
    } else {
      json.nothing(name);
      value.symbol().ifPresent(symbol -> json.text(name + "Symbol", symbol));
    }
  }

  static void withdrawal(JsonOutput json, Withdrawal withdrawal) {
    json.text("on", withdrawal.on().toString());
    json.text("reason", withdrawal.reason());
    json.number("lastEdition", withdrawal.last());
  }
}
