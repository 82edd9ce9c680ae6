package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.ClearingTest.clearing;
import static org.openscrutiny.suppression.release.ClearingTest.description;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.ENGLAND;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.OCTOBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SEPTEMBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;

/// Figures that `suppress` of a release names.
final class SuppressedByHandTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String RATE = "looked-after-children-rate";
  private static final String SUPPRESS =
      "[], \"suppress\": [{\"indicator\": \"%s\", \"area\": \"E06000045\"%s, \"why\": \"A reason.\"}]";

  @Test
  void theSeriesOfItsAreaIsSuppressedAndNoOther() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(RATE, SOUTHAMPTON, OCTOBER, "90")
            .with(RATE, ENGLAND, OCTOBER, "70")
            .with(CHILDREN, SOUTHAMPTON, OCTOBER, "468");

    assertThat(shown(cleared(builder, RATE, "")))
        .isEqualTo(
            Map.of(
                RATE + " Southampton",
                "c",
                RATE + " England",
                "70",
                CHILDREN + " Southampton",
                "468"));
  }

  @Test
  void onlyTheNamedPeriodsAreSuppressed() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(RATE, SOUTHAMPTON, SEPTEMBER, "91")
            .with(RATE, SOUTHAMPTON, OCTOBER, "90");

    ClearedRelease cleared = cleared(builder, RATE, ", \"periods\": [\"2024-09\"]");

    assertThat(cleared.figures().series().getFirst().series().observations())
        .extracting(each -> SmallReleaseBuilder.text(each.value()))
        .containsExactly("c", "90");
  }

  @Test
  void whatRestsOnTheSeriesIsSuppressedWithIt() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(CHILDREN, "468")
            .withRepeat(CHILDREN, "468")
            .withCalculation("Change on previous month", CHILDREN, "8");

    Figures cleared = cleared(builder, CHILDREN, "").figures();

    assertThat(cleared.repeats())
        .allSatisfy(each -> assertThat(SmallReleaseBuilder.text(each.value())).isEqualTo("c"));
    assertThat(cleared.calculations())
        .allSatisfy(each -> assertThat(SmallReleaseBuilder.text(each.value())).isEqualTo("c"));
  }

  /// @param periods as a field of JSON, or empty
  private static ClearedRelease cleared(
      SmallReleaseBuilder builder, String indicator, String periods) {
    return clearing()
        .clear(
            description(
                "children-looked-after", "protect", "show", SUPPRESS.formatted(indicator, periods)),
            builder.figures(),
            List.of());
  }

  private static Map<String, String> shown(ClearedRelease cleared) {
    return cleared.figures().series().stream()
        .map(each -> each.series())
        .collect(
            Collectors.toMap(
                each -> each.key().indicator() + " " + each.key().area().name(),
                each -> SmallReleaseBuilder.text(each.latest().orElseThrow().value())));
  }
}
