package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.OfficialGazetteer;

/// Any bytes as a data file and its meta file: the screening ends with a report, and accepts
/// nothing that the independent rules of the standard refuse.
@Tag("fuzz")
class DataFileFuzzTest {
  private static final Gazetteer GAZETTEER = OfficialGazetteer.read();

  private static final byte[] BETWEEN = "\n====\n".getBytes(UTF_8);
  private static final ResourceLimits SOAK = new ResourceLimits("data file");

  /// The data file, a line of four equals signs, the meta file.
  static Stream<byte[]> seeds() {
    MemoryFiles good = FaultlessRelease.files();
    return Stream.of("monthly", "calculations", "second_table")
        .map(name -> good.text(name + ".csv") + "\n====\n" + good.text(name + ".meta.csv"))
        .flatMap(
            text -> Stream.of(text, text.replace("\n", "\r\n").replace("\r\n====\r\n", "\n====\n")))
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyBytesGetAReport(byte[] bytes) {
    int end = indexOf(bytes);
    byte[] data = Arrays.copyOf(bytes, end);
    byte[] meta =
        Arrays.copyOfRange(bytes, Math.min(end + BETWEEN.length, bytes.length), bytes.length);
    var files = new MemoryFiles().with("data.csv", data).with("data.meta.csv", meta);

    List<Finding> findings =
        SOAK.timed(() -> DataFileScreening.alone(files, "data.csv", GAZETTEER));

    ResourceLimits.assertBounded(findings);
    if (!ResourceLimits.isRefused(findings)) {
      SOAK.accepted();
      assertThat(
              IndependentStandardRules.violations(
                  files.text("data.csv"), files.text("data.meta.csv")))
          .isEmpty();
    }
  }

  private static int indexOf(byte[] bytes) {
    for (int i = 0; i + BETWEEN.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + BETWEEN.length, BETWEEN, 0, BETWEEN.length)) {
        return i;
      }
    }
    return bytes.length;
  }

  @AfterAll
  static void end() {
    SOAK.end();
  }
}
