package org.openscrutiny.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.bench.soak.PublicSite.Answer;

final class SoakReleaseTest {
  private static final Path BUNDLED =
      Path.of(System.getProperty("portal.root"), "events/releases/attendance");

  @TempDir private Path folder;

  @Test
  void eachVersionHasItsFigureAndFollowsTheOneBefore() throws IOException {
    var release = new SoakRelease(BUNDLED, folder);

    assertThat(Files.readString(release.write(3).resolve("attendance.csv")))
        .contains(",Southampton,10.3,32144,", ",Southampton,7.9,z,");
    assertThat(Files.readString(release.write(12).resolve("release.json")))
        .contains("\"publishedOn\": \"2025-01-13\"", "\"publishAt\": \"2025-01-13T09:30:00\"");
    assertThat(folder.resolve("soak-12")).isDirectoryContaining("glob:**calculations.meta.csv");
  }

  @Test
  void aPageAndADocumentSayOfWhichEditionTheyAre() {
    assertThat(new Answer(200, "<p>\n<!-- edition 7, published on 1 May 2026 -->").editionOfPage())
        .hasValue(7);
    assertThat(new Answer(200, "{\"edition\":12,\"x\":1}").editionOfDocument()).hasValue(12);
    assertThat(new Answer(200, "{\"current\":3}").editionOfDocument()).hasValue(3);
    assertThat(new Answer(404, "no").editionOfPage()).isEmpty();
  }
}
