package org.openscrutiny.editions;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Unit;

/// An indicator with what a test doesn't care about filled in.
public final class IndicatorBuilder {
  private final String id;
  private final String topic;
  private final Unit unit;
  private final int decimalPlaces;
  private final Polarity polarity;
  private final Measured measured;
  private String title;
  private String shortTitle;
  private String says = "the figure for {area} was {value}";
  private Optional<String> saysOne = Optional.empty();
  private Set<String> breaks = Set.of();
  private boolean overlapping;
  private Optional<Counts> counts;
  private Optional<String> numerator = Optional.empty();
  private Optional<String> denominator = Optional.empty();
  private Optional<BigDecimal> leastSpread = Optional.empty();
  private Indicator.Prominence prominence = Indicator.Prominence.MAIN;

  public IndicatorBuilder(
      String id, String topic, Unit unit, int decimalPlaces, Polarity polarity, Measured measured) {
    this.id = id;
    this.topic = topic;
    this.unit = unit;
    this.decimalPlaces = decimalPlaces;
    this.polarity = polarity;
    this.measured = measured;
    this.counts = unit == Unit.NUMBER ? Optional.of(Counts.CHILDREN) : Optional.empty();
    this.title = id + "?";
    this.shortTitle = id;
  }

  public IndicatorBuilder titled(String question, String term) {
    title = question;
    shortTitle = term;
    return this;
  }

  public IndicatorBuilder saying(String text) {
    says = text;
    return this;
  }

  public IndicatorBuilder sayingOfOne(String text) {
    saysOne = Optional.of(text);
    return this;
  }

  public IndicatorBuilder breakingAt(String... periods) {
    breaks = Set.of(periods);
    return this;
  }

  public IndicatorBuilder rolling() {
    overlapping = true;
    return this;
  }

  public IndicatorBuilder countOf(Counts counted) {
    counts = Optional.of(counted);
    return this;
  }

  /// A number that counts nobody, such as a mean.
  public IndicatorBuilder countingNobody() {
    counts = Optional.empty();
    return this;
  }

  public IndicatorBuilder counting(String cases) {
    numerator = Optional.of(cases);
    return this;
  }

  public IndicatorBuilder outOf(String cohort) {
    denominator = Optional.of(cohort);
    return this;
  }

  public IndicatorBuilder weighing(Indicator.Prominence other) {
    prominence = other;
    return this;
  }

  public IndicatorBuilder spreading(String least) {
    leastSpread = Optional.of(new BigDecimal(least));
    return this;
  }

  public Indicator build() {
    return new Indicator(
        id,
        title,
        shortTitle,
        topic,
        unit,
        decimalPlaces,
        polarity,
        counts,
        numerator,
        denominator,
        "What it is.",
        "Children who live in the area",
        measured,
        says,
        saysOne,
        "monthly",
        overlapping,
        breaks,
        new Indicator.Source("Southampton City Council", "https://www.southampton.gov.uk/"),
        Optional.empty(),
        leastSpread,
        counts.isPresent(),
        Optional.empty(),
        prominence,
        Optional.empty());
  }
}
