package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttackReportTest {
  @Test
  void whatIsDisclosedStandsFirstWithTheRulesThatDiscloseIt(@TempDir Path folder) {
    AttackReport report =
        new MadeUpPortal(folder)
            .months("referrals", "number", "21 14 32 25 17 4")
            .nextEdition()
            .months("referrals", "number", "21 14 32 25 17 c")
            .attacked();

    assertThat(String.join("\n", new AttackReportText(report).lines()))
        .contains("PINNED   is 4: referrals, E06000099, 2023-09")
        .contains("since referrals, E06000099, 2023-09 was shown as 4 in edition 1")
        .contains("1 pinned, 0 narrowed");
    assertThat(new AttackReportJson(report).text())
        .contains("\"kind\" : \"shown-elsewhere\"")
        .contains("\"low\" : 4");
  }
}
