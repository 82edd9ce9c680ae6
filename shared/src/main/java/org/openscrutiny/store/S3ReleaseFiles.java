package org.openscrutiny.store;

import java.io.InputStream;
import java.util.List;
import org.openscrutiny.opendata.ReleaseFiles;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The files of one release in the raw bucket: the objects directly below a prefix.
///
/// @param prefix the release's folder in the bucket, with a slash at its end
public record S3ReleaseFiles(S3Client client, String bucket, String prefix)
    implements ReleaseFiles {
  public S3ReleaseFiles {
    if (!prefix.endsWith("/")) {
      throw new IllegalArgumentException(
          "A release has a folder of its own in the bucket; found \"%s\"".formatted(prefix));
    }
  }

  @Override
  public String folder() {
    return prefix.substring(0, prefix.length() - 1);
  }

  @Override
  public List<String> names() {
    return client
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix).delimiter("/"))
        .contents()
        .stream()
        .map(S3Object::key)
        .map(key -> key.substring(prefix.length()))
        .filter(name -> !name.isEmpty())
        .sorted()
        .toList();
  }

  @Override
  public InputStream open(String name) {
    return client.getObject(request -> request.bucket(bucket).key(prefix + name));
  }
}
