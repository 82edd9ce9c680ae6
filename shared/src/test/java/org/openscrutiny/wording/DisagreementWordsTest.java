package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.comparison.DisagreementCause;
import org.openscrutiny.comparison.DisagreementCause.Known;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

class DisagreementWordsTest {
  private static final Period PERIOD = new Period(TimeIdentifier.ACADEMIC_YEAR, 2023);

  @Test
  void everyCauseHasASentenceOfItsOwn() {
    List<String> sentences = Arrays.stream(Known.values()).map(DisagreementWordsTest::why).toList();
    assertThat(sentences).doesNotHaveDuplicates().allMatch(each -> each.endsWith("."));
  }

  @Test
  void theDirectionOfAShiftIsNamed() {
    assertThat(why(Known.YEAR_BEFORE))
        .isEqualTo(
            "It is the official figure of the year before: the years of the local paper have"
                + " slipped.");
    assertThat(why(Known.YEAR_AFTER)).contains("of the year after:");
  }

  @Test
  void theOtherTableAndTheOtherYearAreNamed() {
    assertThat(why(new DisagreementCause.OtherTable("Permanence")))
        .isEqualTo("Another table of the same source, “Permanence”, prints another figure.");
    assertThat(why(new DisagreementCause.NationalJump(PERIOD)))
        .isEqualTo(
            "Figures of a whole country seldom change by half in a year, so one of the two, this"
                + " one or that of 2023/24, may be a slip.");
  }

  private static String why(DisagreementCause cause) {
    return DisagreementWords.why(
        new Disagreement(
            "Contacts",
            PERIOD,
            BigDecimal.ONE,
            BigDecimal.TWO,
            cause,
            Disagreement.Rule.WORKED_OUT_AGAIN));
  }
}
