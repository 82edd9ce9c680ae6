package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the papers themselves worked out (gaps, changes, means, maxima, additional pupils,
/// percentages of counts, figures printed twice) is worked out again from the transcribed figures.
/// Every disagreement stands in `releases/printed-disagreements.csv` with its reason: one that is
/// not there fails, and so does one there that is gone. A slip of the transcription would show
/// here.
class PrintedFiguresTest {
  private static final Path REASONS =
      Path.of("src/test/resources/releases/printed-disagreements.csv");

  private static final Map<String, IndependentArithmetic> RELEASES = recomputed();

  @Test
  void everyDisagreementOfThePapersIsKnownAndHasAReason() throws IOException {
    List<String> found = new ArrayList<>();
    RELEASES.values().forEach(each -> each.disagreements().forEach(one -> found.add(one.line())));
    List<String> known = new ArrayList<>();
    for (String line : Files.readAllLines(REASONS).stream().skip(1).toList()) {
      int reason = line.lastIndexOf(',');
      assertThat(line.substring(reason + 1)).as("the reason of " + line).isNotBlank();
      known.add(line.substring(0, reason));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(known);
  }

  @TestFactory
  List<DynamicTest> theCalculationsOfEachPaperAreChecked() {
    // Checked, and not checkable since the paper does not print what they rest on.
    Map<String, List<Integer>> expected =
        Map.of(
            "education-outcomes", List.of(82, 0),
            "key-stage-2", List.of(24, 30),
            "attendance", List.of(7, 5),
            "exclusions", List.of(0, 5),
            "childrens-services-monthly", List.of(98, 0),
            "children-and-families-monthly", List.of(345, 4),
            "safeguarding-board", List.of(2, 0));
    return RELEASES.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(),
                () ->
                    assertThat(List.of(entry.getValue().checked(), entry.getValue().unchecked()))
                        .isEqualTo(expected.get(entry.getKey()))))
        .toList();
  }

  private static Map<String, IndependentArithmetic> recomputed() {
    var all = new TreeMap<String, IndependentArithmetic>();
    for (String dataset : BundledReleases.DATASETS) {
      all.put(
          dataset,
          IndependentArithmetic.of(
              dataset, BundledReleases.figures(dataset), BundledReleases.CATALOGUE));
    }
    return all;
  }
}
