package org.openscrutiny.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.ReleaseStore;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseId;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.releases.BundledReleases;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// Archives that arrive in the bucket, well made and hostile.
final class S3ReleaseZipTest {
  private static final FolderFiles FOLDER =
      new FolderFiles(
          Path.of(System.getProperty("portal.root"), "events", "releases", "exclusions"));

  private final ReleaseStore releases = new InMemoryStores().releases();

  @Test
  void aZipAndTheFolderThatItWasMadeOfAreOneRelease() throws IOException {
    assertThat(ingest("a/exclusions.zip", zip(FOLDER))).isInstanceOf(IngestOutcome.Accepted.class);
    assertThat(ingestion().ingest(FOLDER)).isInstanceOf(IngestOutcome.AlreadyKnown.class);
  }

  @Test
  void aHostileArchiveIsRefusedInASentenceWhateverItIsCalled() throws IOException {
    byte[] hostile = zip(out -> put(out, "../release.json", "{}"));
    Refusal refusal = refused(ingest("hostile.zip", hostile));

    assertThat(refusal.folder()).isEqualTo("hostile.zip");
    assertThat(refusal.findings().getFirst().check()).isEqualTo("release-archive");
    assertThat(refusal.findings().getFirst().places())
        .extracting(Finding.Place::file)
        .containsExactly("hostile.zip");
    assertThat(releases.refusal(refusal.id()).orElseThrow().findings().getFirst().message())
        .contains("named for a place outside of it");
    assertThat(refused(ingest("again/other.zip", hostile)).id()).isEqualTo(refusal.id());
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    Refusal refusal = refused(ingest("notes.zip", "no archive".getBytes(UTF_8)));

    assertThat(refusal.findings().getFirst().message()).contains("no zip archive");
  }

  @Test
  void anArchiveThatDoesNotFitTheDiskIsRefusedWithoutBeingKept() {
    var huge = new OneObject("huge".getBytes(UTF_8), S3ReleaseZip.MOST_BYTES + 1);
    try (var files = S3ReleaseZip.fetch(huge, "raw", "huge.zip")) {
      Refusal refusal = refused(ingestion().ingest(files));

      assertThat(refusal.findings().getFirst().message()).contains("larger than 400 MB");
      assertThat(refusal.id()).isEqualTo(ReleaseId.of(files)).hasSize(16);
    }
  }

  @Test
  void nothingIsLeftOnTheDisk() throws IOException {
    List<Path> before = temporary();
    ingest("exclusions.zip", zip(FOLDER));
    ingest("notes.zip", new byte[10]);
    assertThatThrownBy(() -> S3ReleaseZip.fetch(new Unreadable(), "raw", "lost.zip"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("lost.zip");

    assertThat(temporary()).isEqualTo(before);
  }

  private IngestOutcome ingest(String key, byte[] archive) {
    try (var files = S3ReleaseZip.fetch(new OneObject(archive, archive.length), "raw", key)) {
      return ingestion().ingest(files);
    }
  }

  private IngestRelease ingestion() {
    return new IngestRelease(
        new ReleaseScreening(
            BundledReleases.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()),
        new DisclosureControl(
            BundledReleases.CATALOGUE, BundledReleases.SETTINGS, OfficialGazetteer.read()),
        releases,
        new InMemoryStores().editions(),
        new InMemoryStores().memories(),
        Clock.systemUTC());
  }

  private static Refusal refused(IngestOutcome outcome) {
    assertThat(outcome).isInstanceOf(IngestOutcome.Refused.class);
    return ((IngestOutcome.Refused) outcome).refusal();
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(each -> each.getFileName().toString().startsWith("release"))
          .sorted()
          .toList();
    }
  }

  private interface Entries {
    void write(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(ReleaseFiles files) throws IOException {
    return zip(out -> {
      for (String name : files.names()) {
        out.putNextEntry(new ZipEntry("my release/" + name));
        try (var bytes = files.open(name)) {
          bytes.transferTo(out);
        }
      }
    });
  }

  private static byte[] zip(Entries entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      entries.write(zip);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }

  /// A bucket that answers everything with one object, and says how long it is.
  @SuppressWarnings("ArrayRecordComponent") // bytes are sent, never compared
  private record OneObject(byte[] body, long length) implements S3Client {
    @Override
    public <T> T getObject(
        GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
      try {
        return transformer.transform(
            GetObjectResponse.builder().contentLength(length).build(),
            AbortableInputStream.create(new ByteArrayInputStream(body)));
      } catch (Exception e) { // as the interface declares it
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }

  /// A bucket whose connection breaks off.
  private record Unreadable() implements S3Client {
    @Override
    public <T> T getObject(
        GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
      var broken =
          new ByteArrayInputStream(new byte[1]) {
            @Override
            public int read(byte[] bytes, int from, int length) {
              throw new UncheckedIOException(new IOException("connection lost: lost.zip"));
            }
          };
      try {
        return transformer.transform(
            GetObjectResponse.builder().contentLength(9L).build(),
            AbortableInputStream.create(broken));
      } catch (Exception e) { // as the interface declares it
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }
}
