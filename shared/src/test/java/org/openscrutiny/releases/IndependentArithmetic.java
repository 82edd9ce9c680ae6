package org.openscrutiny.releases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Unit;

/// The publisher's own arithmetic in one release, done again by hand-written rules that share no
/// code with the portal's comparisons.
final class IndependentArithmetic {
  /// Pupils at the end of key stage 2 in Southampton in 2024, from which the paper's "additional
  /// pupils" follow.
  private static final BigDecimal KEY_STAGE_2_COHORT = BigDecimal.valueOf(2892);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// One line of the list of disagreements, but for its reason.
  record Disagreement(
      String dataset,
      String what,
      SeriesKey key,
      Period period,
      BigDecimal printed,
      BigDecimal computed) {
    String line() {
      return String.join(
          ",",
          dataset,
          key.indicator(),
          key.area().code(),
          String.join(" & ", key.filters().levels().values()),
          period.id(),
          what,
          printed.toPlainString(),
          computed.toPlainString());
    }
  }

  private final String dataset;
  private final Figures figures;
  private final Catalogue catalogue;
  private final List<Disagreement> disagreements = new ArrayList<>();
  private int checked;
  private int unchecked;

  private IndependentArithmetic(String dataset, Figures figures, Catalogue catalogue) {
    this.dataset = dataset;
    this.figures = figures;
    this.catalogue = catalogue;
  }

