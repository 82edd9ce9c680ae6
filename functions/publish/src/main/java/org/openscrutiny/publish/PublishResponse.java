package org.openscrutiny.publish;

import java.io.IOException;
import java.io.OutputStream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.json.JsonOutput;

/// The outcome of a publication as a log line, and as the function's response.
final class PublishResponse {
  private PublishResponse() {}

  static String line(PublishOutcome outcome) {
    return switch (outcome) {
      case PublishOutcome.Published(Edition edition) -> "Published edition " + edition.number();
      case PublishOutcome.NothingDue(int current) ->
          "Nothing is due; edition " + current + " stays";
      case PublishOutcome.PublishedByAnother(int current) ->
          "Edition " + current + " was published by another run meanwhile";
    };
  }

  /// `{"outcome":"published","edition":3}`.
  static void write(PublishOutcome outcome, OutputStream response) throws IOException {
    switch (outcome) {
      case PublishOutcome.Published(Edition edition) ->
          write("published", edition.number(), response);
      case PublishOutcome.NothingDue(int current) -> write("nothing-due", current, response);
      case PublishOutcome.PublishedByAnother(int current) ->
          write("published-by-another", current, response);
    }
  }

  private static void write(String outcome, int edition, OutputStream response) throws IOException {
    response.write(
        JsonOutput.object(json -> {
          json.text("outcome", outcome);
          json.number("edition", edition);
        }));
  }
}
