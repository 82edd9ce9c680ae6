package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Level;
import org.openscrutiny.domain.Finding.Place;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.opendata.checks.Check;

/// No check quotes a cell in what is stored, and a protected release has no finding that rests on
/// figures.
class RedactedFindingsTest {
  static final List<Check> ALL = Check.all();

  static Stream<Check> checksOfFigures() {
    return ALL.stream().filter(check -> check.id().matches("(values|figures|history|rows)-.*"));
  }

  /// A figure that no check has in its own words.
  private static final String SECRET = "90817";

  @ParameterizedTest
  @FieldSource("ALL")
  void aProtectedReleaseQuotesNoCellAndNoRow(Check check) {
    List<Finding> kept = RedactedFindings.accepted(Policy.PROTECT, List.of(finding(check)));

    assertThat(kept.toString()).doesNotContain(SECRET, "row=3", "row=4");
    assertThat(kept)
        .allSatisfy(each -> {
          assertThat(each.total()).isEqualTo(2);
          assertThat(each.places()).containsExactly(new Place("a.csv", 0, "rate", ""));
        });
  }

  /// "One figure moved by more than 5", where all that are shown moved by less, is about a hidden
  /// one.
  @ParameterizedTest
  @MethodSource("checksOfFigures")
  void aProtectedReleaseHasNoFindingAboutFigures(Check check) {
    assertThat(RedactedFindings.accepted(Policy.PROTECT, List.of(finding(check)))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void aReleaseAsPublishedKeepsEveryFinding(Check check) {
    assertThat(RedactedFindings.accepted(Policy.AS_PUBLISHED, List.of(finding(check))))
        .containsExactly(finding(check));
  }

  /// A release may be refused before its policy is known.
  @ParameterizedTest
  @FieldSource("ALL")
  void aRefusalSaysWhereAndNotWhat(Check check) {
    List<Finding> kept = RedactedFindings.refused(List.of(finding(check)));

    assertThat(kept.toString()).doesNotContain(SECRET);
    if (check.level() == Level.FAIL) {
      assertThat(kept.getFirst().places())
          .containsExactly(new Place("a.csv", 3, "rate", ""), new Place("a.csv", 4, "rate", ""));
    }
  }

  @Test
  void aFindingAboutNamesIsKeptUnchanged() {
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

  /// The secret is the second quotation.
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