  static IndependentArithmetic of(String dataset, Figures figures, Catalogue catalogue) {
    var result = new IndependentArithmetic(dataset, figures, catalogue);
    figures.calculations().forEach(result::checkCalculation);
    figures.series().forEach(each -> result.checkPercentages(each.series()));
    figures.repeats().forEach(result::checkRepeat);
    return result;
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  int checked() {
    return checked;
  }

  int unchecked() {
    return unchecked;
  }

  private void checkCalculation(Figures.Calculation printed) {
    Optional<BigDecimal> figure = printed.value().figure();
    if (figure.isEmpty()) {
      if (printed.value().symbol().equals(Optional.of("x"))) {
        unchecked++;
      }
      return;
    }
    check(printed.kind().text(), printed.key(), printed.period(), figure.get(), again(printed));
  }

  private void checkRepeat(Figures.Repeat repeat) {
    repeat
        .value()
        .figure()
        .ifPresent(figure ->
            check(
                "printed again in " + repeat.table(),
                repeat.key(),
                repeat.period(),
                figure,
                at(repeat.key(), repeat.period())));
  }

  /// Percentages whose two counts are printed too.
  private void checkPercentages(Series series) {
    Indicator indicator = catalogue.indicator(series.key().indicator()).orElseThrow();
    if (indicator.unit() != Unit.PERCENT
        || indicator.numerator().isEmpty()
        || indicator.denominator().isEmpty()) {
      return;
    }
    series
        .observations()
        .forEach(observation -> {
          Optional<BigDecimal> printed = observation.value().figure();
          Optional<BigDecimal> part =
              at(of(series.key(), indicator.numerator().get()), observation.period());
          Optional<BigDecimal> whole =
              at(of(series.key(), indicator.denominator().get()), observation.period());
          if (printed.isPresent()
              && part.isPresent()
              && whole.filter(number -> number.signum() > 0).isPresent()) {
            check(
                "percentage of its counts",
                series.key(),
                observation.period(),
                printed.get(),
                Optional.of(percent(part.get(), whole.get())));
          }
        });
  }

  private void check(
      String what, SeriesKey key, Period period, BigDecimal printed, Optional<BigDecimal> again) {
    if (again.isEmpty()) {
      unchecked++;
      return;
    }
    checked++;
    BigDecimal rounded = again.get().setScale(printed.scale(), RoundingMode.HALF_UP);
    if (rounded.compareTo(printed) != 0) {
      disagreements.add(new Disagreement(dataset, what, key, period, printed, rounded));
    }
  }

  private Optional<BigDecimal> again(Figures.Calculation printed) {
    SeriesKey key = printed.key();
    Period period = printed.period();
    return switch (printed.kind().text()) {
      case "Gap with statistical neighbours" ->
          gap(key, period, key.filters(), "statistical-neighbours");
      case "Gap with Core Cities" -> gap(key, period, key.filters(), "core-cities");
      case "Gap with England" -> gap(key, period, key.filters(), "E92000001");
      case "Gap with England, all pupils" ->
          gap(key, period, new Filters(Map.of("pupils", "All pupils")), "E92000001");
      case "Change on previous month" -> growth(key, period, monthsBefore(period, 1));
      case "Change on same month last year" -> growth(key, period, period.yearBefore());
      case "Change on previous year" ->
          unit(key) == Unit.PERCENT
              ? difference(at(key, period), at(key, period.yearBefore()))
              : growth(key, period, period.yearBefore());
      case "12-month mean" -> mean(lastTwelve(key, period));
      case "12-month maximum" -> lastTwelve(key, period).stream().max(BigDecimal::compareTo);
      case "Additional pupils to match England" -> additional(key, period, "E92000001");
      case "Additional pupils to match statistical neighbours" ->
          additional(key, period, "statistical-neighbours");
      default -> Optional.empty();
    };
  }

  private Optional<BigDecimal> gap(SeriesKey key, Period period, Filters theirs, String code) {
    return difference(at(key, period), of(key.indicator(), theirs, key.frequency(), code, period));
  }

  private Optional<BigDecimal> growth(SeriesKey key, Period period, Period before) {
    Optional<BigDecimal> base = at(key, before).filter(number -> number.signum() != 0);
    return difference(at(key, period), base).map(change -> percent(change, base.orElseThrow()));
  }

  private Optional<BigDecimal> additional(SeriesKey key, Period period, String code) {
    if (!key.filters().levels().values().stream().allMatch("All pupils"::equals)) {
      return Optional.empty();
    }
    Optional<BigDecimal> theirs = of(key.indicator(), key.filters(), key.frequency(), code, period);
    return difference(
        theirs.map(IndependentArithmetic::pupils),
        at(key, period).map(IndependentArithmetic::pupils));
  }

  private static BigDecimal pupils(BigDecimal percentage) {
    return percentage.multiply(KEY_STAGE_2_COHORT).divide(HUNDRED, 0, RoundingMode.HALF_UP);
  }

  /// The figures of the twelve months that end with this one, where all twelve are there.
  private List<BigDecimal> lastTwelve(SeriesKey key, Period period) {
    return IntStream.range(0, 12)
        .mapToObj(back -> at(key, monthsBefore(period, back)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<BigDecimal> mean(List<BigDecimal> numbers) {
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), 8, RoundingMode.HALF_UP));
  }

  private static Period monthsBefore(Period period, int months) {
    LocalDate day = period.start().minusMonths(months);
    String name = day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    return Period.parse(Integer.toString(day.getYear()), name).orElseThrow();
  }

  private static Optional<BigDecimal> difference(
      Optional<BigDecimal> ours, Optional<BigDecimal> theirs) {
    return ours.flatMap(a -> theirs.map(a::subtract));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 8, RoundingMode.HALF_UP);
  }

  private Unit unit(SeriesKey key) {
    return catalogue.indicator(key.indicator()).orElseThrow().unit();
  }

  private static SeriesKey of(SeriesKey key, String indicator) {
    return new SeriesKey(indicator, key.area(), key.filters(), key.frequency());
  }

  private Optional<BigDecimal> of(
      String indicator, Filters filters, Frequency frequency, String code, Period period) {
    Area area = new Area(AreaLevel.NATIONAL, code, code);
    return at(new SeriesKey(indicator, area, filters, frequency), period);
  }

  private Optional<BigDecimal> at(SeriesKey key, Period period) {
    return figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series ->
            series.key().indicator().equals(key.indicator())
                && series.key().area().code().equals(key.area().code())
                && series.key().filters().equals(key.filters())
                && series.key().frequency() == key.frequency())
        .flatMap(series -> series.at(period).stream())
        .flatMap(value -> value.figure().stream())
        .findFirst();
  }
}
