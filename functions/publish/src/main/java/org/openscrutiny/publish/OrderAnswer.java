package org.openscrutiny.publish;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.lifecycle.OrderOutcome;

/// What became of an officer's order, for people and for programs.
final class OrderAnswer {
  private static final String DRY_RUN = "A dry run: nothing was changed";

  private OrderAnswer() {}

  static Answer of(OrderOutcome outcome, boolean dryRun) {
    return switch (outcome) {
      case OrderOutcome.Done(List<String> says) ->
          answer("done", dryRun, 0, List.of(), List.of(), says);
      case OrderOutcome.Rejected(String why) ->
          answer("rejected", dryRun, 0, List.of(), List.of(why), List.of(why));
      case OrderOutcome.Compiled(PublishOutcome compiled, List<String> changes) ->
          compiled(compiled, changes, dryRun);
    };
  }

  private static Answer compiled(PublishOutcome outcome, List<String> changes, boolean dryRun) {
    var says = new ArrayList<String>();
    if (dryRun && outcome instanceof PublishOutcome.Published(Edition edition, List<String> more)) {
      says.add(
          "Edition %d was compiled and passed the output check; it would change"
              .formatted(edition.number()));
      says.addAll(indented(changes));
      says.addAll(more);
    } else {
      List<String> lines = PublishResponse.lines(outcome);
      says.add(lines.getFirst());
      says.addAll(indented(changes));
      says.addAll(lines.subList(1, lines.size()));
    }
    return switch (outcome) {
      case PublishOutcome.Published(Edition edition, _) ->
          answer("published", dryRun, edition.number(), changes, List.of(), says);
      case PublishOutcome.NothingDue(int current) ->
          answer("nothing-due", dryRun, current, changes, List.of(), says);
      case PublishOutcome.PublishedByAnother(int current) ->
          answer("published-by-another", dryRun, current, changes, List.of(), says);
      case PublishOutcome.Refused(int current, _, OutputCheck.Findings findings) ->
          answer("refused", dryRun, current, changes, findings.failures(), says);
    };
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(line -> "  " + line).toList();
  }

  private static Answer answer(
      String outcome,
      boolean dryRun,
      int edition,
      List<String> changes,
      List<String> because,
      List<String> says) {
    var lines = new ArrayList<>(says);
    if (dryRun) {
      lines.add(DRY_RUN);
    }
    return new Answer(
        outcome,
        lines,
        json -> {
          json.truth("dryRun", dryRun);
          json.number("edition", edition);
          json.texts("changes", changes);
          json.texts("because", because);
        });
  }
}
