package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes as a zipped release: the screening ends with a report, and no file is named for a
/// place outside of the archive.
@Tag("fuzz")
class ZipFuzzTest {
  private static final ResourceLimits SOAK = new ResourceLimits("zip");

  @TempDir static Path folder;
  private static Path archive = Path.of("release.zip");

  @BeforeAll
  static void start() {
    archive = folder.resolve("release.zip");
  }

  static Stream<byte[]> seeds() {
    return Stream.of("", "release/", "../", "a/b/")
        .flatMap(prefix ->
            Stream.of(zip(prefix, ZipOutputStream.DEFLATED), zip(prefix, ZipOutputStream.STORED)));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyArchiveGetsAReport(byte[] bytes) throws IOException {
    Files.write(archive, bytes);

    ScreeningOutcome screened =
        SOAK.timed(() -> {
          try (var files = ZipFiles.of(archive)) {
            assertThat(files.names()).noneMatch(name -> name.matches(".*[/\\\\].*|\\.\\.|"));
            return FaultlessRelease.screen(files);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    ResourceLimits.assertBounded(screened.findings());
    if (screened instanceof ScreeningOutcome.Accepted) {
      SOAK.accepted();
    }
  }

  private static byte[] zip(String prefix, int method) {
    MemoryFiles files = FaultlessRelease.files();
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(method == ZipOutputStream.STORED ? 0 : 9);
      for (String name : files.names()) {
        zip.putNextEntry(new ZipEntry(prefix + name));
        zip.write(files.text(name).getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @AfterAll
  static void end() {
    SOAK.end();
  }
}
