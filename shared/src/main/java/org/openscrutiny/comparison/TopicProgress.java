package org.openscrutiny.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Weight;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.Topic;

/// The state of a topic in an area: which of its indicators improved, which of them are better or
/// worse than a comparator, and which targets are met. An indicator without a new figure counts for
/// its progress only.
///
/// @param entries every indicator of the topic that has figures, in the catalogue's order
/// @param comparators in the order of the settings
public record TopicProgress(Topic topic, List<Entry> entries, List<Comparator> comparators) {

  /// One indicator of the topic.
  ///
  /// @param result of the series that leads the indicator's page
  /// @param lateSince the day on which its dataset's next release was due, if that was before the
  ///   edition
  public record Entry(
      Indicator indicator, Progress progress, LatestResult result, Optional<LocalDate> lateSince) {

    /// One whose next figure is not late.
    public Entry(Indicator indicator, Progress progress, LatestResult result) {
      this(indicator, progress, result, Optional.empty());
    }
  }

  /// Which indicators are better and which are worse than a comparator, by a difference that chance
  /// is unlikely to make.
  public record Elsewhere(Comparator with, List<Indicator> better, List<Indicator> worse) {}

  /// The indicators with a target and a polarity, by the outcome.
  public record Targets(List<Indicator> met, List<Indicator> close, List<Indicator> missed) {
    /// How many there are.
    public int count() {
      return met.size() + close.size() + missed.size();
    }
  }

  public TopicProgress {
    entries = List.copyOf(entries);
    comparators = List.copyOf(comparators);
  }

  /// The same without details, which stand under the measure that they belong to; with them where
  /// there is nothing else.
  public TopicProgress withoutDetails() {
    List<Entry> leading =
        entries.stream()
            .filter(each -> each.indicator().prominence().weight() != Weight.DETAIL)
            .toList();
    return leading.isEmpty() ? this : new TopicProgress(topic, leading, comparators);
  }

  public List<Entry> of(Progress.Kind kind) {
    return entries.stream().filter(each -> each.progress().kind() == kind).toList();
  }

  /// The first comparator from which one of the indicators differs; empty where none does.
  public Optional<Elsewhere> elsewhere() {
    return comparators.stream()
        .map(with ->
            new Elsewhere(with, judged(with, Judgement.BETTER), judged(with, Judgement.WORSE)))
        .filter(each -> !each.better().isEmpty() || !each.worse().isEmpty())
        .findFirst();
  }

  /// How the indicators with a new figure, without details, stand beside the first comparator of
  /// the settings, among all authorities, and since the year before.
  public List<Standing> standings() {
    return comparators.stream()
        .findFirst()
        .map(with ->
            entries.stream()
                .filter(each -> each.progress().kind() != Progress.Kind.MISSING)
                .filter(each -> each.indicator().prominence().weight() != Weight.DETAIL)
                .map(each -> Standing.of(each.indicator(), each.result(), with))
                .toList())
        .orElse(List.of());
  }

  /// The lists in which the indicators stand, by the first comparator of the settings.
  public Stream<Listing> listings() {
    return comparators.stream()
        .limit(1)
        .flatMap(with -> entries.stream().flatMap(each -> Listing.of(each, with).stream()));
  }

  public Targets targets() {
    return new Targets(
        ending(TargetGap.Outcome.MET),
        ending(TargetGap.Outcome.CLOSE),
        ending(TargetGap.Outcome.MISSED));
  }

  private List<Indicator> judged(Comparator with, Judgement judgement) {
    return current(result ->
        result.comparisons().stream()
            .anyMatch(each -> each.with().equals(with) && each.judgement() == judgement));
  }

  private List<Indicator> ending(TargetGap.Outcome outcome) {
    return current(result -> result.target().filter(each -> each.outcome() == outcome).isPresent());
  }

  private List<Indicator> current(Predicate<LatestResult> wanted) {
    return entries.stream()
        .filter(each -> each.progress().kind() != Progress.Kind.MISSING)
        .filter(each -> wanted.test(each.result()))
        .map(Entry::indicator)
        .toList();
  }
}
