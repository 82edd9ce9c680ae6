package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.release.JointClearing.ClearedDataset;

/// Months that are added up, and that a reader could calculate from other months.
final class RecodedMonthsTest {
  private static final String LEFT = "care-leavers";

  /// The third level is printed by quarter: 12, and 53 − 30 − 20 is its April.
  @ParameterizedTest
  @CsvSource({"3,4,5,30,20", "1,2,9,41,17", "5,5,2,22,60"})
  void theMonthsOfTheOtherLevelsDoNotGiveThem(int april, int may, int june, int east, int west) {
    ClearedRelease cleared = recoded(teams(List.of(april, may, june), east, west));

    Map<String, String> shown = shown(cleared);
    assertThat(shown).containsEntry("North 2024/25-Q1", Integer.toString(april + may + june));
    for (String month : List.of("2024-04", "2024-05", "2024-06")) {
      List<String> levels =
          List.of(
              shown.get("East " + month), shown.get("West " + month), shown.get("Total " + month));
      assertThat(levels).as(month).contains("c");
    }
  }

  @Test
  void anEditionProvesIt() {
    ClearedRelease cleared = recoded(teams(List.of(3, 4, 5), 30, 20));
    ClearedDataset dataset =
        new JointClearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, area -> Optional.empty())
            .clear(
                List.of(
                    new JointClearing.Dataset(
                        ClearingTest.description("children-looked-after", "coarsen", "show"),
                        cleared.clearance(),
                        cleared.figures(),
                        true,
                        List.of())))
            .datasets()
            .get("children-looked-after");

    FigureCertificate proof = dataset.proof().orElseThrow();
    assertThat(proof.certificate().flaw()).isEmpty();
    assertThat(proof.suppressed())
        .filteredOn(cell -> cell.filters().levels().containsValue("North"))
        .extracting(cell -> cell.period().id())
        .containsExactlyInAnyOrder("2024-04", "2024-05", "2024-06");
  }

  private static SmallReleaseBuilder teams(List<Integer> north, int east, int west) {
    var builder = new SmallReleaseBuilder();
    var month = new Period(TimeIdentifier.APRIL, 2024);
    for (int count : north) {
      with(builder, month, "North", count);
      with(builder, month, "East", east);
      with(builder, month, "West", west);
      with(builder, month, "Total", count + east + west);
      month = month.next();
    }
    return builder;
  }

  private static void with(SmallReleaseBuilder builder, Period month, String team, int count) {
    builder.with(LEFT, SOUTHAMPTON, month, Integer.toString(count), "team", team);
  }

  private static ClearedRelease recoded(SmallReleaseBuilder builder) {
    return ClearingTest.clearing()
        .clear(
            ClearingTest.description("children-looked-after", "coarsen", "show"),
            builder.figures(),
            List.of());
  }

  private static Map<String, String> shown(ClearedRelease cleared) {
    return cleared.figures().series().stream()
        .flatMap(file ->
            file.series().observations().stream()
                .map(each ->
                    Map.entry(
                        file.series().key().filters().levels().get("team")
                            + " "
                            + each.period().id(),
                        SmallReleaseBuilder.text(each.value()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
