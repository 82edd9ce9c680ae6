package org.openscrutiny.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.openscrutiny.json.JsonOutput;

/// The function's answer to an officer: one JSON document. `says` is the whole of it in lines for
/// people; the other fields are for programs.
///
/// @param outcome in a word
/// @param fields writes the fields of this kind of answer
record Answer(String outcome, List<String> says, Consumer<JsonOutput> fields) {
  Answer {
    says = List.copyOf(says);
  }

  static Answer of(String outcome, List<String> says) {
    return new Answer(outcome, says, json -> {});
  }

  void write(OutputStream response) throws IOException {
    response.write(
        JsonOutput.object(json -> {
          json.text("outcome", outcome);
          fields.accept(json);
          json.texts("says", says);
        }));
  }
}
