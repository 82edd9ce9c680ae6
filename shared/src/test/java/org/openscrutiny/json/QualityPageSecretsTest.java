package org.openscrutiny.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.opendata.Check;
import org.openscrutiny.publication.SampleReleases;
import org.openscrutiny.publication.page.QualityPage;

/// The public part of the screening report: check, place, advice and how many; of a protected
/// release nothing that a row of data says in digits, whatever the check.
class QualityPageSecretsTest {
  /// A figure that is nowhere else on the page.
  private static final String SECRET = "90817";

  /// What is said of a figure by comparing it; a check that fails a release is never public.
  private static final Set<Check> COMPARISONS =
      EnumSet.of(
          Check.VALUES_PERCENTAGE,
          Check.VALUES_RATIO,
          Check.VALUES_PARTS,
          Check.FIGURES_DIFFER,
          Check.FIGURES_JUMP,
          Check.HISTORY_CHANGED);

  private static final List<String> FOUND =
      List.of(
          SECRET,
          SECRET + " after 3, where 2 is usual",
          SECRET + " for 3 of 7",
          "3, was " + SECRET,
          SECRET + ", elsewhere 4, for October 2024",
          " " + SECRET,
          "-" + SECRET + "…");

  @ParameterizedTest
  @EnumSource(Check.class)
  void noCheckTellsAFigureOfAProtectedRelease(Check check) {
    for (String found : FOUND) {
      String page = written(Policy.PROTECT, finding(check, found));

      assertThat(page).doesNotContain(SECRET, "where 2 is usual", "3 of 7", "elsewhere");
      assertThat(page).contains("\"check\":\"" + check.id() + "\"", "\"total\":2");
      assertThat(page).contains(COMPARISONS.contains(check) ? "\"row\":0" : "\"row\":3");
    }
  }

  /// A figure that is hidden and moved by more than 5 from 8 is 1 or 2.
  @ParameterizedTest
  @EnumSource(Check.class)
  void whichFigureMovedOrDisagreesIsNotTold(Check check) {
    String page = written(Policy.PROTECT, finding(check, "c"));

    if (COMPARISONS.contains(check)) {
      assertThat(page).contains("\"file\":\"a.csv\",\"row\":0,\"column\":\"rate\"");
    }
    assertThat(written(Policy.AS_PUBLISHED, finding(check, "c"))).contains("\"row\":3");
  }

  /// A quotation mark within the message, and a quotation of a later row, hide no figure either.
  @ParameterizedTest
  @EnumSource(Check.class)
  void nothingIsToldInTheMessageAlone(Check check) {
    var finding =
        new Finding(
            check.id(),
            check.stage(),
            check.level(),
            check.message() + ": \"a\", \"b\", \"" + SECRET + "\" and others.",
            check.advice(),
            List.of(
                new Finding.Place("a.csv", 2, "rate", "a"),
                new Finding.Place("a.csv", 3, "rate", SECRET)),
            2);

    assertThat(written(Policy.PROTECT, finding)).doesNotContain(SECRET);
    assertThat(written(Policy.AS_PUBLISHED, finding)).contains(SECRET);
  }

  private static Finding finding(Check check, String found) {
    var places = new ArrayList<Finding.Place>();
    places.add(new Finding.Place("a.csv", 3, "rate", found));
    String message = check.message() + ": \"" + found + "\".";
    return new Finding(
        check.id(), check.stage(), check.level(), message, check.advice(), places, 2);
  }

  private static String written(Policy policy, Finding... findings) {
    var release =
        new Release(
            "aa",
            SampleReleases.description("in-care", LocalDateTime.of(2024, 7, 18, 9, 30)),
            Instant.EPOCH,
            Arrays.asList(findings),
            new Clearance(policy, 5, 1, 0, List.of(), List.of()),
            List.of(),
            List.of());
    return new String(
        JsonOutput.object(
            output -> new QualityPageJson(output).write(new QualityPage(release, List.of()), 1)),
        StandardCharsets.UTF_8);
  }
}
