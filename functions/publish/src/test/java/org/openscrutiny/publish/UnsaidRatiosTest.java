package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;
import org.openscrutiny.editions.MadeUpRelease;
import org.openscrutiny.editions.SampleMeasures;

/// Percentages and means of which neither the catalogue nor a name says what they are of, and of
/// which the rows print one count or both. The edition is refused if the intruder finds more.
class UnsaidRatiosTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(new Topic("care", "Care", "How are children cared for?")),
          List.of(
              count("visits-in-time"),
              percentage("late-percentage"),
              count("received"),
              percentage("reason-percentage"),
              count("open-cases"),
              count("helpers"),
              indicator("caseload-rate", Unit.NUMBER, 1).countingNobody().build(),
              count("seen"),
              percentage("seen-percentage")),
          List.of(),
          List.of());

  private final CheckedPortal portal = new CheckedPortal(CATALOGUE, SampleMeasures.SETTINGS);

  private static Indicator count(String id) {
    return indicator(id, Unit.NUMBER, 0).build();
  }

  private static Indicator percentage(String id) {
    return indicator(id, Unit.PERCENT, 1).build();
  }

  private static IndicatorBuilder indicator(String id, Unit unit, int decimals) {
    return new IndicatorBuilder(id, "care", unit, decimals, Polarity.NONE, Measured.DURING);
  }

  /// 77 in time and 3.8% late leave 3.
  @Test
  void aPercentageOfThoseWhoAreNotCounted() {
    publish(
        release("one", 1)
            .table(
                " : visits-in-time",
                "2023 April | Southampton | 55",
                "2023 May | Southampton | 74",
                "2023 June | Southampton | 63",
                "2023 July | Southampton | 70",
                "2023 August | Southampton | 77",
                "2023 September | Southampton | 44",
                "2023 October | Southampton | 40",
                "2023 November | Southampton | 56",
                "2023 December | Southampton | 54")
            .table(
                " : late-percentage",
                "2023 April | Southampton | 31.3",
                "2023 May | Southampton | 12.9",
                "2023 June | Southampton | 29.2",
                "2023 July | Southampton | 27.8",
                "2023 August | Southampton | 3.8",
                "2023 September | Southampton | 37.1",
                "2023 October | Southampton | 35.5",
                "2023 November | Southampton | 30.0",
                "2023 December | Southampton | 19.4"));

    assertThat(portal.suppressed("one")).contains("late-percentage, 2023-08");
  }

  /// 2.7% of 73 are 2.
  @Test
  void percentagesByLevelOfATotalThatStandsInAnotherFile() {
    publish(
        release("one", 1)
            .table(
                "reason : reason-percentage",
                "2023 April | Southampton | Abuse | 44.6",
                "2023 April | Southampton | Disability | 27.7",
                "2023 April | Southampton | Stress | 15.7",
                "2023 April | Southampton | Absence | 12.0",
                "2023 May | Southampton | Abuse | 49.3",
                "2023 May | Southampton | Disability | 34.2",
                "2023 May | Southampton | Stress | 13.7",
                "2023 May | Southampton | Absence | 2.7",
                "2023 June | Southampton | Abuse | 41.8",
                "2023 June | Southampton | Disability | 31.6",
                "2023 June | Southampton | Stress | 12.7",
                "2023 June | Southampton | Absence | 13.9",
                "2023 July | Southampton | Abuse | 43.4",
                "2023 July | Southampton | Disability | 31.3",
                "2023 July | Southampton | Stress | 10.8",
                "2023 July | Southampton | Absence | 14.5",
                "2023 August | Southampton | Abuse | 49.2",
                "2023 August | Southampton | Disability | 27.0",
                "2023 August | Southampton | Stress | 20.6",
                "2023 August | Southampton | Absence | 3.2",
                "2023 September | Southampton | Abuse | 44.8",
                "2023 September | Southampton | Disability | 28.4",
                "2023 September | Southampton | Stress | 13.4",
                "2023 September | Southampton | Absence | 13.4",
                "2023 October | Southampton | Abuse | 43.5",
                "2023 October | Southampton | Disability | 28.2",
                "2023 October | Southampton | Stress | 16.5",
                "2023 October | Southampton | Absence | 11.8",
                "2023 November | Southampton | Abuse | 43.9",
                "2023 November | Southampton | Disability | 25.6",
                "2023 November | Southampton | Stress | 17.1",
                "2023 November | Southampton | Absence | 13.4")
            .table(
                " : received",
                "2023 April | Southampton | 83",
                "2023 May | Southampton | 73",
                "2023 June | Southampton | 79",
                "2023 July | Southampton | 83",
                "2023 August | Southampton | 63",
                "2023 September | Southampton | 67",
                "2023 October | Southampton | 85",
                "2023 November | Southampton | 82"));

    assertThat(portal.suppressed("one"))
        .contains("reason-percentage, 2023-05, reason: Absence")
        .filteredOn(each -> each.contains("2023-05"))
        .hasSizeGreaterThan(1);
  }

  /// 123 cases are 30.8 for each of 4.
  @Test
  void aMeanOfTwoCounts() {
    publish(
        release("one", 1)
            .table(
                " : open-cases | helpers | caseload-rate",
                "2023 April | Southampton | 116 | 8 | 14.5",
                "2023 May | Southampton | 106 | 7 | 15.1",
                "2023 June | Southampton | 64 | 8 | 8.0",
                "2023 July | Southampton | 123 | 4 | 30.8",
                "2023 August | Southampton | 87 | 9 | 9.7",
                "2023 September | Southampton | 115 | 12 | 9.6",
                "2023 October | Southampton | 98 | 10 | 9.8"));

    assertThat(portal.suppressed("one"))
        .contains("helpers, 2023-07")
        .containsAnyOf("open-cases, 2023-07", "caseload-rate, 2023-07");
  }

  /// The second edition suppresses what the first has shown of the same release. In the third
  /// everybody still remembers it.
  @Test
  void percentagesThatAnEarlierEditionOfTheSameReleaseHasShown() {
    publish(
        release("one", 1)
            .table(
                "team : seen-percentage",
                "2023 April | Southampton | North | 33.3",
                "2023 April | Southampton | South | 31.3",
                "2023 April | Southampton | Harbour | 35.4",
                "2023 May | Southampton | North | 36.5",
                "2023 May | Southampton | South | 47.6",
                "2023 May | Southampton | Harbour | 15.9",
                "2023 June | Southampton | North | 6.3",
                "2023 June | Southampton | South | 54.2",
                "2023 June | Southampton | Harbour | 39.6",
                "2023 July | Southampton | North | 43.9",
                "2023 July | Southampton | South | 22.7",
                "2023 July | Southampton | Harbour | 33.3",
                "2023 August | Southampton | North | 37.7",
                "2023 August | Southampton | South | 39.1",
                "2023 August | Southampton | Harbour | 23.2",
                "2023 September | Southampton | North | 14.3",
                "2023 September | Southampton | South | 42.9",
                "2023 September | Southampton | Harbour | 42.9"));
    publish(
        release("two", 2)
            .table(
                "team : seen",
                "2023 April | Southampton | North | 33",
                "2023 April | Southampton | South | 31",
                "2023 April | Southampton | Harbour | 35",
                "2023 May | Southampton | North | 23",
                "2023 May | Southampton | South | 30",
                "2023 May | Southampton | Harbour | 10",
                "2023 June | Southampton | North | 3",
                "2023 June | Southampton | South | 26",
                "2023 June | Southampton | Harbour | 19",
                "2023 July | Southampton | North | 29",
                "2023 July | Southampton | South | 15",
                "2023 July | Southampton | Harbour | 22",
                "2023 August | Southampton | North | 26",
                "2023 August | Southampton | South | 27",
                "2023 August | Southampton | Harbour | 16",
                "2023 September | Southampton | North | 13",
                "2023 September | Southampton | South | 39",
                "2023 September | Southampton | Harbour | 39"));
    publish(
        release("three", 3)
            .table(
                " : seen",
                "2023 April | Southampton | 99",
                "2023 May | Southampton | 63",
                "2023 June | Southampton | 48",
                "2023 July | Southampton | 66",
                "2023 August | Southampton | 69",
                "2023 September | Southampton | 91"));

    assertThat(portal.suppressed("two")).contains("seen, 2023-06, team: North");
    assertThat(portal.suppressed("three")).contains("seen, 2023-06");
  }

  private static MadeUpRelease release(String dataset, int month) {
    return new MadeUpRelease(dataset, "protect", "2025-0%d-02".formatted(month));
  }

  private void publish(MadeUpRelease release) {
    portal.published(List.of(release.files()));
  }
}
