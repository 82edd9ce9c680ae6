package org.openscrutiny.localaws.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/// One preview, in the bucket of previews: see `StoredPreviews` of the publish function and
/// `preview.mjs` of the renderer.
public final class PreviewObjects implements AutoCloseable {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final S3Client s3;
  private final String bucket;
  private final String preview;

  private PreviewObjects(S3Client s3, String bucket, String preview) {
    if (!KEY.matcher(preview).matches()) {
      throw new IllegalArgumentException(
          "The key of a preview has 32 hexadecimal digits; found " + preview);
    }
    this.s3 = s3;
    this.bucket = bucket;
    this.preview = preview;
  }

  /// Of a portal that runs on this machine.
  ///
  /// @param address of its S3-compatible server
  public static PreviewObjects here(URI address, String preview) {
    return new PreviewObjects(
        S3Client.builder()
            .endpointOverride(address)
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build(),
        "previewbucket",
        preview);
  }

  /// Of a portal on AWS, with the region and the credentials of the environment.
  public static PreviewObjects onAws(String bucket, String preview) {
    return new PreviewObjects(
        S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(), bucket, preview);
  }

  /// The key, which can't be guessed.
  String preview() {
    return preview;
  }

  Optional<ResponseBytes<GetObjectResponse>> find(String name) {
    try {
      return Optional.of(s3.getObjectAsBytes(get -> get.bucket(bucket).key(preview + "/" + name)));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    }
  }

  /// Waits until its pages are rendered.
  ///
  /// @return whether they are
  public boolean awaitReady(Duration patience) throws InterruptedException {
    Instant until = Instant.now().plus(patience);
    while (find("ready").isEmpty()) {
      if (Instant.now().isAfter(until)) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  /// Removes all of it.
  public void delete() {
    List<ObjectIdentifier> all =
        s3
            .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(preview + "/"))
            .contents()
            .stream()
            .map(S3Object::key)
            .map(key -> ObjectIdentifier.builder().key(key).build())
            .toList();
    for (int from = 0; from < all.size(); from += 1_000) {
      List<ObjectIdentifier> some = all.subList(from, Math.min(from + 1_000, all.size()));
      s3.deleteObjects(delete -> delete.bucket(bucket).delete(objects -> objects.objects(some)));
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
