package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The independent rules find the faults that they are for.
class IndependentStandardRulesTest {
  private static final String DATA = FaultlessRelease.files().text("monthly.csv");
  private static final String META = FaultlessRelease.files().text("monthly.meta.csv");

  @Test
  void aGoodFileHasNoViolation() {
    assertThat(IndependentStandardRules.violations(DATA, META)).isEmpty();
    assertThat(IndependentStandardRules.violations("\uFEFF" + DATA.replace("\n", "\r\n"), META))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "time_identifier, time_name, time_identifier",
    "'2024,September', '20245,September', no period: 20245",
    "'300,c,c', '300,c', 17 cells",
    "'300,c,c', '300,,c', 'no figure: '",
    "'300,c,c', '300,C,c', no figure: C",
    "'2024,October', '2024,September', twice"
  })
  void aViolationOfEachRuleIsFound(String right, String wrong, String found) {
    assertThat(IndependentStandardRules.violations(DATA.replace(right, wrong), META))
        .anyMatch(violation -> violation.startsWith(found));
  }

  @Test
  void cellsAreReadByTheStandard() {
    assertThat(IndependentStandardRules.table("a,\"b \"\"c\"\",\nd\"\r\n\r\n\"\",e"))
        .containsExactly(List.of("a", "b \"c\",\nd"), List.of("", "e"));
  }
}
