package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.attack.AttackAssertions.assertPinned;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sums since the year began disclose what happened in a month that nobody prints.
class CumulativeColumnsTest {
  @TempDir private Path folder;

  private MadeUpPortal portal() {
    return new MadeUpPortal(folder);
  }

  /// 98 in September, 101 in October.
  @Test
  void theFiguresOfTwoYearsShowIt() {
    AttackReport report =
        portal()
            .months(
                "adoptions", "number", "14 25 44 56 65 98 101 109 124 134 147 168 16 28 46 55 71")
            .attacked();

    assertPinned(
        report,
        "what adoptions, E06000099, 2023-10 is more than adoptions, E06000099, 2023-09",
        3,
        InferenceRule.Kind.SINCE_YEAR_BEGAN);
  }

  @Test
  void aNameShowsIt() {
    AttackReport report = portal().months("adoptions-to-date", "number", "14 25 29 41").attacked();

    assertPinned(
        report,
        "what adoptions-to-date, E06000099, 2023-06 is more than"
            + " adoptions-to-date, E06000099, 2023-05",
        4,
        InferenceRule.Kind.SINCE_YEAR_BEGAN);
  }

  @Test
  void aFigureThatOnlyRisesShowsNothing() {
    AttackReport report =
        portal()
            .months("waiting", "number", "40 43 47 52 55 61 63 67 71 74 79 82 84 88 91")
            .months("assessments-up-to-date", "number", "40 43 47 52 55 61 63")
            .attacked();

    assertThat(report.disclosed()).isEmpty();
  }
}
