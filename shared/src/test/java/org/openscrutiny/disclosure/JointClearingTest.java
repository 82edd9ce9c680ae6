package org.openscrutiny.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.disclosure.JointClearing.Dataset;
import org.openscrutiny.disclosure.JointClearing.Shown;
import org.openscrutiny.disclosure.linked.Cell;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.SeriesKey;

/// Datasets that tell together what none of them tells alone.
class JointClearingTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String REVIEWED = "looked-after-reviewed";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";

  /// One dataset has the children in care, another how many of them were reviewed: three were not.
  @Test
  void theComplementOfTwoDatasetsIsProtected() {
    Map<String, Shown> shown =
        clear(
            Set.of(),
            dataset("one", "protect", new Sheet().with(CHILDREN, "68"), Optional.empty()),
            dataset("two", "protect", new Sheet().with(REVIEWED, "65"), Optional.empty()));

    assertThat(List.of(figure(shown, "one"), figure(shown, "two")))
        .containsExactlyInAnyOrder("68", "c");
    assertProved(shown);
  }

  @Test
  void whatTheEditionBeforeShowedStaysShown() {
    Sheet one = new Sheet().with(CHILDREN, "68");
    Map<String, Shown> shown =
        clear(
            Set.of(),
            dataset("one", "protect", one, Optional.of(one.figures())),
            dataset("two", "protect", new Sheet().with(REVIEWED, "65"), Optional.empty()));

    assertThat(figure(shown, "one")).isEqualTo("68");
    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void whatAPublisherHasShownIsKnown() {
    Map<String, Shown> shown =
        clear(
            Set.of(),
            dataset("national", "as-published", new Sheet().with(CHILDREN, "68"), Optional.empty()),
            dataset("own", "protect", new Sheet().with(REVIEWED, "65"), Optional.empty()));

    assertThat(shown).containsOnlyKeys("own");
    assertThat(figure(shown, "own")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void whatWasHiddenInTheEditionBeforeStaysHidden() {
    String name = Cell.of(key(new Sheet().with(CHILDREN, "68")), Sheet.OCTOBER).name();

    Map<String, Shown> shown =
        clear(
            Set.of(name),
            dataset("one", "protect", new Sheet().with(CHILDREN, "68"), Optional.empty()));

    assertThat(figure(shown, "one")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void aFigureThatOneDatasetHidesAnotherDoesNotShow() {
    Map<String, Shown> shown =
        clear(
            Set.of(),
            dataset("one", "protect", new Sheet().with(CHILDREN, "c"), Optional.empty()),
            dataset("two", "protect", new Sheet().with(CHILDREN, "68"), Optional.empty()));

    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void aHiddenPercentageIsNamedAmongWhatStandsInNoProof() {
    Map<String, Shown> shown =
        clear(
            Set.of(),
            dataset(
                "one",
                "protect",
                new Sheet().with(CHILDREN, "68").with(REVIEWED, "c").with(PERCENTAGE, "c"),
                Optional.empty()));

    assertThat(shown.get("one").unproved())
        .singleElement()
        .asString()
        .startsWith(PERCENTAGE + ", E06000045");
    assertProved(shown);
  }

  private static void assertProved(Map<String, Shown> shown) {
    assertThat(shown.values())
        .allSatisfy(each -> {
          assertThat(each.withheld()).isZero();
          each.proof().ifPresent(proof -> assertThat(proof.certificate().flaw()).isEmpty());
        })
        .anyMatch(each -> each.proof().isPresent());
  }

  private static Map<String, Shown> clear(Set<String> hiddenBefore, Dataset... datasets) {
    return new JointClearing(
            ClearingTest.CATALOGUE,
            ClearingTest.THRESHOLD,
            area -> Optional.empty(),
            Clock.systemUTC())
        .clear(List.of(datasets), hiddenBefore);
  }

  private static Dataset dataset(String id, String policy, Sheet sheet, Optional<Figures> before) {
    ReleaseDescription description = ClearingTest.description(id, policy, "show");
    return new Dataset(
        description,
        new Clearance(description.policy(), ClearingTest.THRESHOLD, 0, 0, List.of(), List.of()),
        sheet.figures(),
        before);
  }

  private static String figure(Map<String, Shown> shown, String dataset) {
    return Sheet.text(
        shown
            .get(dataset)
            .figures()
            .series()
            .getFirst()
            .series()
            .observations()
            .getFirst()
            .value());
  }

  private static SeriesKey key(Sheet sheet) {
    return sheet.figures().series().getFirst().series().key();
  }
}
