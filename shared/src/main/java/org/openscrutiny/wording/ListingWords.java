package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.Direction;
import org.openscrutiny.comparison.EarlierRanks.RankInYear;
import org.openscrutiny.comparison.GapChange;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.Listing;
import org.openscrutiny.comparison.Progress;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.comparison.TargetGap;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;

/// The words about an indicator in a list of what goes well, what to watch and what to do better.
public final class ListingWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Listing listing;
  private final Indicator indicator;
  private final LatestResult result;
  private final Wording wording;

  public ListingWords(Listing listing) {
    this.listing = listing;
    this.indicator = listing.indicator();
    this.result = listing.entry().result();
    this.wording = new Wording(indicator);
  }

  /// The figure, its period and the other place: "57% in 2024/25; England: 63%".
  public String figures() {
    if (listing.rules().contains(Listing.Rule.NO_NEW_FIGURE)) {
      return new ProgressWords(listing.entry()).figures();
    }
    String own = wording.amount(figure()) + " " + when(result.latest());
    return own
        + listing
            .comparison()
            .map(other -> "; %s: %s".formatted(name(), wording.amount(other.value())))
            .orElse("");
  }

  /// Why a rule put it in its list: "in the bottom quarter, joint 136th of 151 councils".
  public String why(Listing.Rule rule) {
    return switch (rule) {
      case BOTTOM_QUARTER -> "in the bottom quarter, " + place();
      case TOP_QUARTER -> "in the top quarter, " + place();
      case FALLING_BEHIND -> "worse than %s, %s".formatted(name(), fallingBehind());
      case CATCHING_UP -> "worse than %s, and the gap has shrunk%s".formatted(name(), gap());
      case BETTER_THAN_OTHERS -> "better than " + name();
      case TARGET_MET -> target("target of %s met for %s in a row");
      case TARGET_MISSED -> target("target of %s missed for %s in a row");
      case TARGET_NEWLY_MISSED ->
          "target of %s missed, after it was met %s"
              .formatted(aim(), "in " + PeriodWords.name(latest().previous(), indicator));
      case IMPROVED -> "got better%s, by more than chance".formatted(since());
      case WORSENED -> "got worse%s, by more than chance".formatted(since());
      case SLIPPING -> "still good, and got worse%s, by more than chance".formatted(since());
      case MOVED_UP -> "up" + move(result.earlierRanks().earliest());
      case MOVED_DOWN -> "down" + move(result.earlierRanks().yearBefore());
      case TURNED ->
          "got worse, after it had got better for %d years in a row"
              .formatted(result.course().run().yearsBefore());
      case NO_NEW_FIGURE -> "no new figure to watch";
      case CHANGED -> changed();
      case LATE ->
          "the next figures were due on %s and had not come"
              .formatted(DAY.format(listing.entry().lateSince().orElseThrow()));
    };
  }

  private String name() {
    return listing.with().area().name();
  }

  private BigDecimal figure() {
    return result.latest().value().figure().orElseThrow();
  }

  private Period latest() {
    return result.latest().period();
  }

  private String place() {
    return PlaceWords.of(result.placing().orElseThrow().rank(), indicator.polarity());
  }

  private static String ordinal(Rank rank) {
    return Wording.ordinal(rank.place());
  }

  /// The gap was on the other side before, or is larger now.
  private String fallingBehind() {
    return listing
        .comparison()
        .flatMap(Comparison::sinceThreeYears)
        .filter(gap -> gap.from().signum() * gap.to().signum() < 0)
        .map(gap -> "after it was better in " + PeriodWords.name(gap.since(), indicator))
        .orElseGet(() -> "and the gap has grown" + gap());
  }

  /// " from 3.1 to 5.2 percentage points since 2021/22"
  private String gap() {
    Optional<GapChange> change = listing.comparison().flatMap(Comparison::sinceThreeYears);
    return change
        .map(gap ->
            " %s since %s"
                .formatted(
                    wording.course(gap.from().abs(), gap.to().abs()),
                    PeriodWords.name(gap.since(), indicator)))
        .orElse("");
  }

  private String target(String text) {
    TargetGap target = result.target().orElseThrow();
    String unit = PeriodWords.noun(latest().frequency()) + "s";
    return text.formatted(aim(), target.inARow() + " " + unit);
  }

  private String aim() {
    return wording.amount(result.target().orElseThrow().target().value());
  }

  private String since() {
    return listing.entry().progress().rule() == Progress.Rule.TREND
        ? " over five years"
        : " since the year before";
  }

  /// " from 101st to 60th place since 2019/20"
  private String move(Optional<RankInYear> earlier) {
    return earlier
        .map(then ->
            " from %s to %s place since %s"
                .formatted(
                    ordinal(then.rank()),
                    ordinal(result.placing().orElseThrow().rank()),
                    PeriodWords.name(then.year(), indicator)))
        .orElse("");
  }

  /// "down from 97 for every 10,000 in 2023/24"
  private String changed() {
    Optional<Observation> earlier =
        listing.entry().progress().earlier().or(() -> result.yearBefore());
    return earlier
        .flatMap(then -> then.value().figure().map(from -> changed(from, then)))
        .orElse("changed");
  }

  private String changed(BigDecimal from, Observation then) {
    return switch (Direction.of(figure().subtract(from))) {
      case HIGHER -> "up from %s %s".formatted(wording.amount(from), when(then));
      case LOWER -> "down from %s %s".formatted(wording.amount(from), when(then));
      case SAME -> "the same as %s".formatted(when(then));
    };
  }

  private String when(Observation observation) {
    return PeriodWords.when(observation.period(), indicator);
  }
}
