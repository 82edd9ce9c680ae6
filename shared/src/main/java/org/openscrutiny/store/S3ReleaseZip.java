package org.openscrutiny.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ZipFiles;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// The files of one release that was uploaded to the raw bucket as a zip archive. It is fetched to
/// a temporary file, because the list of its files is at its end. The file is deleted on close.
///
/// Files are identified by their content. A zip and the folder that it was made from are therefore
/// the same release, and a refusal does not depend on the archive's name.
public final class S3ReleaseZip implements ReleaseFiles, AutoCloseable {
  /// A function has 512 MB of disk. A release of a million rows takes about 10 MB.
  static final long MOST_BYTES = 400_000_000;

  private static final String NAME = "release.zip";

  private final String key;
  private final Path folder;
  private final Optional<ZipFiles> zip;
  private final ReleaseFiles files;

  /// An archive that is not fetched; what it holds is read once for its identity.
  private record TooLarge(S3Client client, String bucket, String key) implements ReleaseFiles {
    @Override
    public String folder() {
      return key;
    }

    @Override
    public Optional<String> objection() {
      return Optional.of("it is larger than %,d MB".formatted(MOST_BYTES / 1_000_000));
    }

    @Override
    public List<String> names() {
      return List.of(NAME);
    }

    @Override
    public InputStream open(String name) {
      return client.getObject(request -> request.bucket(bucket).key(key));
    }
  }

  private S3ReleaseZip(String key, Path folder, Optional<ZipFiles> zip, ReleaseFiles files) {
    this.key = key;
    this.folder = folder;
    this.zip = zip;
    this.files = files;
  }

  public static S3ReleaseZip fetch(S3Client client, String bucket, String key) {
    try {
      Path folder = Files.createTempDirectory("release");
      try (ResponseInputStream<GetObjectResponse> object =
          client.getObject(request -> request.bucket(bucket).key(key))) {
        if (object.response().contentLength() > MOST_BYTES) {
          object.abort();
          return new S3ReleaseZip(key, folder, Optional.empty(), new TooLarge(client, bucket, key));
        }
        Files.copy(object, folder.resolve(NAME));
        ZipFiles zip = ZipFiles.of(folder.resolve(NAME));
        return new S3ReleaseZip(key, folder, Optional.of(zip), zip);
      } catch (IOException | RuntimeException e) {
        delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The archive %s could not be fetched".formatted(key), e);
    }
  }

  @Override
  public String folder() {
    return key;
  }

  @Override
  public Optional<String> objection() {
    return files.objection();
  }

  @Override
  public List<String> names() {
    return files.names();
  }

  @Override
  public InputStream open(String name) throws IOException {
    return files.open(name);
  }

  @Override
  public void close() {
    try {
      if (zip.isPresent()) {
        zip.get().close();
      }
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
    Files.deleteIfExists(folder);
  }
}
