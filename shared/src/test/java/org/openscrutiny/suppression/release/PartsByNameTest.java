package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Levels and counts whose names say that they are a part of another.
class PartsByNameTest {

  /// 40 children in foster care, 37 of them with kin: three with others, whom nobody prints.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foster care: kinship",
        "Foster care - kinship",
        "Foster care (kinship)",
        "Foster care, of which kinship",
        "foster care/kinship"
      })
  void whatAPartLeavesIsProtected(String part) {
    Protected figures = Protected.of(placements(part, 61, 40, 37, 55, 31, 24, 58, 44, 30));

    assertProved(figures);
    assertThat(figures.suppressed()).containsAnyOf(placement(0, "Foster care"), placement(0, part));
    assertThat(figures.suppressed())
        .doesNotContain(placement(1, "Foster care"), placement(2, "Foster care"));
  }

  /// Several parts leave a count together.
  @Test
  void whatTwoPartsLeaveIsProtected() {
    LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
    for (int place = 0; place < 3; place++) {
      builder
          .count(placement(place, "Foster care"), 60 + place)
          .count(placement(place, "Foster care: kinship"), 31)
          .count(placement(place, "Foster care: agency"), place == 1 ? 28 : 18)
          .count(placement(place, "Homes"), 22 + place);
    }

    Protected figures = Protected.of(builder);

    assertProved(figures);
    assertThat(figures.suppressed())
        .containsAnyOf(
            placement(1, "Foster care"),
            placement(1, "Foster care: kinship"),
            placement(1, "Foster care: agency"));
    assertThat(figures.suppressed()).doesNotContain(placement(0, "Foster care"));
  }

  /// The figures refute that it is a part: nothing is suppressed.
  @Test
  void aLevelThatIsMoreThanTheOtherIsNoPartOfIt() {
    assertThat(
            Protected.of(
                    placements("Foster care (other councils')", 61, 20, 37, 55, 31, 34, 58, 44, 50))
                .suppressed())
        .isEmpty();
  }

  /// 40 reviews, 37 of them in time: three were late.
  @Test
  void whatACountLeavesOfTheOneThatItIsNamedAfterIsProtected() {
    Protected figures =
        Protected.of(
            new LinkedFiguresBuilder()
                .months("reviews", 40, 52, 47)
                .months("reviews-in-time", 37, 31, 30)
                .months("reviewers", 38, 45, 41));

    assertProved(figures);
    assertThat(figures.suppressed())
        .containsAnyOf(cell("reviews", TOWN, month(0)), cell("reviews-in-time", TOWN, month(0)));
    assertThat(figures.suppressed())
        .doesNotContain(cell("reviews", TOWN, month(1)), cell("reviewers", TOWN, month(0)));
  }

  /// Names that only begin alike.
  @Test
  void aNameThatGoesOnIsNoPart() {
    assertThat(
            Protected.of(placements("Foster carers", 61, 40, 37, 55, 31, 24, 58, 44, 30))
                .suppressed())
        .isEmpty();
  }

  /// @param figures those of homes, of foster care and of its part, month by month
  private static LinkedFiguresBuilder placements(String part, long... figures) {
    LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
    for (int place = 0; place < figures.length / 3; place++) {
      builder
          .count(placement(place, "Homes"), figures[3 * place])
          .count(placement(place, "Foster care"), figures[3 * place + 1])
          .count(placement(place, part), figures[3 * place + 2]);
    }
    return builder;
  }

  private static Cell placement(int place, String level) {
    return cell("children", TOWN, month(place), "placement", level);
  }

  private static void assertProved(Protected figures) {
    assertThat(figures.outcome().withheld()).isEmpty();
    assertThat(figures.outcome().proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
  }
}
