package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.localaws.PortalArchive.NotPossible;

/// Whatever is wrong with an archive, nothing of it is taken over.
class DamagedArchiveTest extends ArchivedPortal {
  /// At any place: in the files, in the list and in the directory of the zip.
  @Test
  void anArchiveThatIsCutOffAnywhereLeavesNothing() throws IOException {
    PortalArchive.write(portal, archive);
    byte[] whole = Files.readAllBytes(archive);
    for (int length = 0; length < whole.length; length += whole.length / 40) {
      Files.write(archive, Arrays.copyOf(whole, length));
      refused("is damaged or cut off");
    }
  }

  @Test
  void aByteThatHasChangedIsFoundOrHarmless() throws IOException {
    PortalArchive.write(portal, archive);
    Map<String, String> expected = files(portal);
    byte[] whole = Files.readAllBytes(archive);
    for (int at = 0; at < whole.length; at += 7) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Files.write(archive, changed);
      Path target = folder.resolve("changed-" + at);
      try {
        PortalArchive.read(archive, target);
        assertThat(files(target)).as("byte " + at).isEqualTo(expected);
        assertThat(attributes(target.resolve(PAGE)).list()).containsExactly("content-type");
      } catch (NotPossible found) {
        assertThat(target).doesNotExist();
      }
    }
  }

  @Test
  void aFileThatIsNotWhatWasWrittenIsNamed() throws IOException {
    PortalArchive.write(portal, archive);
    repack(PAGE, _ -> "other content");
    refused("is damaged: " + PAGE + " is not what was written");
  }

  /// It ends before the disk is full, though the sum of the list is right.
  @Test
  void aFileThatIsLargerThanItsListSaysIsRefused() throws IOException {
    PortalArchive.write(portal, archive);
    repack(PAGE, _ -> "0".repeat(50_000_000));
    refused("is damaged: " + PAGE);
  }

  @Test
  void anArchiveThatWouldFillTheDiskIsRefused() throws IOException {
    Files.writeString(portal.resolve("s3/bomb"), "0".repeat(5_000_000));
    PortalArchive.write(portal, archive);
    refused("would grow to more than 100 times its size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3/../../outside",
        "../outside",
        "/outside",
        "lock",
        "s3//x",
        "s3/./x",
        "s3/..",
        "S3/x",
        "s3\\\\x",
        "s3/\\u0000x",
        "incoming/x",
        ""
      })
  void aFileThatNoPortalHasIsRefused(String name) throws IOException {
    PortalArchive.write(portal, archive);
    repackList(list -> list.replace(PAGE, name));

    refused("has a file that no portal has");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void aFileThatIsNotListedIsRefused() throws IOException {
    PortalArchive.write(portal, archive);
    repack("s3/more", _ -> "more");
    refused("has files that its list doesn't have");
  }

  @Test
  void aFileThatIsListedAndNotThereIsRefused() throws IOException {
    PortalArchive.write(portal, archive);
    repackList(list -> list.replace(PAGE, "s3/site/editions/1/other.html"));
    refused("is damaged: it lacks s3/site/editions/1/other.html");
  }

  /// Attributes are in the list alone.
  @Test
  void aListThatHasChangedIsRefused() throws IOException {
    PortalArchive.write(portal, archive);
    repackListAsItIs(list -> list.replace("746578742f68746d6c", "746578742f68746d6d"));
    refused("is damaged: its list is not what was written");
    repackListAsItIs(list -> list.replaceFirst("(?s)\\{\"files\":.*", ""));
    refused("is damaged: its list is cut off");
    repackListAsItIs(list -> list.lines().findFirst().orElseThrow() + "\n{\"name\":1}\n");
    refused("is damaged: its list can't be read");
    repackListAsItIs(list -> list.replace("\n", "\n" + " ".repeat(100_000)));
    refused("is damaged: its list has a line that is too long");
  }

  /// A zip may say that an entry is a symbolic link.
  @Test
  void anEntryThatSaysThatItIsALinkIsNone() throws IOException {
    PortalArchive.write(portal, archive);
    byte[] bytes = Files.readAllBytes(archive);
    int entries = 0;
    for (int at = 0; at < bytes.length - 46; at++) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
        bytes[at + 5] = 3; // made on Unix
        bytes[at + 41] = (byte) 0xA1; // S_IFLNK and permissions
        bytes[at + 40] = (byte) 0xFF;
        entries++;
      }
    }
    assertThat(entries).isEqualTo(5);
    Files.write(archive, bytes);

    PortalArchive.read(archive, other);
    assertThat(files(other)).isEqualTo(files(portal)).hasSize(4);
  }

  @Test
  void aNewerFormatSaysWhatToDo() throws IOException {
    PortalArchive.write(portal, archive);
    repackListAsItIs(list -> list.replace("\"format\":1", "\"format\":2"));
    refused("was written by a newer version of Open Scrutiny: its format is 2");
    repackListAsItIs(list -> list.replace("\"format\":2,", "").replace(",\"format\":2", ""));
    refused("its list has no format");
  }

  @Test
  void anotherZipAndAnotherFileAreNoArchive() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("release.json"));
    }
    refused("is no archive of a portal");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry(PortalArchive.LIST));
      zip.write("{}\n".getBytes(StandardCharsets.UTF_8));
    }
    refused("is no archive of a portal");
    Files.writeString(archive, "period,value\n2026,1\n");
    refused("it is no whole zip");
    Files.delete(archive);
    assertThatThrownBy(() -> PortalArchive.read(archive, other))
        .hasMessageEndingWith("portal.zip is not there");
  }

  /// Changes the list, and makes its last line that of the changed one.
  private void repackList(UnaryOperator<String> change) throws IOException {
    repackListAsItIs(list -> {
      var lines = new ArrayList<>(change.apply(list).lines().toList());
      String first = lines.removeFirst();
      lines.removeLast();
      String body = first + "\n" + String.join("\n", lines.stream().sorted().toList()) + "\n";
      var digest = ArchivedFile.newDigest();
      digest.update(body.getBytes(StandardCharsets.UTF_8));
      return body
          + "{\"files\":%d,\"sha256\":\"%s\"}\n".formatted(lines.size(), ArchivedFile.hex(digest));
    });
  }

  private void repackListAsItIs(UnaryOperator<String> change) throws IOException {
    repack(PortalArchive.LIST, change);
  }

  /// Replaces or adds an entry.
  private void repack(String name, UnaryOperator<String> change) throws IOException {
    Path changed = folder.resolve("changed.zip");
    try (var from = new ZipFile(archive.toFile());
        var zip = new ZipOutputStream(Files.newOutputStream(changed))) {
      String old = "";
      for (ZipEntry each : from.stream().toList()) {
        try (InputStream bytes = from.getInputStream(each)) {
          if (each.getName().equals(name)) {
            old = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
          } else {
            zip.putNextEntry(new ZipEntry(each.getName()));
            bytes.transferTo(zip);
          }
        }
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(change.apply(old).getBytes(StandardCharsets.UTF_8));
    }
    Files.delete(archive);
    Files.move(changed, archive);
  }
}
