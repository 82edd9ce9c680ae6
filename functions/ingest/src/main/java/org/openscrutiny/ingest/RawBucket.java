package org.openscrutiny.ingest;

import java.util.function.Function;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.store.S3ReleaseFiles;
import org.openscrutiny.store.S3ReleaseZip;
import software.amazon.awssdk.services.s3.S3Client;

/// The bucket to which releases are uploaded.
record RawBucket(S3Client client, String name) implements ReleaseSource {
  @Override
  public IngestOutcome withFiles(
      ReleaseUpload upload, Function<ReleaseFiles, IngestOutcome> ingest) {
    return switch (upload) {
      case ReleaseUpload.Folder(String prefix) ->
          ingest.apply(new S3ReleaseFiles(client, name, prefix));
      case ReleaseUpload.Archive(String key) -> {
        try (var files = S3ReleaseZip.fetch(client, name, key)) {
          yield ingest.apply(files);
        }
      }
    };
  }
}
