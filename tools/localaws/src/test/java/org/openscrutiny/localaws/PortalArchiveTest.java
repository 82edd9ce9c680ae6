package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.localaws.PortalArchive.NotPossible;

class PortalArchiveTest extends ArchivedPortal {
  @Test
  void whatIsReadIsWhatWasWrittenWithTimesAndAttributes() throws IOException, SQLException {
    assertThat(PortalArchive.write(portal, archive)).isEqualTo(4);
    assertThat(PortalArchive.read(archive, other)).isEqualTo(4);

    assertThat(files(other)).isEqualTo(files(portal)).hasSize(4);
    assertThat(Files.getLastModifiedTime(other.resolve(PAGE)).toInstant()).isEqualTo(WRITTEN);
    ByteBuffer type = ByteBuffer.allocate(9);
    attributes(other.resolve(PAGE)).read("content-type", type);
    assertThat(new String(type.array(), StandardCharsets.UTF_8)).isEqualTo("text/html");
    assertThat(item(other)).isEqualTo("an item");
    assertThat(names(folder)).containsExactlyInAnyOrder("portal", "portal.zip", "other");
  }

  /// A host that was killed leaves what it stored last in the write-ahead log.
  @Test
  void whatIsInTheWriteAheadLogOnlyIsExported() throws IOException, SQLException {
    Path killed = Files.createDirectories(folder.resolve("killed/dynamodb"));
    try (var connection = tables(portal);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE items SET name = 'the last item'");
      for (String each : names(portal.resolve("dynamodb"))) {
        Files.copy(portal.resolve("dynamodb").resolve(each), killed.resolve(each));
      }
    }
    assertThat(killed.resolve("shared-local-instance.db-wal")).isNotEmptyFile();

    PortalArchive.write(folder.resolve("killed"), archive);
    PortalArchive.read(archive, other);
    assertThat(item(other)).isEqualTo("the last item");
    assertThat(files(other)).containsOnlyKeys(TABLES);
  }

  @Test
  void tablesThatAnotherProgramUsesAreNotExported() throws IOException, SQLException {
    try (var connection = tables(portal);
        var statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("INSERT INTO items VALUES ('half of an edition')");
      assertThatThrownBy(() -> PortalArchive.write(portal, archive))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use by another program");
      assertThat(names(folder)).containsExactly("portal");
    }
  }

  @Test
  void onlyItsOwnerMayReadAnArchive() throws IOException {
    PortalArchive.write(portal, archive);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
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
        .hasMessageEndingWith("none has no portal; name its folder by --data");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void anArchiveInThePortalItselfIsRefused() {
    assertThatThrownBy(() -> PortalArchive.write(portal, portal.resolve("s3/portal.zip")))
        .hasMessageContaining("would be part of the portal");
  }

  /// Its pages would be missing in the archive.
  @Test
  void aLinkInThePortalIsRefused() throws IOException {
    Files.move(portal.resolve("s3"), folder.resolve("larger-disk"));
    Files.createSymbolicLink(portal.resolve("s3"), folder.resolve("larger-disk"));

    assertThatThrownBy(() -> PortalArchive.write(portal, archive))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("s3 is a link");
    assertThat(names(folder)).containsExactlyInAnyOrder("portal", "larger-disk");
  }

  @Test
  void whateverIsInAFolderItIsNeverWrittenOver() throws IOException {
    PortalArchive.write(portal, archive);
    Map<String, String> before = files(portal);
    Files.createDirectories(other);
    Path mine = Files.writeString(other.resolve("mine"), "mine");

    assertThatThrownBy(() -> PortalArchive.read(archive, portal))
        .hasMessageEndingWith("is not empty; name an empty folder by --data");
    assertThatThrownBy(() -> PortalArchive.read(archive, other)).hasMessageContaining("not empty");
    assertThatThrownBy(() -> PortalArchive.read(archive, mine)).hasMessageContaining("no folder");
    assertThat(files(portal)).isEqualTo(before);
    assertThat(files(other)).containsOnlyKeys("mine");
  }

  @Test
  void anEmptyFolderBecomesThePortal() throws IOException {
    PortalArchive.write(portal, archive);
    PortalArchive.read(archive, Files.createDirectories(other));
    assertThat(files(other)).isEqualTo(files(portal));
  }

  @Test
  void whatAnImportLeftThatWasKilledIsNotInTheNext() throws IOException {
    PortalArchive.write(portal, archive);
    Path killed = folder.resolve(".other.importing/s3/site");
    Files.createDirectories(killed);
    Files.writeString(killed.resolve("stale.html"), "of another portal");

    PortalArchive.read(archive, other);
    assertThat(files(other)).isEqualTo(files(portal));
    assertThat(names(folder)).doesNotContain(".other.importing");
  }

  @Test
  void twoImportsAtOnceDoNotMix() throws IOException {
    PortalArchive.write(portal, archive);
    try (DataFolder _ = DataFolder.lock(folder.resolve(".other.importing"))) {
      refused("another import is going on");
    }
  }
}
