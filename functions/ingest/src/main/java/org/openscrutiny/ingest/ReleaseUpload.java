package org.openscrutiny.ingest;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.openscrutiny.json.StrictJson;

/// A release in the bucket: a folder, complete with its `release.json`, or a zip archive.
sealed interface ReleaseUpload {
  String LAST = "/release.json";
  String ZIP = ".zip";

  /// The folder or archive, for the log.
  String name();

  /// @param prefix the release's folder in the bucket, with the slash at its end
  record Folder(String prefix) implements ReleaseUpload {
    @Override
    public String name() {
      return prefix.substring(0, prefix.length() - 1);
    }
  }

  /// @param key the key of the archive
  record Archive(String key) implements ReleaseUpload {
    @Override
    public String name() {
      return key;
    }
  }

  static ReleaseUpload of(SQSMessage message) {
    return of(key(message));
  }

  private static ReleaseUpload of(String key) {
    if (key.endsWith(LAST)) {
      return new Folder(key.substring(0, key.length() - LAST.length() + 1));
    }
    if (key.endsWith(ZIP)) {
      return new Archive(key);
    }
    throw new IllegalArgumentException(
        "The upload of a release is complete when FOLDER%s or NAME%s arrives; this is \"%s\""
            .formatted(LAST, ZIP, key));
  }

  /// The rule passes on the key as a JSON text, and nothing else of the event: the size and the
  /// hash of an archive could disclose its contents.
  private static String key(SQSMessage message) {
    try {
      return StrictJson.mapper().readValue(message.getBody(), String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The message is not the key of an upload", e);
    }
  }
}
