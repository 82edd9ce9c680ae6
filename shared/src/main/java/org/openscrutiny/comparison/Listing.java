package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Indicator.Weight;
import org.openscrutiny.domain.PortalSettings;

/// The list of a topic or of a council in which an indicator stands, and the rules that put it
/// there. Nobody can edit the lists.
///
/// An indicator stands in one list. Where rules of several apply, the most serious one counts:
/// [Kind#WORSE], then [Kind#WATCH], then [Kind#BETTER].
///
/// @param with the comparator that the rules about another place used
/// @param rules those of the list, in the order of [Rule]; at least one
public record Listing(
    TopicProgress.Entry entry, PortalSettings.Comparator with, Kind kind, List<Rule> rules) {
  private static final int IN_A_ROW = 3;
  private static final int PLACES_DOWN = 15;
  private static final double QUARTER = 0.25;

  /// An untested change of a measure without a polarity counts from this part of the earlier
  /// figure.
  private static final BigDecimal LEAST_CHANGE = new BigDecimal("0.1");

  /// The most important first: what is missing or only late comes last, then by weight, then by how
  /// far out the figure lies. Equal ones keep the catalogue's order.
  public static final Comparator<Listing> BY_IMPORTANCE =
      Comparator.comparing((Listing each) -> each.isWithoutFigure())
          .thenComparing(each -> each.indicator().prominence().weight())
          .thenComparing(Comparator.comparingDouble(Listing::distance).reversed());

  /// The lists, in their order on a page.
  public enum Kind {
    BETTER("better"),
    WATCH("watch"),
    WORSE("worse"),
    CHANGING("changing");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /// The word in the public JSON.
    public String id() {
      return id;
    }
  }

  /// Why an indicator stands in a list, the most serious first.
  public enum Rule {
    BOTTOM_QUARTER(Kind.WORSE),
    FALLING_BEHIND(Kind.WORSE),
    TARGET_MISSED(Kind.WORSE),
    WORSENED(Kind.WORSE),
    MOVED_DOWN(Kind.WATCH),
    TARGET_NEWLY_MISSED(Kind.WATCH),
    CATCHING_UP(Kind.WATCH),
    SLIPPING(Kind.WATCH),
    TURNED(Kind.WATCH),
    NO_NEW_FIGURE(Kind.WATCH),
    TOP_QUARTER(Kind.BETTER),
    BETTER_THAN_OTHERS(Kind.BETTER),
    TARGET_MET(Kind.BETTER),
    IMPROVED(Kind.BETTER),
    MOVED_UP(Kind.BETTER),
    CHANGED(Kind.CHANGING),
    /// Counts only where no rule of another list applies.
    LATE(Kind.WATCH);

    private final Kind kind;

    Rule(Kind kind) {
      this.kind = kind;
    }

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Listing {
    rules = List.copyOf(rules);
  }

  /// Empty if no rule applies, and for details, which stand under the measure that they belong to.
  static Optional<Listing> of(TopicProgress.Entry entry, PortalSettings.Comparator with) {
    if (entry.indicator().prominence().weight() == Weight.DETAIL) {
      return Optional.empty();
    }
    List<Rule> all =
        Stream.concat(
                ofFigures(entry, with).stream(), entry.lateSince().map(day -> Rule.LATE).stream())
            .toList();
    return all.stream()
        .findFirst()
        .map(most ->
            new Listing(
                entry,
                with,
                most.kind,
                all.stream().filter(each -> each.kind == most.kind).toList()));
  }

  /// Whether nothing can be said of a new figure, because there is none.
  private boolean isWithoutFigure() {
    return rules.stream().allMatch(each -> each == Rule.NO_NEW_FIGURE || each == Rule.LATE);
  }

  public Indicator indicator() {
    return entry.indicator();
  }

  /// The comparison with the other place, if it is of the same period.
  public Optional<Comparison> comparison() {
    return entry.result().comparisonWith(with);
  }

  private static List<Rule> ofFigures(TopicProgress.Entry entry, PortalSettings.Comparator with) {
    if (entry.progress().kind() == Progress.Kind.MISSING) {
      return List.of(Rule.NO_NEW_FIGURE);
    }
    if (entry.indicator().polarity() == Polarity.NONE) {
      return isChanged(entry) ? List.of(Rule.CHANGED) : List.of();
    }
    return rules(entry, with);
  }

  private static List<Rule> rules(TopicProgress.Entry entry, PortalSettings.Comparator with) {
    LatestResult result = entry.result();
    Polarity polarity = entry.indicator().polarity();
    var standing = Standing.of(entry.indicator(), result, with);
    var rules = new TreeSet<Rule>();
    standing
        .quarter()
        .flatMap(quarter -> "A".equals(quarter) ? Optional.of(Rule.TOP_QUARTER) : bottom(quarter))
        .ifPresent(rules::add);
    standing.beside().flatMap(beside -> beside(beside, gap(entry, with))).ifPresent(rules::add);
    result.target().flatMap(Listing::target).ifPresent(rules::add);
    switch (entry.progress().kind()) {
      case IMPROVED -> rules.add(Rule.IMPROVED);
      case WORSENED -> rules.add(isStillGood(standing) ? Rule.SLIPPING : Rule.WORSENED);
      case UNCLEAR, MISSING -> {}
    }
    result.placing().ifPresent(now -> rules.addAll(moves(now.rank(), result.earlierRanks())));
    if (result.course().run().isTurned()
        && Judgement.of(result.course().run().direction(), polarity) == Judgement.WORSE) {
      rules.add(Rule.TURNED);
    }
    return List.copyOf(rules);
  }

  private static boolean isStillGood(Standing standing) {
    return standing.quarter().filter("A"::equals).isPresent()
        || standing.beside().filter(Judgement.BETTER::equals).isPresent();
  }

  private static Optional<Rule> bottom(String quarter) {
    return "D".equals(quarter) ? Optional.of(Rule.BOTTOM_QUARTER) : Optional.empty();
  }

  private static Optional<Rule> beside(Judgement beside, Judgement gap) {
    return switch (beside) {
      case BETTER ->
          gap == Judgement.WORSE ? Optional.empty() : Optional.of(Rule.BETTER_THAN_OTHERS);
      case WORSE ->
          switch (gap) {
            case BETTER -> Optional.of(Rule.CATCHING_UP);
            case WORSE -> Optional.of(Rule.FALLING_BEHIND);
            case NONE -> Optional.empty();
          };
      case NONE -> Optional.empty();
    };
  }

  /// Whether the gap with the other place has become better or worse over three years.
  private static Judgement gap(TopicProgress.Entry entry, PortalSettings.Comparator with) {
    return entry
        .result()
        .comparisonWith(with)
        .flatMap(Comparison::sinceThreeYears)
        .filter(GapChange::hasMoved)
        .map(gap ->
            Judgement.of(Direction.of(gap.to().subtract(gap.from())), entry.indicator().polarity()))
        .orElse(Judgement.NONE);
  }

  private static Optional<Rule> target(TargetGap target) {
    return switch (target.outcome()) {
      case MET -> target.inARow() >= IN_A_ROW ? Optional.of(Rule.TARGET_MET) : Optional.empty();
      case CLOSE, MISSED ->
          target.inARow() >= IN_A_ROW
              ? Optional.of(Rule.TARGET_MISSED)
              : target.isNew() ? Optional.of(Rule.TARGET_NEWLY_MISSED) : Optional.empty();
      case UNSAID -> Optional.empty();
    };
  }

  private static List<Rule> moves(Rank now, EarlierRanks earlier) {
    var moves = new ArrayList<Rule>();
    earlier
        .yearBefore()
        .filter(then -> now.place() - then.rank().place() >= PLACES_DOWN)
        .ifPresent(then -> moves.add(Rule.MOVED_DOWN));
    earlier
        .earliest()
        .filter(then -> then.rank().share() - now.share() >= QUARTER)
        .ifPresent(then -> moves.add(Rule.MOVED_UP));
    return moves;
  }

  /// Whether a measure without a polarity changed by more than chance; where that was not tested,
  /// whether it changed by a tenth or more since the year before.
  private static boolean isChanged(TopicProgress.Entry entry) {
    LatestResult result = entry.result();
    return entry.progress().direction() != Direction.SAME
        || (result.tested().isEmpty()
            && result.trend().isEmpty()
            && partOfChange(result).filter(part -> part.compareTo(LEAST_CHANGE) >= 0).isPresent());
  }

  /// The size of the change since the year before, as a part of the earlier figure.
  private static Optional<BigDecimal> partOfChange(LatestResult result) {
    return result
        .yearBefore()
        .flatMap(each -> Change.between(each, result.latest()))
        .filter(change -> change.by().signum() != 0)
        .map(change ->
            change.from().signum() == 0
                ? BigDecimal.ONE
                : change.by().divide(change.from(), MathContext.DECIMAL64).abs());
  }

  /// How far out the figure lies, from 0 to 1: its place among all councils, or else its gap with
  /// the other place as a part of that place's figure. For a measure without a polarity, the size
  /// of its change.
  private double distance() {
    LatestResult result = entry.result();
    if (kind == Kind.CHANGING) {
      return partOfChange(result).map(BigDecimal::doubleValue).orElse(0.0);
    }
    return result
        .placing()
        .map(placing -> Math.abs(2 * placing.rank().share() - 1))
        .or(() ->
            comparison()
                .filter(each -> each.value().signum() != 0)
                .map(each ->
                    Math.min(1, Math.abs(each.gap().doubleValue() / each.value().doubleValue()))))
        .orElse(0.0);
  }
}
