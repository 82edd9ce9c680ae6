package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.comparison.Change;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.EarlierRanks.RankInYear;
import org.openscrutiny.comparison.GapChange;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.Standing;
import org.openscrutiny.comparison.Verdict;
import org.openscrutiny.comparison.YearlyCourse;
import org.openscrutiny.comparison.YearlyRun;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Observation;

/// The words about how the newest figure came to where it is: since the year before, since three
/// years, and whether the other place moved as much. They are facts about published figures;
/// nothing is said of chance.
final class CourseWords {
  private static final int FEWEST_YEARS = 3;
  private static final int FEWEST_PLACES = 10;

  private final Indicator indicator;
  private final String area;
  private final LatestResult result;
  private final Optional<Comparison> beside;
  private final Wording wording;

  /// @param beside the comparison of the first sentence
  CourseWords(Indicator indicator, String area, LatestResult result, Optional<Comparison> beside) {
    this.indicator = indicator;
    this.area = area;
    this.result = result;
    this.beside = beside.filter(Comparison::samePeriod);
    this.wording = new Wording(indicator);
  }

  /// The direction in one sentence, the fullest first; the next is for a page with less room. Empty
  /// if there is no earlier figure.
  List<String> direction() {
    Optional<Change> near = result.change();
    Optional<Change> year = result.yearOnYear();
    Optional<GapChange> gap = beside.flatMap(Comparison::sinceThreeYears);
    Optional<Change> far =
        gap.flatMap(this::sinceGap).filter(change -> !near.filter(change::equals).isPresent());
    String other = gap.flatMap(this::otherPlace).map("; "::concat).orElse("");
    Optional<String> both =
        far.or(() -> year).flatMap(later -> near.map(first -> both(first, later)));
    return Stream.of(
            both.map(words -> words + other),
            far.or(() -> near).map(change -> one(change) + other),
            both,
            near.map(this::one),
            year.map(this::one))
        .flatMap(Optional::stream)
        .filter(words -> Sentences.words(words) <= Sentences.LONGEST)
        .map(words -> words + ".")
        .distinct()
        .toList();
  }

  /// "It has fallen in each of the last four years, to the lowest since 2015/16.", the fullest
  /// first; empty where the course is not remarkable.
  List<String> streak() {
    YearlyCourse course = result.course();
    Optional<String> extreme = course.extreme().map(this::extreme);
    YearlyRun run = course.run();
    if (run.years() < FEWEST_YEARS) {
      return extreme.map(words -> "It is " + words + ".").stream().toList();
    }
    String moved =
        "It has %s in each of the last %s years"
            .formatted(
                run.direction() == Direction.HIGHER ? "risen" : "fallen",
                Wording.cardinal(run.years()));
    return Stream.concat(
            course
                .extreme()
                .filter(its -> its.direction() == run.direction())
                .map(its -> moved + ", to " + extreme(its) + ".")
                .stream(),
            Stream.of(moved + "."))
        .toList();
  }

  /// "A year before, its place was 101st."; empty where it is nearly the same.
  Optional<String> places() {
    return result
        .earlierRanks()
        .yearBefore()
        .filter(then -> indicator.polarity() != Polarity.NONE)
        .flatMap(then -> result.placing().flatMap(now -> places(then, now.rank().place())));
  }

  private static Optional<String> places(RankInYear then, int now) {
    int before = then.rank().place();
    return Math.abs(before - now) < FEWEST_PLACES
        ? Optional.empty()
        : Optional.of("A year before, its place was %s.".formatted(Wording.ordinal(before)));
  }

  private String extreme(YearlyCourse.Extreme extreme) {
    return "the %s since %s%s"
        .formatted(
            extreme.direction() == Direction.HIGHER ? "highest" : "lowest",
            extreme.isFirst() ? "at least " : "",
            PeriodWords.name(extreme.since(), indicator));
  }

  private Optional<Change> sinceGap(GapChange gap) {
    return gap.own()
        .flatMap(from ->
            figure(result.latest()).map(now -> new Change(gap.since(), from, now.subtract(from))));
  }

  private static Optional<BigDecimal> figure(Observation observation) {
    return observation.value().figure();
  }

