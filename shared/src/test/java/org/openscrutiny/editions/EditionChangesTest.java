package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;

/// What an edition changed, how much that is, and every value that was published otherwise.
class EditionChangesTest {
  private static final String RATE = "looked-after-children-rate";
  private static final String REVISIONS = "areas/E06000045/revisions";

  private final EditionSequence portal = new EditionSequence();

  @Test
  void theFirstReleaseOfADatasetIsVersionOneAndChangesNothingThatWasThere() {
    portal.publish(release("1", "2024-09 95, 2024-10 94, 2024-11 x"));

    assertThat(changes()).isEqualTo("new minor 1.0.0: 2 0 0 0");
    assertThat(portal.json("changes").get("level").textValue()).isEqualTo("minor");
    assertThat(portal.json("datasets/monthly").get("version").textValue()).isEqualTo("1.0.0");
    assertThat(portal.json(REVISIONS).get("revisions")).isEmpty();
  }

  @Test
  void newMonthsAreAMinorChange() {
    portal.publish(release("1", "2024-09 95, 2024-10 x"));
    portal.publish(release("2", "2024-09 95, 2024-10 94, 2024-11 93"));

    assertThat(changes()).isEqualTo("revised minor 1.1.0: 2 0 0 0");
    assertThat(kinds()).containsExactly("2024-10 new");
  }

  @Test
  void textsAloneAreAPatch() {
    portal.publish(release("1", "2024-09 95"));
    portal.publish(release("2", "2024-09 95.0"));

    assertThat(changes()).isEqualTo("revised patch 1.0.1: 0 0 0 0");
    assertThat(portal.json("changes").at("/datasets/0/indicators")).isEmpty();
  }

  @Test
  void revisedWithdrawnAndHiddenFiguresAreAMajorChangeEachForItself() {
    for (Map.Entry<String, String> each :
        Map.of(
                "2024-08 90, 2024-09 96, 2024-10 94", "0 1 0 0",
                "2024-08 90, 2024-09 95", "0 0 1 0",
                "2024-08 90, 2024-09 95, 2024-10 x", "0 0 1 0",
                "2024-08 90, 2024-09 95, 2024-10 c", "0 0 0 1")
            .entrySet()) {
      var portal = new EditionSequence();
      portal.publish(release("1", "2024-08 90, 2024-09 95, 2024-10 94"));
      portal.publish(release("2", each.getKey()));

      assertThat(changes(portal)).isEqualTo("revised major 2.0.0: " + each.getValue());
      assertThat(portal.json("changes").at("/datasets/0/indicators/0/areas").intValue())
          .isEqualTo(1);
    }
  }

  @Test
  void eachLevelSetsTheNumbersAfterItToZero() {
    portal.publish(release("1", "2024-09 95"));
    portal.publish(release("2", "2024-09 95, 2024-10 94"));
    portal.publish(release("3", "2024-09 95, 2024-10 94.0"));
    portal.publish(release("4", "2024-09 97, 2024-10 94"));

    assertThat(changes()).isEqualTo("revised major 2.0.0: 0 1 0 0");
  }

  @Test
  void aWithdrawnDatasetIsAMajorChangeAndKeepsItsVersion() {
    portal.publish(release("1", "2024-09 95, 2024-10 94"));
    portal.publish();

    assertThat(changes()).isEqualTo("withdrawn major 1.0.0: 0 0 2 0");
  }

  @Test
  void theRevisionsOfAnAreaAreThoseOfAllEditionsTheNewestFirst() {
    portal.publish(release("1", "2024-09 95, 2024-10 94"));
    portal.publish(release("2", "2024-09 96, 2024-10 94"));
    portal.publish(release("3", "2024-09 96, 2024-10 93"));

    assertThat(kinds()).containsExactly("2024-10 revised", "2024-09 revised");
    assertThat(portal.json(REVISIONS).at("/revisions/1/from").intValue()).isEqualTo(95);
    assertThat(portal.json(REVISIONS).at("/revisions/1/indicator").textValue()).isEqualTo(RATE);
  }

  @Test
  void whatIsHiddenByNowHasNoFigureInTheRevisionsOfAnArea() {
    portal.publish(release("1", "2024-09 95, 2024-10 94"));
    portal.publish(release("2", "2024-09 96, 2024-10 94"));
    portal.publish(release("3", "2024-09 c, 2024-10 94"));

    assertThat(kinds()).containsExactly("2024-09 hidden", "2024-09 hidden");
    for (JsonNode revision : portal.json(REVISIONS).get("revisions")) {
      assertThat(revision.get("from").isNull()).isTrue();
      assertThat(revision.get("to").isNull()).isTrue();
      assertThat(revision.get("why").textValue()).startsWith("Not told");
    }
  }

  @Test
  void anotherDefinitionIsAMajorChangeThoughEveryFigureStands() {
    Meanings before = Meanings.of(SampleMeasures.CATALOGUE.indicators());
    assertThat(before.differFrom(before)).isFalse();
    assertThat(before.differFrom(new Meanings(Map.of()))).isFalse();
    assertThat(before.differFrom(new Meanings(Map.of(RATE, "another definition")))).isTrue();
  }

  private List<String> kinds() {
    return portal
        .json(REVISIONS)
        .get("revisions")
        .valueStream()
        .map(each -> each.get("period").textValue() + " " + each.get("kind").textValue())
        .toList();
  }

  private String changes() {
    return changes(portal);
  }

  private static String changes(EditionSequence portal) {
    JsonNode dataset = portal.json("changes").at("/datasets/0");
    return "%s %s %s: %d %d %d %d"
        .formatted(
            dataset.get("kind").textValue(),
            dataset.get("level").textValue(),
            dataset.get("version").textValue(),
            dataset.get("added").intValue(),
            dataset.get("revised").intValue(),
            dataset.get("withdrawn").intValue(),
            dataset.get("hidden").intValue());
  }

  private static ReleaseFigures release(String id, String months) {
    return CouncilPaperReleases.release(
        id,
        CouncilPaperReleases.description(
            "monthly",
            "Monthly figures",
            "2024-12-19",
            Policy.AS_PUBLISHED,
            List.of("Release " + id),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("rates.csv", Holds.FIGURES, "Rates")),
        new FiguresBuilder().file("rates.csv", 1).months(RATE, SOUTHAMPTON, months).build());
  }
}
