package org.openscrutiny.ingest;

import java.util.function.Function;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.store.S3ReleaseFiles;
import org.openscrutiny.store.S3ReleaseZip;
import software.amazon.awssdk.services.s3.S3Client;

/// The bucket in which releases arrive.
record RawBucket(S3Client client, String name) implements Arrivals {
  @Override
  public IngestOutcome take(Uploaded upload, Function<ReleaseFiles, IngestOutcome> ingest) {
    return switch (upload) {
      case Uploaded.Folder(String prefix) -> ingest.apply(new S3ReleaseFiles(client, name, prefix));
      case Uploaded.Archive(String key) -> {
        try (var files = S3ReleaseZip.fetch(client, name, key)) {
          yield ingest.apply(files);
        }
      }
    };
  }
}
