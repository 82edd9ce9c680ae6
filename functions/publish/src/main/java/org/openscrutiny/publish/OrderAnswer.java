package org.openscrutiny.publish;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.lifecycle.OrderOutcome;
import org.openscrutiny.lifecycle.Publishing;

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
      case OrderOutcome.Compiled(Publishing.Run run, List<String> changes) ->
          compiled(run, changes, dryRun);
    };
  }

  private static Answer compiled(Publishing.Run run, List<String> changes, boolean dryRun) {
    PublishOutcome outcome = run.outcome();
    var says = new ArrayList<String>();
    if (dryRun
        && outcome instanceof PublishOutcome.Published(Edition edition, List<String> more, _, _)) {
      says.add(
          "Edition %d was compiled and passed the output check; it would change"
              .formatted(edition.number()));
      says.addAll(indented(changes));
      says.addAll(indented(figures(run.documents(), edition)));
      says.addAll(more);
    } else {
      List<String> lines = PublishResponse.lines(outcome);
      says.add(lines.getFirst());
      says.addAll(indented(changes));
      says.addAll(lines.subList(1, lines.size()));
    }
    return switch (outcome) {
      case PublishOutcome.Published(Edition edition, _, _, _) ->
          answer("published", dryRun, edition.number(), changes, List.of(), says);
      case PublishOutcome.NothingDue(int current, _) ->
          answer("nothing-due", dryRun, current, changes, List.of(), says);
      case PublishOutcome.PublishedByAnother(int current) ->
          answer("published-by-another", dryRun, current, changes, List.of(), says);
      case PublishOutcome.Refused(int current, _, OutputCheck.Findings findings) ->
          answer("refused", dryRun, current, changes, findings.failures(), says);
    };
  }

  /// Which figures an edition that is compiled would change: how many of each dataset are new,
  /// revised, withdrawn and suppressed, and those of the council's own area one by one.
  static List<String> figures(DocumentStore documents, Edition edition) {
    return new PublicationReport(
            new CompiledDocuments(documents, edition.number()), edition.number())
        .figures();
  }

  static List<String> indented(List<String> lines) {
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
