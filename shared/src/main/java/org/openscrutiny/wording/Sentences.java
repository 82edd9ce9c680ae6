package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.TargetGap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// The few sentences about the latest result of an indicator in an area, which stand before its
/// chart: at most [#MOST] words, and at most [#LONGEST] in each. The same result always gives the
/// same sentences. The text about the measure itself comes from the catalogue.
///
/// They say where the area stands: facts about published figures. What a test says of chance is
/// elsewhere on the page. No cause is claimed.
public final class Sentences {
  /// The most words of all sentences.
  public static final int MOST = 60;

  /// The most words of one sentence.
  public static final int LONGEST = 30;

  private final Indicator indicator;
  private final Area area;
  private final Wording wording;
  private final int roundedTo;

  public Sentences(Indicator indicator, Area area) {
    this(indicator, area, 1);
  }

  /// @param roundedTo the number of which the publisher's counts are multiples; 1 if they are exact
  public Sentences(Indicator indicator, Area area, int roundedTo) {
    this.roundedTo = roundedTo;
    this.indicator = indicator;
    this.area = area;
    this.wording = new Wording(indicator);
  }

  /// In this order: the figure with its comparison and its place; its direction beside the other
  /// place's; its course over the years, and its place a year before; the target; what the gap is
  /// in children. The first is always there. The others come as far as there is room, those about
  /// targets, direction and children before those about course and place.
  public List<String> about(LatestResult result) {
    List<String> lead = lead(result);
    var comparison = new ComparisonWords(indicator, result);
    var course = new CourseWords(indicator, PlaceNames.inText(area), result, comparison.main());
    int room = MOST - lead.stream().mapToInt(Sentences::words).sum();
    List<String> target =
        first(
            result.target().map(each -> target(each, result.latest().period().frequency())).stream()
                .toList(),
            room);
    room -= total(target);
    List<String> children = first(comparison.inChildren().stream().toList(), room);
    room -= total(children);
    List<String> direction = first(course.direction(), room);
    room -= total(direction);
    List<String> streak = first(course.streak(), room);
    room -= total(streak);
    List<String> places = first(course.places().stream().toList(), room);
    var sentences = new ArrayList<>(lead);
    for (List<String> part : List.of(direction, streak, places, target, children)) {
      sentences.addAll(part);
    }
    return sentences;
  }

  /// The first sentence for which there is room.
  private static List<String> first(List<String> sentences, int room) {
    return sentences.stream().filter(each -> words(each) <= room).limit(1).toList();
  }

  private static int total(List<String> sentences) {
    return sentences.stream().mapToInt(Sentences::words).sum();
  }

  static int words(String text) {
    return text.trim().split("\\s+").length;
  }

  /// The figure and its comparison in one sentence, or in two where one would be too long. Where
  /// the newest figure is not shown, why, and the newest one that is.
  private List<String> lead(LatestResult result) {
    if (!(result.latest().value() instanceof Value.Figure)) {
      var lead = new ArrayList<String>();
      lead.add(figure(result.latest()));
      result.newestFigure().ifPresent(older -> lead.add(figure(older)));
      return lead;
    }
    String figure = figure(result.latest());
    Optional<String> standing = new ComparisonWords(indicator, result).standing();
    if (standing.isEmpty()) {
      return List.of(figure);
    }
    String together = figure.substring(0, figure.length() - 1) + ": " + standing.get() + ".";
    return words(together) <= LONGEST
        ? List.of(together)
        : List.of(figure, "It is " + standing.get() + ".");
  }

  /// The sentence about an indicator without any figures.
  public String noFigures() {
    return "There are no figures for " + PlaceNames.inText(area) + ".";
  }

  private String figure(Observation observation) {
    return observation
        .value()
        .figure()
        .map(number -> statement(observation.period(), number))
        .or(() -> Reasons.sentence(observation))
        .orElseThrow();
  }

  private String statement(Period period, BigDecimal number) {
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    String says =
        Optional.of(indicator)
            .filter(each -> one)
            .flatMap(Indicator::saysOne)
            .orElse(indicator.says());
    return Wording.capitalised(PeriodWords.when(period, indicator))
        + ", "
        + (number.signum() == 0 && roundedTo == 1 ? Wording.none(says, indicator) : says)
            .replace("{value}", value(number))
            .replace("{area}", PlaceNames.inText(area))
        + ".";
  }

  /// A rounded 0 is not nobody: to the nearest 5, it stands for 0, 1 or 2.
  private String value(BigDecimal number) {
    return number.signum() == 0 && roundedTo > 1
        ? "fewer than " + (roundedTo + 1) / 2
        : wording.value(number);
  }

  /// "The target of 20% was missed by 3 points, for the 4th month in a row."
  private String target(TargetGap target, Frequency frequency) {
    String aim = wording.amount(target.target().value());
    String by = wording.gap(target.gap());
    return switch (target.outcome()) {
      case MET -> "The target of %s was met%s.".formatted(aim, inARow(target, frequency));
      case CLOSE ->
          "The target of %s was narrowly missed, by %s%s."
              .formatted(aim, by, inARow(target, frequency));
      case MISSED ->
          "The target of %s was missed by %s%s.".formatted(aim, by, inARow(target, frequency));
      case UNSAID ->
          target.gap().signum() == 0
              ? "That is exactly the target."
              : "It is %s %s the target of %s."
                  .formatted(by, target.gap().signum() > 0 ? "above" : "below", aim);
    };
  }

  private static String inARow(TargetGap target, Frequency frequency) {
    return target.inARow() == 1
        ? ""
        : ", for the %s %s in a row"
            .formatted(Wording.ordinal(target.inARow()), PeriodWords.noun(frequency));
  }
}
