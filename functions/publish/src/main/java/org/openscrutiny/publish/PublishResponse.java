package org.openscrutiny.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.json.JsonOutput;

/// The outcome of a publication as log lines, and as the function's response.
final class PublishResponse {
  private static final String ADVICE =
      "Suppress a figure of each sentence under \"suppress\" of release.json, or merge levels, or"
          + " declare the relation in catalogue/relations.json, or reword the text that gives a"
          + " figure; and send the release again";

  private PublishResponse() {}

  static List<String> lines(PublishOutcome outcome) {
    return switch (outcome) {
      case PublishOutcome.Published(
              Edition edition,
              List<String> remarks,
              _,
              List<String> leftOut) -> {
        List<String> lines = with("Published edition " + edition.number(), leftOut);
        lines.addAll(remarks);
        yield lines;
      }
      case PublishOutcome.NothingDue(int current, List<String> remarks) ->
          with("Nothing is due; edition " + current + " stays", remarks);
      case PublishOutcome.PublishedByAnother(int current) ->
          List.of("Edition " + current + " was published by another run meanwhile");
      case PublishOutcome.Refused(int current, Edition edition, OutputCheck.Findings findings) -> {
        List<String> lines =
            with(
                "Edition %d is refused by the output check and not served; %s"
                    .formatted(
                        edition.number(),
                        current == 0 ? "nothing is published" : "edition " + current + " stays"),
                findings.failures());
        lines.addAll(findings.remarks());
        lines.add(ADVICE);
        yield lines;
      }
    };
  }

  private static List<String> with(String first, List<String> others) {
    var lines = new ArrayList<String>();
    lines.add(first);
    lines.addAll(others);
    return lines;
  }

  /// `{"outcome":"published","edition":3}`, with the releases that were left out; a refusal names
  /// the edition that stays, and why the other one is not served.
  static void write(PublishOutcome outcome, OutputStream response) throws IOException {
    switch (outcome) {
      case PublishOutcome.Published(Edition edition, _, _, List<String> leftOut) ->
          write("published", edition.number(), "leftOut", leftOut, response);
      case PublishOutcome.NothingDue(int current, _) ->
          write("nothing-due", current, "because", List.of(), response);
      case PublishOutcome.PublishedByAnother(int current) ->
          write("published-by-another", current, "because", List.of(), response);
      case PublishOutcome.Refused(int current, _, OutputCheck.Findings findings) ->
          write("refused", current, "because", findings.failures(), response);
    }
  }

  static void writeDiscarded(String dataset, int releases, OutputStream response)
      throws IOException {
    response.write(
        JsonOutput.object(json -> {
          json.text("outcome", "discarded");
          json.text("dataset", dataset);
          json.number("releases", releases);
        }));
  }

  private static void write(
      String outcome, int edition, String field, List<String> sentences, OutputStream response)
      throws IOException {
    response.write(
        JsonOutput.object(json -> {
          json.text("outcome", outcome);
          json.number("edition", edition);
          if (!sentences.isEmpty()) {
            json.texts(field, sentences);
          }
        }));
  }
}
