package org.openscrutiny.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.openscrutiny.sources.RawReleases;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// The raw bucket, as the fetch function writes to it.
public record S3RawReleases(S3Client client, String bucket) implements RawReleases {
  @Override
  public void put(String key, Path file) {
    client.putObject(request -> request.bucket(bucket).key(key), file);
  }

  @Override
  public Optional<InputStream> open(String key) {
    try {
      return Optional.of(client.getObject(request -> request.bucket(bucket).key(key)));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    }
  }
}
