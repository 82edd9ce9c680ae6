package org.openscrutiny.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openscrutiny.sources.FetchOutcome.Kind;

/// What a subscription says of a data set, compared with what the source has.
class SubscribedDataSetTest extends FetchedSource {

  @Test
  void aDataSetThatIsNotThereIsSaidWithThoseThatAre() {
    var wrong =
        new Subscription(
            "dfe-absence",
            "Absence",
            ABSENCE.publication(),
            "Absence by planet",
            ABSENCE.levels(),
            2022,
            Map.of(),
            ABSENCE.columns(),
            Optional.empty(),
            Optional.empty());

    FetchOutcome outcome = fetch(wrong);

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.says())
        .singleElement()
        .asString()
        .contains("no data set \"Absence by planet\"; it has Absence by local authority");
  }

  @Test
  void aFilterThatNobodyDecidedOnIsNamed() {
    service.serve(first());
    var undecided =
        new Subscription(
            "dfe-absence",
            "Absence",
            ABSENCE.publication(),
            ABSENCE.sourceDataSet(),
            ABSENCE.levels(),
            2022,
            Map.of(),
            ABSENCE.columns(),
            Optional.empty(),
            Optional.empty());

    assertThat(fetch(undecided).says())
        .singleElement()
        .asString()
        .contains("The filter education_phase has 2 levels");
  }

  /// The department's reporting year of children's figures ends in March.
  @Test
  void aReportingYearToMarchIsTheFinancialYearThatItIs() throws Exception {
    service.serve(first());
    service.serve(
        version(
            "1.1",
            "",
            "{}",
            southampton("2025", "8.1", "22.9").replace("Academic year", "Reporting year")));
    var toMarch =
        new Subscription(
            "dfe-absence",
            "Absence",
            ABSENCE.publication(),
            "absence local",
            ABSENCE.levels(),
            2022,
            ABSENCE.keep(),
            ABSENCE.columns(),
            Optional.of(Month.MARCH),
            Optional.empty());

    FetchOutcome outcome = fetch(toMarch);

    assertThat(outcome.kind()).as("%s", outcome.says()).isEqualTo(Kind.TAKEN);
    assertThat(figures("1.1")).last().asString().startsWith("202425,Financial year,Local");
  }
}
