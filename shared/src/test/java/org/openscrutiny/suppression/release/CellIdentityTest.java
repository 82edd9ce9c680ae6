package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.DeclaredRelations.ReplacedLevel;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.geography.OfficialGazetteer;

class CellIdentityTest {
  private static final OfficialGazetteer GAZETTEER = OfficialGazetteer.read();

  /// Cumbria was divided: neither part is what it was.
  @ParameterizedTest
  @CsvSource({
    "E08000016, E08000038, true",
    "E10000023, E06000065, true",
    "E06000048, E06000057, true",
    "E10000006, E06000063, false",
    "E06000044, E06000045, false"
  })
  void anAuthorityIsOneUnderItsFormerAndItsPresentCode(
      String former, String present, boolean isOne) {
    var identity = CellIdentity.of(GAZETTEER, List.of());

    assertThat(identity.of(cell(former, "East")).equals(identity.of(cell(present, "East"))))
        .isEqualTo(isOne);
  }

  /// Levels that are split or merged are several cells.
  @ParameterizedTest
  @CsvSource({"East, A", "A, B", "East, B", "All teams, Both", "Kept, Kept"})
  void aLevelThatIsRenamedIsOne(String one, String other) {
    CellIdentity identity = declared();

    assertThat(identity.of(cell("E06000045", one)))
        .isEqualTo(identity.of(cell("E06000045", other)));
  }

  @ParameterizedTest
  @CsvSource({"West, C", "West, D", "East, West", "Both, East"})
  void otherLevelsAreTwo(String one, String other) {
    CellIdentity identity = declared();

    assertThat(identity.of(cell("E06000045", one)))
        .isNotEqualTo(identity.of(cell("E06000045", other)));
  }

  @Test
  void aLevelThatReplacesATotalIsTheTotal() {
    assertThat(declared().of(cell("E06000045", "Both")).filters()).isEqualTo(Filters.NONE);
  }

  @Test
  void theDeclarationsAreOfTheSameNames() {
    CellIdentity identity = declared();

    assertThat(identity.of(relations()).replacedLevels())
        .containsExactly(new ReplacedLevel("team", "West", List.of("C", "D")));
  }

  private static CellIdentity declared() {
    return CellIdentity.of(GAZETTEER, List.of(relations()));
  }

  /// East became A and then B, West became C and D, and the total was called "Both" once.
  private static DeclaredRelations relations() {
    return new DeclaredRelations(
        List.of(),
        List.of(
            new ReplacedLevel("team", "East", List.of("A")),
            new ReplacedLevel("team", "A", List.of("B")),
            new ReplacedLevel("team", "West", List.of("C", "D")),
            new ReplacedLevel("team", "Both", List.of("All teams"))));
  }

  private static Cell cell(String code, String level) {
    return new Cell(
        "looked-after-children",
        new Area(AreaLevel.LOCAL_AUTHORITY, code, "Somewhere"),
        new Filters(Map.of("team", level)),
        SmallReleaseBuilder.OCTOBER);
  }
}
