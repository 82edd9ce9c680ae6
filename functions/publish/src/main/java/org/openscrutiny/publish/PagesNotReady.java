package org.openscrutiny.publish;

import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The councils whose pages could not be rendered, from the notes of the renderer
/// (`static-site/src/render/progress.mjs`).
///
/// @param bucket of the site
record PagesNotReady(S3Client s3, String bucket) {
  private static final String NOTES = "rendering/not-ready/";

  /// A sentence for each, without a full stop.
  List<String> lines() {
    return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(NOTES)).contents().stream()
        .map(S3Object::key)
        .map(key -> key.substring(NOTES.length()).split("-", 2))
        .filter(note -> note.length == 2 && !isDone(note[0], note[1]))
        .map(note ->
            "The pages of %s are not ready since edition %s; the log of RenderAreaFunction says why, and the next edition tries again"
                .formatted(note[1], note[0]))
        .toList();
  }

  private boolean isDone(String edition, String area) {
    try {
      s3.headObject(
          head -> head.bucket(bucket).key("rendering/%s/done/%s".formatted(edition, area)));
      return true;
    } catch (NoSuchKeyException absent) {
      return false;
    }
  }
}
