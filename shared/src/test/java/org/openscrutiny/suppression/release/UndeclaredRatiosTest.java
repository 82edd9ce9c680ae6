package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;
import org.openscrutiny.suppression.release.LinkedProtection.Outcome;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

/// Layouts with a percentage or rate whose parts the catalogue doesn't name.
class UndeclaredRatiosTest {
  private static final int THRESHOLD = 5;
  private static final String[] SCHOOLS = {"Nursery", "Primary", "Secondary", "Special"};

  /// The number and the percentage of pupils by kind of school. Each percentage is of the pupils of
  /// all schools, whether or not they have a row.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPercentageByLevelIsSuppressedWithItsCount(boolean hasTotal) {
    LinkedFiguresBuilder builder = builder();
    bySchool(builder, TOWN, month(0), hasTotal, 21, 44, 37, 12);
    bySchool(builder, TOWN, month(1), hasTotal, 4, 51, 33, 11);
    bySchool(builder, VILLAGE, month(1), hasTotal, 19, 2, 27, 15);

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .contains(
            cell("pupils", TOWN, month(1), "school", "Nursery"),
            cell("pupils-percentage", TOWN, month(1), "school", "Nursery"),
            cell("pupils-percentage", VILLAGE, month(1), "school", "Primary"));
    assertEachSuppressedCountHasNoPercentage(outcome, "pupils", "pupils-percentage");
    assertProved(outcome);
  }

  /// One period is enough.
  @Test
  void aSingleTableOfFourLevelsIsEnough() {
    LinkedFiguresBuilder builder = builder();
    bySchool(builder, TOWN, month(0), true, 3, 44, 37, 12);

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .contains(cell("pupils-percentage", TOWN, month(0), "school", "Nursery"));
    assertEachSuppressedCountHasNoPercentage(outcome, "pupils", "pupils-percentage");
    assertProved(outcome);
  }

  /// Reviews by team. Of the first 4 are late, of the second none.
  @Test
  void theComplementByTeamIsProtected() {
    LinkedFiguresBuilder builder = builder();
    byTeam(builder, "North", 31, 27);
    byTeam(builder, "South", 16, 16);
    byTeam(builder, "Harbour", 42, 20);
    byTeam(builder, "Hill", 35, 17);

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .contains(
            cell("share", TOWN, month(0), "team", "North"),
            cell("share", TOWN, month(0), "team", "South"));
    assertThat(outcome.suppressed())
        .containsAnyOf(
            cell("asked", TOWN, month(0), "team", "North"),
            cell("done", TOWN, month(0), "team", "North"));
    assertThat(outcome.suppressed())
        .containsAnyOf(
            cell("asked", TOWN, month(0), "team", "South"),
            cell("done", TOWN, month(0), "team", "South"));
    assertThat(outcome.suppressed())
        .doesNotContain(cell("share", TOWN, month(0), "team", "Harbour"));
    assertProved(outcome);
  }

  /// The population grows by 4, 5 or 8% a period. The name of the rate begins with that of its
  /// numerator, so a reader divides.
  @ParameterizedTest
  @ValueSource(doubles = {1.04, 1.05, 1.08})
  void aRateOfAGrowingPopulationIsSuppressedWithItsCountIfItIsNamedAfterIt(double growth) {
    int[] starts = {40, 44, 3, 51, 47};
    LinkedFiguresBuilder builder = builder();
    double population = 24_000;
    for (int place = 0; place < starts.length; place++) {
      builder.count(cell("starts", TOWN, month(place)), starts[place]);
      builder.ratio(
          cell("starts-rate", TOWN, month(place)),
          percentage(starts[place], Math.round(population), 10_000));
      population *= growth;
    }
    builder.rate("starts-rate");
    builder.suppress(cell("starts", TOWN, month(2)));

    assertThat(protect(builder).suppressed()).contains(cell("starts-rate", TOWN, month(2)));
  }

  /// The name says nothing, so that the figures have to show it.
  @ParameterizedTest
  @ValueSource(doubles = {0.97, 1.02, 1.036, 1.045})
  void aRateOfASteadilyGrowingPopulationIsSuppressedWithItsCountWhateverItsName(double growth) {
    int[] starts = {40, 31, 52, 47, 3, 61, 44, 38};
    LinkedFiguresBuilder builder = builder();
    double population = 24_000;
    for (int place = 0; place < starts.length; place++) {
      Period year = new Period(TimeIdentifier.FINANCIAL_YEAR, 2015 + place);
      builder.count(cell("starts", TOWN, year), starts[place]);
      builder.ratio(
          cell("how-many", TOWN, year), percentage(starts[place], Math.round(population), 10_000));
      population *= growth;
    }
    builder.rate("how-many");

    assertThat(protect(builder).suppressed())
        .contains(cell("how-many", TOWN, new Period(TimeIdentifier.FINANCIAL_YEAR, 2019)));
  }

  /// Rates of something else, which move a little like the count.
  @Test
  void anUnrelatedRateIsShown() {
    String[] rates = {"16.7", "14.9", "19.8", "18.1", "17.0", "20.2", "15.5", "16.1"};
    int[] starts = {40, 31, 52, 47, 3, 61, 44, 38};
    LinkedFiguresBuilder builder = builder().rate("how-many");
    for (int place = 0; place < starts.length; place++) {
      Period year = new Period(TimeIdentifier.FINANCIAL_YEAR, 2015 + place);
      builder.count(cell("starts", TOWN, year), starts[place]);
      builder.ratio(cell("how-many", TOWN, year), rates[place]);
    }

    assertThat(protect(builder).suppressed())
        .containsExactly(cell("starts", TOWN, new Period(TimeIdentifier.FINANCIAL_YEAR, 2019)));
  }

  /// A rate of a population that never changes tells the count.
  @ParameterizedTest
  @CsvSource({"25000", "61234", "118400"})
  void aRateIsSuppressedWithItsCount(long population) {
    LinkedFiguresBuilder builder = builder().months("starts", 18, 31, 4, 22, 40, 27);
    long[] starts = {18, 31, 4, 22, 40, 27};
    for (int place = 0; place < starts.length; place++) {
      builder.ratio(
          cell("starts-rate", TOWN, month(place)), percentage(starts[place], population, 10_000));
    }
    builder.rate("starts-rate");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .containsExactlyInAnyOrder(
            cell("starts", TOWN, month(2)), cell("starts-rate", TOWN, month(2)));
    assertProved(outcome);
  }

  /// Figures that have nothing to do with one another are left alone.
  @Test
  void anUnrelatedPercentageIsShown() {
    LinkedFiguresBuilder builder =
        builder()
            .months("whole", 90, 84, 77, 101)
            .months("few", 30, 3, 41, 22)
            .percentages("satisfied", "71.2", "64.9", "80.1", "77.7");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed()).doesNotContain(cell("satisfied", TOWN, month(1)));
  }

  private static LinkedFiguresBuilder builder() {
    return new LinkedFiguresBuilder();
  }

  private static void bySchool(
      LinkedFiguresBuilder builder, Area area, Period period, boolean hasTotal, long... pupils) {
    long total = 0;
    for (long each : pupils) {
      total += each;
    }
    builder.percentages("pupils-percentage");
    for (int place = 0; place < pupils.length; place++) {
      Cell count = cell("pupils", area, period, "school", SCHOOLS[place]);
      builder.count(count, pupils[place]);
      if (pupils[place] <= THRESHOLD) {
        builder.suppress(count);
      }
      builder.ratio(count.ofIndicator("pupils-percentage"), percentage(pupils[place], total, 100));
    }
    if (hasTotal) {
      builder.count(cell("pupils", area, period), total);
      builder.ratio(cell("pupils-percentage", area, period), "100.0");
    }
  }

  private static void byTeam(LinkedFiguresBuilder builder, String team, long asked, long done) {
    builder
        .percentages("share")
        .count(cell("asked", TOWN, month(0), "team", team), asked)
        .count(cell("done", TOWN, month(0), "team", team), done)
        .ratio(cell("share", TOWN, month(0), "team", team), percentage(done, asked, 100));
  }

  private static String percentage(long numerator, long denominator, int base) {
    return BigDecimal.valueOf(numerator * base)
        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static void assertEachSuppressedCountHasNoPercentage(
      Outcome outcome, String count, String percentage) {
    assertThat(outcome.suppressed())
        .containsAll(
            outcome.suppressed().stream()
                .filter(cell -> cell.indicator().equals(count))
                .filter(cell -> !cell.filters().levels().isEmpty())
                .map(cell -> cell.ofIndicator(percentage))
                .toList());
  }

  private static Outcome protect(LinkedFiguresBuilder builder) {
    var figures = builder.figures();
    var small =
        figures.counts().entrySet().stream()
            .filter(each -> each.getValue() > 0 && each.getValue() <= THRESHOLD)
            .map(Map.Entry::getKey)
            .toList();
    return new LinkedProtection(
            builder.catalogue(),
            area -> Optional.empty(),
            new TableProtection(THRESHOLD, false),
            false)
        .protect(figures.without(Set.copyOf(small)), WorkBudget.worth(Duration.ofSeconds(20)));
  }

  private static void assertProved(Outcome outcome) {
    assertThat(outcome.withheld()).isEmpty();
    assertThat(outcome.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
  }
}
