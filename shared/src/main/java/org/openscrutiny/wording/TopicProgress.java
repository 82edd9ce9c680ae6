package org.openscrutiny.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.TargetGap;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.Topic;

/// Where an area stands in a topic: every indicator of it that has figures, each in one of four
/// heaps, in the catalogue's order; how many are better or worse than elsewhere; and how many
/// targets are met. What has no new figure counts for the heaps alone.
///
/// @param comparators in the order of the settings
public record TopicProgress(Topic topic, List<Entry> entries, List<Comparator> comparators) {

  /// @param standing of the series that leads the indicator's page
  public record Entry(Indicator indicator, Progress progress, LatestResult standing) {}

  /// What is better, and worse, than a comparator by more than chance is likely to make.
  public record Elsewhere(Comparator with, List<Indicator> better, List<Indicator> worse) {}

  /// What became of the targets that have a good side.
  public record Targets(List<Indicator> met, List<Indicator> close, List<Indicator> missed) {
    int all() {
      return met.size() + close.size() + missed.size();
    }
  }

  public TopicProgress {
    entries = List.copyOf(entries);
    comparators = List.copyOf(comparators);
  }

  public List<Entry> of(Progress.Kind kind) {
    return entries.stream().filter(each -> each.progress().kind() == kind).toList();
  }

  /// Beside the first comparator that one of the indicators differs from; empty where none does.
  public Optional<Elsewhere> elsewhere() {
    return comparators.stream()
        .map(with ->
            new Elsewhere(with, beside(with, Judgement.BETTER), beside(with, Judgement.WORSE)))
        .filter(each -> !each.better().isEmpty() || !each.worse().isEmpty())
        .findFirst();
  }

  public Targets targets() {
    return new Targets(
        reaching(TargetGap.Outcome.MET),
        reaching(TargetGap.Outcome.CLOSE),
        reaching(TargetGap.Outcome.MISSED));
  }

  /// "Of 8 measures, 1 has improved and 2 have got worse. 4 can't be called better or worse and 1
  /// has no new figure. Beside England, 3 are worse by more than chance is likely to make. Of 5
  /// targets, 2 are met and 3 are missed."
  public String sentence() {
    if (entries.isEmpty()) {
      return "There are no figures here yet.";
    }
    var sentences = new ArrayList<String>();
    sentences.add(TopicWords.heaps(this));
    elsewhere().map(TopicWords::elsewhere).ifPresent(sentences::add);
    TopicWords.targets(targets()).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private List<Indicator> beside(Comparator with, Judgement judgement) {
    return current(standing ->
        standing.comparisons().stream()
            .anyMatch(each -> each.with().equals(with) && each.judgement() == judgement));
  }

  private List<Indicator> reaching(TargetGap.Outcome outcome) {
    return current(
        standing -> standing.target().filter(each -> each.outcome() == outcome).isPresent());
  }

  private List<Indicator> current(Predicate<LatestResult> wanted) {
    return entries.stream()
        .filter(each -> each.progress().kind() != Progress.Kind.MISSING)
        .filter(each -> wanted.test(each.standing()))
        .map(Entry::indicator)
        .toList();
  }
}
