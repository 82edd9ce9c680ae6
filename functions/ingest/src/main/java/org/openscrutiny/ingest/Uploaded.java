package org.openscrutiny.ingest;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What EventBridge says about an object that has arrived in a bucket.
///
/// @param key the object's key, as it is: EventBridge does not encode it
record Uploaded(String key) {
  private static final String LAST = "/release.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  Uploaded {
    if (!key.endsWith(LAST)) {
      throw new IllegalArgumentException(
          "The upload of a release is complete when FOLDER%s arrives; this is \"%s\""
              .formatted(LAST, key));
    }
  }

  static Uploaded of(SQSMessage message) {
    try {
      JsonNode event = JSON.readTree(message.getBody());
      return new Uploaded(event.path("detail").path("object").path("key").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The message is not an event of EventBridge", e);
    }
  }

  /// The release's folder, with the slash at its end.
  String folder() {
    return key.substring(0, key.length() - LAST.length() + 1);
  }
}
