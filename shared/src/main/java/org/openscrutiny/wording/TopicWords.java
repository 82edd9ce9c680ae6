package org.openscrutiny.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.Progress.Kind;
import org.openscrutiny.comparison.Standing;
import org.openscrutiny.comparison.TopicProgress;

/// The sentences about a topic. They count no details.
public final class TopicWords {
  private TopicWords() {}

  /// "Of 15 measures compared with England, 13 are worse, 1 is better and 1 is about the same. 9
  /// are in the bottom quarter and 1 is in the top quarter of all councils. Since the year before,
  /// 10 got better and 4 got worse. 3 have no new figure. Of 5 targets, 2 are met and 3 are
  /// missed."
  public static String sentence(TopicProgress whole) {
    TopicProgress topic = whole.withoutDetails();
    int all = topic.entries().size();
    int missing = topic.of(Kind.MISSING).size();
    if (all == 0) {
      return "There are no figures here yet.";
    }
    if (missing == all) {
      return all == 1
          ? "There is no new figure here."
          : "There are no new figures for the %d measures here.".formatted(all);
    }
    var sentences = new ArrayList<String>();
    sentences.addAll(standing(List.of(topic)));
    tested(topic).ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      sentences.add(
          all == 1
              ? "There is nothing yet to compare the one measure here with."
              : "There is nothing yet to compare the %d measures here with.".formatted(all));
    }
    if (missing > 0) {
      sentences.add(number(missing, "has no new figure.", "have no new figure."));
    }
    targets(topic.targets()).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  /// Where an area stands over all of its topics: beside the first comparator, among all councils
  /// and since the year before. Empty if there is nothing to compare.
  public static String overall(List<TopicProgress> topics) {
    return String.join(" ", standing(topics));
  }

  private static List<String> standing(List<TopicProgress> topics) {
    if (topics.isEmpty()) {
      return List.of();
    }
    List<Standing> standings =
        topics.stream().flatMap(topic -> topic.standings().stream()).toList();
    Optional<String> beside = beside(standings, topics.getFirst());
    return Stream.of(beside, beside.flatMap(any -> quarters(standings)), since(standings))
        .flatMap(Optional::stream)
        .toList();
  }

  /// "Of 15 measures compared with England, 13 are worse, 1 is better and 1 is about the same."
  private static Optional<String> beside(List<Standing> standings, TopicProgress topic) {
    List<Judgement> judged = standings.stream().flatMap(each -> each.beside().stream()).toList();
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    var parts = new ArrayList<String>();
    add(parts, Collections.frequency(judged, Judgement.WORSE), "is worse", "are worse");
    add(parts, Collections.frequency(judged, Judgement.BETTER), "is better", "are better");
    add(
        parts,
        Collections.frequency(judged, Judgement.NONE),
        "is about the same",
        "are about the same");
    String with = topic.comparators().getFirst().area().name();
    String start =
        parts.size() > 1
            ? "Of %d measures compared with %s, %s".formatted(judged.size(), with, joined(parts))
            : judged.size() > 1
                ? "All %d measures compared with %s %s"
                    .formatted(judged.size(), with, withoutNumber(parts.getFirst()))
                : "The one measure compared with %s %s"
                    .formatted(with, withoutNumber(parts.getFirst()));
    return Optional.of(start + ".");
  }

  private static String withoutNumber(String part) {
    return part.substring(part.indexOf(' ') + 1);
  }

  /// "9 are in the bottom quarter and 1 is in the top quarter of all councils."
  private static Optional<String> quarters(List<Standing> standings) {
    List<String> quarters = standings.stream().flatMap(each -> each.quarter().stream()).toList();
    int bottom = Collections.frequency(quarters, "D");
    int top = Collections.frequency(quarters, "A");
    var parts = new ArrayList<String>();
    add(parts, bottom, "is in the bottom quarter", "are in the bottom quarter");
    add(parts, top, "is in the top quarter", "are in the top quarter");
    return parts.isEmpty() ? Optional.empty() : Optional.of(joined(parts) + " of all councils.");
  }

  /// "Since the year before, 10 got better and 4 got worse."
  private static Optional<String> since(List<Standing> standings) {
    List<Judgement> judged =
        standings.stream().flatMap(each -> each.sinceYearBefore().stream()).toList();
    var parts = new ArrayList<String>();
    add(parts, Collections.frequency(judged, Judgement.BETTER), "got better", "got better");
    add(parts, Collections.frequency(judged, Judgement.WORSE), "got worse", "got worse");
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("Since the year before, %s.".formatted(joined(parts)));
  }

  /// "1 has improved by more than chance is likely to make."
  private static Optional<String> tested(TopicProgress topic) {
    var parts = new ArrayList<String>();
    add(parts, topic.of(Kind.IMPROVED).size(), "has improved", "have improved");
    add(parts, topic.of(Kind.WORSENED).size(), "has got worse", "have got worse");
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("%s by more than chance is likely to make.".formatted(joined(parts)));
  }

  /// "Of 5 targets, 2 are met, 1 is narrowly missed and 2 are missed."
  private static Optional<String> targets(TopicProgress.Targets targets) {
    if (targets.count() == 0) {
      return Optional.empty();
    }
    if (targets.count() == 1) {
      return Optional.of(
          "The one target is "
              + (targets.met().size() == 1
                  ? "met."
                  : targets.close().size() == 1 ? "narrowly missed." : "missed."));
    }
    var parts = new ArrayList<String>();
    add(parts, targets.met().size(), "is met", "are met");
    add(parts, targets.close().size(), "is narrowly missed", "are narrowly missed");
    add(parts, targets.missed().size(), "is missed", "are missed");
    return Optional.of(
        parts.size() == 1
            ? "All %d targets %s.".formatted(targets.count(), withoutNumber(parts.getFirst()))
            : "Of %d targets, %s.".formatted(targets.count(), joined(parts)));
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(number(count, one, many));
    }
  }

  private static String number(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String joined(List<String> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }
}
