package org.openscrutiny.localaws.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The buckets of the template, as folders of files, behind an S3-compatible server in this
/// process.
public final class LocalS3 {
  private final S3Proxy server;
  private final S3Client client;

  private LocalS3(S3Proxy server, S3Client client) {
    this.server = server;
    this.client = client;
  }

  /// @param written is told the bucket and the key of each object when it is there
  public static LocalS3 start(Path folder, BiConsumer<String, String> written) throws IOException {
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(
                new ListenedBlobStore(
                    new FilesystemNio2BlobStore(
                        Files.createDirectories(folder).toAbsolutePath().toString()),
                    written))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.NONE, "local", "local")
            .ignoreUnknownHeaders(true)
            .build();
    try {
      server.start();
    } catch (Exception e) { // as the server declares it
      throw new IOException("The S3-compatible server did not start", e);
    }
    return new LocalS3(server, client(server.getPort()));
  }

  public String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  public void stop() {
    client.close();
    try {
      server.stop();
    } catch (Exception e) { // as the server declares it
      throw new IllegalStateException("The S3-compatible server did not stop", e);
    }
  }

  public void createBucket(String name) {
    try {
      client.createBucket(bucket -> bucket.bucket(name));
    } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException thereAlready) {
      // What was kept is kept.
      return;
    }
  }

  /// Uploads a file; a symbolic link is not followed.
  public void upload(String bucket, String key, Path file) {
    try {
      // The client reads it again when it has to try again.
      var content =
          RequestBody.fromContentProvider(
              () -> open(file), Files.size(file), "application/octet-stream");
      client.putObject(put -> put.bucket(bucket).key(key), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes all objects.
  public void empty(String bucket) {
    for (String key : keys(bucket)) {
      client.deleteObject(delete -> delete.bucket(bucket).key(key));
    }
  }

  public List<String> keys(String bucket) {
    return client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  public boolean has(String bucket, String key) {
    try {
      client.headObject(head -> head.bucket(bucket).key(key));
      return true;
    } catch (NoSuchKeyException absent) {
      return false;
    }
  }

  public Optional<ResponseBytes<GetObjectResponse>> find(String bucket, String key) {
    try {
      return Optional.of(client.getObjectAsBytes(get -> get.bucket(bucket).key(key)));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    }
  }

  private static S3Client client(int port) {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.EU_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
