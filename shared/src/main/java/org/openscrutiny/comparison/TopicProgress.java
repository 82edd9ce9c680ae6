package org.openscrutiny.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  public record Entry(Indicator indicator, Progress progress, Standing standing) {}

  /// How many indicators are better, and worse, than those of a comparator by more than chance is
  /// likely to make.
  public record Elsewhere(Comparator with, int better, int worse) {}

  /// How many targets there are that have a good side, and what became of them.
  public record Targets(int met, int close, int missed) {
    public int all() {
      return met + close + missed;
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
            new Elsewhere(with, count(with, Judgement.BETTER), count(with, Judgement.WORSE)))
        .filter(each -> each.better() + each.worse() > 0)
        .findFirst();
  }

  public Targets targets() {
    return new Targets(
        count(TargetGap.Outcome.MET),
        count(TargetGap.Outcome.CLOSE),
        count(TargetGap.Outcome.MISSED));
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

  private List<Entry> current() {
    return entries.stream()
        .filter(each -> each.progress().kind() != Progress.Kind.MISSING)
        .toList();
  }

  private int count(Comparator with, Judgement judgement) {
    return (int)
        current().stream()
            .flatMap(each -> each.standing().comparisons().stream())
            .filter(each -> each.with().equals(with) && each.judgement() == judgement)
            .count();
  }

  private int count(TargetGap.Outcome outcome) {
    return (int)
        current().stream()
            .flatMap(each -> each.standing().target().stream())
            .filter(each -> each.outcome() == outcome)
            .count();
  }
}
