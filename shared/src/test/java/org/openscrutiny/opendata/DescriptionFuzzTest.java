package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.DescriptionReader.NotADescription;

/// Any bytes as a `release.json`: either a description or a message that says what is wrong, both
/// alone and in an otherwise faultless release.
@Tag("fuzz")
class DescriptionFuzzTest {
  private static final MemoryFiles RELEASE = FaultlessRelease.files();
  private static final ResourceLimits SOAK = new ResourceLimits("release.json");

  static Stream<byte[]> seeds() {
    String good = RELEASE.text("release.json");
    return Stream.of(
            good,
            good.replace("\"by\": null", "\"by\": \"2025-03-31\""),
            good.replace(
                "\"revisions\": []",
                "\"revisions\": [{\"indicator\": \"looked-after-children\", \"period\": \"2024-10\","
                    + " \"why\": \"Late\"}]"),
            good.replace("\"children\"", "\"children where placement is Total\""),
            "[".repeat(200),
            "{\"dataset\": 1e999999999}")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyDescriptionGetsAReport(byte[] bytes) {
    Optional<ReleaseDescription> description = SOAK.timed(() -> read(bytes));
    ScreeningOutcome screened = FaultlessRelease.screen(RELEASE.with("release.json", bytes));

    ResourceLimits.assertBounded(screened.findings());
    if (description.isPresent()) {
      SOAK.accepted();
      assertThat(description.get().dataset()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    } else {
      assertThat(screened).isInstanceOf(ScreeningOutcome.Refused.class);
    }
  }

  private static Optional<ReleaseDescription> read(byte[] bytes) {
    try {
      return Optional.of(new ReleaseJson().read(new ByteArrayInputStream(bytes)));
    } catch (NotADescription e) {
      assertThat(e).hasMessageContaining("release.json");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void end() {
    SOAK.end();
  }
}
