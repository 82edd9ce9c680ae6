package org.openscrutiny.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.comparison.Progress.Kind;
import org.openscrutiny.comparison.TopicProgress;

/// The sentences about a topic.
public final class TopicWords {
  private TopicWords() {}

  /// "Of 8 measures, 1 has improved and 2 have got worse. 4 can't be called better or worse and 1
  /// has no new figure. Beside England, 3 are worse by more than chance is likely to make. Of 5
  /// targets, 2 are met and 3 are missed."
  public static String sentence(TopicProgress topic) {
    if (topic.entries().isEmpty()) {
      return "There are no figures here yet.";
    }
    var sentences = new ArrayList<String>();
    sentences.add(kinds(topic));
    topic.elsewhere().map(TopicWords::elsewhere).ifPresent(sentences::add);
    targets(topic.targets()).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  /// How many indicators there are of each kind of progress.
  private static String kinds(TopicProgress topic) {
    int all = topic.entries().size();
    int improved = topic.of(Kind.IMPROVED).size();
    int worsened = topic.of(Kind.WORSENED).size();
    int unclear = topic.of(Kind.UNCLEAR).size();
    int missing = topic.of(Kind.MISSING).size();
    if (all == 1) {
      return one(topic.entries().getFirst().progress().kind());
    }
    if (missing == all) {
      return "There are no new figures for the %d measures here.".formatted(all);
    }
    if (improved + worsened == 0) {
      return "None of the %d measures here can be called better or worse than before.%s"
          .formatted(
              all,
              missing > 0
                  ? " " + number(missing, "has no new figure.", "have no new figure.")
                  : "");
    }
    var moved = new ArrayList<String>();
    add(moved, improved, "has improved", "have improved");
    add(moved, worsened, "has got worse", "have got worse");
    var others = new ArrayList<String>();
    add(others, unclear, "can't be called better or worse", "can't be called better or worse");
    add(others, missing, "has no new figure", "have no new figure");
    String start = "Of the %d measures here, %s.".formatted(all, joined(moved));
    return others.isEmpty() ? start : start + " " + joined(others) + ".";
  }

  private static String one(Kind kind) {
    return "There is one measure here. "
        + switch (kind) {
          case IMPROVED -> "It has improved.";
          case WORSENED -> "It has got worse.";
          case UNCLEAR -> "It can't be called better or worse than before.";
          case MISSING -> "It has no new figure.";
        };
  }

  /// "Beside England, 3 are worse and 1 is better by more than chance is likely to make."
  private static String elsewhere(TopicProgress.Elsewhere elsewhere) {
    var parts = new ArrayList<String>();
    add(parts, elsewhere.worse().size(), "is worse", "are worse");
    add(parts, elsewhere.better().size(), "is better", "are better");
    return "Beside %s, %s by more than chance is likely to make."
        .formatted(elsewhere.with().area().name(), joined(parts));
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
    return Optional.of("Of %d targets, %s.".formatted(targets.count(), joined(parts)));
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