  /// "That is up from 53% in 2021/22"
  private String one(Change change) {
    return "That is " + movement(change) + " " + PeriodWords.when(change.since(), indicator);
  }

  /// "That is down from 56% a year before, but up from 53% in 2021/22"
  private String both(Change near, Change far) {
    boolean alike = Direction.of(near.by()) == Direction.of(far.by());
    boolean yearly = near.since().equals(result.latest().period().yearBefore());
    String before = yearly ? "a year before" : PeriodWords.when(near.since(), indicator);
    String then =
        far.since().equals(result.latest().period().yearBefore())
            ? "a year before"
            : PeriodWords.when(far.since(), indicator);
    String second = alike ? again(far) : movement(far);
    String link = alike ? " and " : ", but ";
    return "That is " + movement(near) + " " + before + link + second + " " + then;
  }

  /// Where lower is better, the words say which it is: a reader may not know.
  private String movement(Change change) {
    Direction direction = Direction.of(change.by());
    return direction == Direction.SAME
        ? "the same as"
        : words(direction) + " " + wording.value(change.from());
  }

  /// The movement after another in the same direction: "from 53%".
  private String again(Change change) {
    Direction direction = Direction.of(change.by());
    return direction == Direction.SAME
        ? "as"
        : words(direction).replaceFirst("^\\w+ ", "") + " " + wording.value(change.from());
  }

  private String words(Direction direction) {
    return switch (indicator.polarity()) {
      case HIGHER, NONE -> direction == Direction.HIGHER ? "up from" : "down from";
      case LOWER -> direction == Direction.HIGHER ? "worse than" : "better than";
    };
  }

  /// "England rose by 4 points, so the gap has not changed"
  private Optional<String> otherPlace(GapChange gap) {
    String them = beside.map(ComparisonWords::name).orElseThrow();
    return sinceGap(gap)
        .map(own -> own.by().subtract(gap.to().subtract(gap.from())))
        .map(moved -> "%s %s, so %s".formatted(them, moved(moved), consequence(gap, them)));
  }

  private String moved(BigDecimal by) {
    return switch (Direction.of(by)) {
      case HIGHER -> "rose by " + wording.gap(by);
      case LOWER -> "fell by " + wording.gap(by);
      case SAME -> "did not change";
    };
  }

  private String consequence(GapChange gap, String them) {
    BigDecimal from = gap.from().abs();
    BigDecimal to = gap.to().abs();
    if (!gap.hasMoved()) {
      return unmoved(gap);
    }
    if (from.signum() == 0) {
      return isAhead(gap.to()) ? "a lead has opened" : "a gap has opened";
    }
    if (to.signum() == 0) {
      return isAhead(gap.from()) ? "the lead has gone" : "the gap has closed";
    }
    if (gap.from().signum() != gap.to().signum()) {
      return beside.filter(each -> Standing.isSmall(each, result)).isPresent()
          ? "the two are now about the same"
          : crossed(gap, them);
    }
    return gapOrLead(gap)
        + (to.compareTo(from) > 0 ? " has grown " : " has shrunk ")
        + wording.shortCourse(from, to);
  }

  /// By one unit of the last printed digit at most.
  private String unmoved(GapChange gap) {
    boolean same = gap.from().compareTo(gap.to()) == 0;
    return gap.from().signum() == 0 || gap.to().signum() == 0
        ? (same ? "the two are still the same" : "the two are still about the same")
        : gapOrLead(gap) + (same ? " has not changed" : " has hardly changed");
  }

  private String gapOrLead(GapChange gap) {
    return isAhead(gap.to()) ? "the lead" : "the gap";
  }

  private boolean isAhead(BigDecimal gap) {
    return switch (indicator.polarity()) {
      case HIGHER -> gap.signum() > 0;
      case LOWER -> gap.signum() < 0;
      case NONE -> false;
    };
  }

  private String crossed(GapChange gap, String them) {
    boolean maybe = beside.filter(each -> each.verdict() == Verdict.SIMILAR).isPresent();
    if (indicator.polarity() == Polarity.NONE || maybe) {
      return area + " is now " + (gap.to().signum() > 0 ? "above " : "below ") + them;
    }
    return area + (isAhead(gap.to()) ? " has overtaken " : " has fallen behind ") + them;
  }
}
