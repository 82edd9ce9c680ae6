package org.openscrutiny.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.PublishOutcome;

/// Says what became of a publication, for people and for whoever asked.
final class PublishOutcomes {
  private static final JsonFactory JSON = new JsonFactory();

  private PublishOutcomes() {}

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
  static void write(PublishOutcome outcome, OutputStream answer) throws IOException {
    switch (outcome) {
      case PublishOutcome.Published(Edition edition) ->
          write("published", edition.number(), answer);
      case PublishOutcome.NothingDue(int current) -> write("nothing-due", current, answer);
      case PublishOutcome.PublishedByAnother(int current) ->
          write("published-by-another", current, answer);
    }
  }

  private static void write(String outcome, int edition, OutputStream answer) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(answer)) {
      json.writeStartObject();
      json.writeStringField("outcome", outcome);
      json.writeNumberField("edition", edition);
      json.writeEndObject();
    }
  }
}
