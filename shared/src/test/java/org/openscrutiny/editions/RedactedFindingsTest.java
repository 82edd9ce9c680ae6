package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Level;
import org.openscrutiny.domain.Finding.Place;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.opendata.Check;

/// Whatever the check, no cell is quoted; and of a protected release, what rests on figures is not
/// told at all.
class RedactedFindingsTest {
  /// A figure that no check has in its own words.
  private static final String SECRET = "90817";

  @ParameterizedTest
  @EnumSource(Check.class)
  void aProtectedReleaseTellsNoCellAndNoRow(Check check) {
    List<Finding> told = RedactedFindings.accepted(Policy.PROTECT, List.of(finding(check)));

    assertThat(told.toString()).doesNotContain(SECRET, "row=3", "row=4");
    assertThat(told)
        .allSatisfy(each -> {
          assertThat(each.total()).isEqualTo(2);
          assertThat(each.places()).containsExactly(new Place("a.csv", 0, "rate", ""));
        });
  }

  /// "One figure moved by more than 5", where all that are shown moved by less, is about a hidden
  /// one.
  @ParameterizedTest
  @EnumSource(
      value = Check.class,
      names = {"VALUES_.*", "FIGURES_.*", "HISTORY_.*", "ROWS_.*"},
      mode = EnumSource.Mode.MATCH_ANY)
  void thatAFigureWasRemarkedOnIsNotToldOfAProtectedRelease(Check check) {
    assertThat(RedactedFindings.accepted(Policy.PROTECT, List.of(finding(check)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Check.class)
  void whatIsPublicAlreadyIsToldInFull(Check check) {
    assertThat(RedactedFindings.accepted(Policy.AS_PUBLISHED, List.of(finding(check))))
        .containsExactly(finding(check));
  }

  /// The policy is not known of every release that is refused.
  @ParameterizedTest
  @EnumSource(Check.class)
  void aRefusalSaysWhereAndNotWhat(Check check) {
    List<Finding> told = RedactedFindings.refused(List.of(finding(check)));

    assertThat(told.toString()).doesNotContain(SECRET);
    if (check.level() == Level.FAIL) {
      assertThat(told.getFirst().places())
          .containsExactly(new Place("a.csv", 3, "rate", ""), new Place("a.csv", 4, "rate", ""));
    }
  }

  @Test
  void whatIsWrongWithNamesIsToldAsItIs() {
    var header =
        new Finding(
            "name-snake-case",
            4,
            Level.WARNING,
            false,
            "A column's name is not in snake_case",
            "\"Rate 10k\"",
            false,
            "",
            List.of(
                new Place("a.csv", 1, "Rate 10k", "Rate 10k"), new Place("a.meta.csv", 3, "", "x")),
            2);

    assertThat(RedactedFindings.accepted(Policy.PROTECT, List.of(header))).containsExactly(header);
    assertThat(RedactedFindings.refused(List.of(header))).containsExactly(header);
  }

  /// The places show the first 20 offenders; a quotation may come from a later one.
  @Test
  void aQuotationFromARowOfDataIsRemovedThoughNoRowOfDataIsListed() {
    var formula =
        new Finding(
            "rows-formula",
            9,
            Level.FAIL,
            true,
            "A cell holds a formula",
            "\"=1+1\", \"=" + SECRET + "\"",
            true,
            "",
            Collections.nCopies(Finding.PLACES_SHOWN, new Place("a.meta.csv", 2, "label", "=1+1")),
            21);

    assertThat(RedactedFindings.refused(List.of(formula)).toString()).doesNotContain(SECRET);
  }

  /// Also where it is quoted after something else.
  private static Finding finding(Check check) {
    return new Finding(
        check.id(),
        check.stage(),
        check.level(),
        check.restsOnFigures(),
        check.message(),
        "\"c\", \"" + SECRET + " after 3\" and others",
        true,
        check.advice(),
        List.of(
            new Place("a.csv", 3, "rate", "c"), new Place("a.csv", 4, "rate", SECRET + " after 3")),
        2);
  }
}
