package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.domain.Finding;

/// A release as a zip archive, faultless and hostile.
class ZipFilesTest {
  @TempDir Path folder;

  private interface Entries {
    void write(ZipOutputStream zip) throws IOException;
  }

  @Test
  void aZippedReleaseIsTheSameRelease() throws IOException {
    for (String prefix : new String[] {"", "my release/"}) {
      Path zip = zip(out -> release(out, prefix));

      try (var files = ZipFiles.of(zip)) {
        ScreeningOutcome.Accepted accepted = FaultlessRelease.accepted(files);
        assertThat(accepted.findings()).isEmpty();
        assertThat(accepted.id())
            .isEqualTo(FaultlessRelease.accepted(FaultlessRelease.files()).id());
      }
    }
  }

  @Test
  void filesThatDesktopSystemsAddAreIgnored() throws IOException {
    Path zip =
        zip(out -> {
          release(out, "release/");
          out.putNextEntry(new ZipEntry("release/"));
          put(out, "release/.DS_Store", "x");
          put(out, "__MACOSX/release/._monthly.csv", "x");
        });

    try (var files = ZipFiles.of(zip)) {
      assertThat(FaultlessRelease.accepted(files).findings()).isEmpty();
    }
  }

  @Test
  void aNameThatLeavesTheArchiveIsRefused() throws IOException {
    for (String name :
        new String[] {"../monthly.csv", "a/../../x.csv", "/etc/passwd", "C:\\x.csv", "..\\x.csv"}) {
      refused(
          zip(out -> {
            release(out, "");
            put(out, name, "x");
          }),
          "named for a place outside of it");
    }
  }

  @Test
  void foldersInTheArchiveAreRefused() throws IOException {
    refused(
        zip(out -> {
          release(out, "");
          put(out, "more/monthly.csv", "x");
        }),
        "it holds folders");
    refused(zip(out -> release(out, "a/b/")), "it holds folders");
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    refused(
        zip(out -> {
          release(out, "");
          for (int i = 0; i < 1_000; i++) {
            put(out, i + ".csv", "");
          }
        }),
        "more than 1,000 files");
  }

  @Test
  @Tag("slow")
  void aBombIsRefusedLongBeforeItIsUnpacked() throws IOException {
    byte[] million = new byte[1_000_000];
    Arrays.fill(million, (byte) 'a');
    Path zip =
        zip(out -> {
          release(out, "");
          out.putNextEntry(new ZipEntry("bomb.csv"));
          for (int i = 0; i < 300; i++) {
            out.write(million);
          }
        });

    refused(zip, "it unpacks to far more than a release");
  }

  @Test
  @Tag("slow")
  void aBombOfManySmallFilesIsRefusedToo() throws IOException {
    byte[] million = new byte[1_000_000];
    Path zip =
        zip(out -> {
          release(out, "");
          for (int file = 0; file < 10; file++) {
            out.putNextEntry(new ZipEntry(file + ".csv"));
            for (int i = 0; i < 40; i++) {
              out.write(million);
            }
          }
        });

    refused(zip, "it unpacks to far more than a release");
  }

  @Test
  void aDamagedArchiveIsRefused() throws IOException {
    Path good = zip(out -> release(out, ""));
    byte[] bytes = Files.readAllBytes(good);
    var random = new Random(20241128);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      Path path = folder.resolve("damaged.zip");
      Files.write(path, damaged);
      try (var files = ZipFiles.of(path)) {
        assertThat(FaultlessRelease.screen(files)).isNotNull();
      }
    }
    Files.write(good, Arrays.copyOf(bytes, bytes.length / 2));
    refused(good, "no zip archive, or a damaged one");
    Files.writeString(good, "time_period\n2024\n");
    refused(good, "no zip archive, or a damaged one");
  }

  private static void refused(Path zip, String why) throws IOException {
    try (var files = ZipFiles.of(zip)) {
      assertThat(FaultlessRelease.screen(files).findings())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("release-archive");
            assertThat(finding.level()).isEqualTo(Finding.Level.FAIL);
            assertThat(finding.message()).contains(why);
          });
    }
  }

  private Path zip(Entries entries) throws IOException {
    Path path = folder.resolve("release.zip");
    try (OutputStream bytes = Files.newOutputStream(path);
        var zip = new ZipOutputStream(bytes)) {
      entries.write(zip);
    }
    return path;
  }

  private static void release(ZipOutputStream zip, String prefix) throws IOException {
    MemoryFiles files = FaultlessRelease.files();
    for (String name : files.names()) {
      put(zip, prefix + name, files.text(name));
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
