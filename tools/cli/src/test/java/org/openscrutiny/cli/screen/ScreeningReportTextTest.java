package org.openscrutiny.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Finding;

final class ScreeningReportTextTest {
  @Test
  void fivePlacesAreShownAndTheOthersCounted() {
    List<Finding.Place> places =
        IntStream.rangeClosed(1, 20)
            .mapToObj(line -> new Finding.Place("a.csv", line, "b", "\u001B[2J" + line))
            .toList();
    var finding =
        new Finding(
            "values-blank",
            10,
            Finding.Level.FAIL,
            true,
            "Blank",
            "",
            true,
            "Fill in.",
            places,
            1234);

    List<String> lines =
        new ScreeningReportText(ScreeningReport.ofFile("a.csv", List.of(finding)), true).lines();

    assertThat(lines).endsWith("    a.csv, line 5, b: \uFFFD[2J5", "    and 1,229 more");
  }
}
