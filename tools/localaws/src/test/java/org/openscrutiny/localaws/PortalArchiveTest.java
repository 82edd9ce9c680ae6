package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.localaws.PortalArchive.NotPossible;

class PortalArchiveTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-23T09:30:00Z");
  private static final String PAGE = "s3/site/editions/1/index.html";

  @TempDir private Path folder;
  private Path portal;
  private Path archive;

  @BeforeEach
  void makeAPortal() throws IOException {
    portal = folder.resolve("portal");
    archive = folder.resolve("portal.zip");
    for (String name : new String[] {"dynamodb/table.db", PAGE, "key-values.json"}) {
      Path file = portal.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "the content of " + name);
      Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }
    attributes(portal.resolve(PAGE))
        .write("content-type", ByteBuffer.wrap("text/html".getBytes(StandardCharsets.UTF_8)));
    Files.writeString(portal.resolve("running.json"), "of the process that ran");
  }

  @Test
  void whatIsReadIsWhatWasWrittenWithTimesAndAttributes() throws IOException, NotPossible {
    assertThat(PortalArchive.write(portal, archive)).isEqualTo(3);
    Path other = folder.resolve("other");

    assertThat(PortalArchive.read(archive, other)).isEqualTo(3);

    assertThat(files(other)).isEqualTo(files(portal));
    assertThat(Files.getLastModifiedTime(other.resolve(PAGE)).toInstant()).isEqualTo(WRITTEN);
    ByteBuffer type = ByteBuffer.allocate(9);
    attributes(other.resolve(PAGE)).read("content-type", type);
    assertThat(new String(type.array(), StandardCharsets.UTF_8)).isEqualTo("text/html");
    assertThat(other.resolve("running.json")).doesNotExist();
  }

  @Test
  void aRunningPortalIsNotExported() throws IOException {
    try (DataFolder _ = DataFolder.lock(portal)) {
      assertThatThrownBy(() -> PortalArchive.write(portal, archive))
          .hasMessageContaining("already running");
    }
    assertThat(archive).doesNotExist();
  }

  @Test
  void aFolderWithoutAPortalIsNotExported() {
    assertThatThrownBy(() -> PortalArchive.write(folder.resolve("none"), archive))
        .hasMessageContaining("There is no portal in");
    assertThat(archive).doesNotExist();
  }

  @Test
  void aPortalIsNeverWrittenOver() throws IOException, NotPossible {
    PortalArchive.write(portal, archive);
    Map<String, String> before = files(portal);

    assertThatThrownBy(() -> PortalArchive.read(archive, portal))
        .hasMessageContaining("There is a portal in");
    assertThat(files(portal)).isEqualTo(before);
  }

  @Test
  void aDamagedArchiveLeavesNothing() throws IOException, NotPossible {
    PortalArchive.write(portal, archive);
    repack(PAGE, "other content");

    refused("is damaged: " + PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3/../../outside", "../outside", "/outside", "lock", "s3//x", "s3/./x"})
  void aFileThatNoPortalHasIsRefused(String name) throws IOException, NotPossible {
    PortalArchive.write(portal, archive);
    repack(PortalArchive.LIST, "{\"format\":1,\"files\":[{\"name\":\"%s\"}]}".formatted(name));

    refused("has a file that no portal has");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void aFileThatIsNotListedIsRefused() throws IOException, NotPossible {
    PortalArchive.write(portal, archive);
    repack("s3/more", "more");

    refused("has a file that its list doesn't have: s3/more");
  }

  @Test
  void anotherZipIsNoArchive() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("release.json"));
    }

    refused("is no archive of a portal");
  }

  private void refused(String why) throws IOException {
    Path other = folder.resolve("other");
    assertThatThrownBy(() -> PortalArchive.read(archive, other))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining(why);
    assertThat(files(other)).isEmpty();
  }

  /// Replaces or adds an entry.
  private void repack(String name, String content) throws IOException {
    Path changed = folder.resolve("changed.zip");
    try (var from = new ZipFile(archive.toFile());
        var zip = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry each : from.stream().filter(each -> !each.getName().equals(name)).toList()) {
        zip.putNextEntry(new ZipEntry(each.getName()));
        try (InputStream bytes = from.getInputStream(each)) {
          bytes.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    Files.delete(archive);
    Files.move(changed, archive);
  }

  private static UserDefinedFileAttributeView attributes(Path file) {
    return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
  }

  /// By name; without what belongs to a process.
  private static Map<String, String> files(Path data) throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> found = Files.walk(data)) {
      for (Path each : found.filter(Files::isRegularFile).toList()) {
        String name = data.relativize(each).toString();
        if (!name.equals("lock") && !name.equals("running.json")) {
          files.put(name, Files.readString(each));
        }
      }
    }
    return files;
  }
}
