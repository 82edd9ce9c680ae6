package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.attack.AttackAssertions.assertPinned;
import static org.openscrutiny.attack.AttackAssertions.conclusion;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What follows from totals: of levels, of groups of levels, of areas.
class TotalsTest {
  @TempDir private Path folder;

  private MadeUpPortal portal() {
    return new MadeUpPortal(folder);
  }

  @Test
  void aTotalIsTakenForOneByItsName() {
    AttackReport report =
        portal()
            .months("referrals", "number", "sex: Total", "30")
            .months("referrals", "number", "sex: Girls", "c")
            .months("referrals", "number", "sex: Boys", "27")
            .attacked();

    assertPinned(report, "referrals (sex: Girls), E06000099, 2023-04", 3, InferenceRule.Kind.TOTAL);
  }

  @Test
  void eachGroupOfLevelsMayMakeTheTotal() {
    AttackReport report =
        portal()
            .months("referrals", "number", "by: Total", "30 41 25 37 29 33")
            .inGroup("by: Sex")
            .months("referrals", "number", "by: Girls", "12 20 11 18 13 17")
            .months("referrals", "number", "by: Boys", "18 21 14 19 16 16")
            .inGroup("by: Age")
            .months("referrals", "number", "by: 0 to 4", "9 12 7 9 8 c")
            .months("referrals", "number", "by: 5 to 9", "7 9 6 10 8 8")
            .months("referrals", "number", "by: 10 to 14", "8 10 6 9 7 11")
            .months("referrals", "number", "by: 15 and over", "6 10 6 9 6 10")
            .attacked();

    assertPinned(report, "referrals (by: 0 to 4), E06000099, 2023-09", 4, InferenceRule.Kind.TOTAL);
  }

  /// The levels of two editions are never added to one another: 23 and 39 are all of the 62.
  @Test
  void levelsOfTwoEditionsAreNotPartsOfOneTotal() {
    AttackReport report =
        portal()
            .months("referrals", "number", "team: Total", "62")
            .months("referrals", "number", "team: East", "23")
            .months("referrals", "number", "team: West", "39")
            .nextEdition()
            .months("referrals", "number", "team: Total", "62")
            .months("referrals", "number", "team: East 1", "c")
            .months("referrals", "number", "team: East 2", "c")
            .months("referrals", "number", "team: West 1", "c")
            .months("referrals", "number", "team: West 2", "c")
            .attacked();

    assertThat(report.disclosed()).isEmpty();
  }

  /// Two datasets divide the same 62 in two ways: 23 and 39, or 26 and 36.
  @Test
  void levelsOfTwoDatasetsAreNotPartsOfOneTotal() {
    AttackReport report =
        portal()
            .months("referrals", "number", "team: Total", "62")
            .months("referrals", "number", "team: East", "23")
            .months("referrals", "number", "team: West", "c")
            .dataset("another")
            .months("referrals", "number", "team: Harbour", "c")
            .months("referrals", "number", "team: Common", "36")
            .attacked();

    assertThat(report.conclusions())
        .extracting(Conclusion::kind)
        .containsExactly(Conclusion.Kind.LARGE, Conclusion.Kind.LARGE);
  }

  /// The total of one dataset is that of the other too.
  @Test
  void aTotalOfAnotherDatasetDisclosesALevel() {
    AttackReport report =
        portal()
            .months("referrals", "number", "team: Total", "62")
            .dataset("another")
            .months("referrals", "number", "team: East", "58")
            .months("referrals", "number", "team: West", "c")
            .attacked();

    assertPinned(report, "referrals (team: West), E06000099, 2023-04", 4, InferenceRule.Kind.TOTAL);
  }

  /// Each dataset prints one level of 62; 3 are left only if the two are added.
  @Test
  void whatLevelsOfTwoDatasetsLeaveIsNoRest() {
    AttackReport report =
        portal()
            .months("referrals", "number", "team: Total", "62")
            .months("referrals", "number", "team: West", "30")
            .dataset("another")
            .months("referrals", "number", "team: Common", "29")
            .attacked();

    assertThat(report.disclosed()).isEmpty();
  }

  @Test
  void twoHiddenPartsOfALargeTotalDiscloseNothing() {
    AttackReport report =
        portal()
            .months("referrals", "number", "sex: Total", "30 41 25 37 29 33")
            .months("referrals", "number", "sex: Girls", "12 20 11 18 13 c")
            .months("referrals", "number", "sex: Boys", "18 21 14 19 16 c")
            .attacked();

    assertThat(report.disclosed()).isEmpty();
    assertThat(report.count(Conclusion.Kind.VAGUE)).isEqualTo(2);
  }

  @Test
  void anAuthorityIsWhatTheOthersLeaveOfItsRegion() {
    AttackReport report =
        portal()
            .area("E12000008", "Regional")
            .months("referrals", "number", "83 94 71 88 65 70")
            .area("E06000045", "Local authority")
            .months("referrals", "number", "30 41 25 37 29 c")
            .area("E06000044", "Local authority")
            .months("referrals", "number", "53 53 46 51 36 66")
            .area("E06000001", "Local authority")
            .months("referrals", "number", "9 12 10 17 13 14")
            .attacked();

    assertPinned(report, "referrals, E06000045, 2023-09", 4, InferenceRule.Kind.TOTAL);
  }

  @Test
  void aBoroughIsWhatTheOthersLeaveOfItsHalfOfLondonWhicheverDivisionIsMeant() {
    AttackReport report =
        portal()
            .area("E13000001", "Regional")
            .months("referrals", "number", "83 94 71 88 65 70")
            .area("E09000007", "Local authority")
            .months("referrals", "number", "53 53 46 51 36 66")
            .area("E09000011", "Local authority")
            .months("referrals", "number", "20 20 20 20 20 20")
            .area("E09000014", "Local authority")
            .months("referrals", "number", "30 41 25 37 29 c")
            .attacked();

    assertPinned(report, "referrals, E09000014, 2023-09", 4, InferenceRule.Kind.TOTAL);
    assertThat(conclusion(report, "referrals, E09000014, 2023-09").because())
        .as("Haringey is in it, and Greenwich isn't")
        .extracting(InferenceRule::says)
        .containsExactly(
            "referrals: E13000001 is the total of its local authorities as usually divided");
  }

  @Test
  void areasThatMostlyAddUpAreTakenToDoSoWhereNothingCanBeTried() {
    AttackReport report =
        portal()
            .area("E12000008", "Regional")
            .months("referrals", "number", "age: Young", "83 94 71 88 65 70")
            .months("referrals", "number", "age: Old", "70 60 50 40 30 20")
            .area("E06000045", "Local authority")
            .months("referrals", "number", "age: Young", "30 41 25 37 29 40")
            .months("referrals", "number", "age: Old", "c c c c c c")
            .area("E06000044", "Local authority")
            .months("referrals", "number", "age: Young", "53 53 46 51 36 30")
            .months("referrals", "number", "age: Old", "60 50 40 30 20 16")
            .attacked();

    assertPinned(report, "referrals (age: Old), E06000045, 2023-09", 4, InferenceRule.Kind.TOTAL);
    assertThat(conclusion(report, "referrals (age: Old), E06000045, 2023-04").kind())
        .as("10 is no small count")
        .isEqualTo(Conclusion.Kind.LARGE);
  }

  @Test
  void areasThatAreSeenNotToAddUpDiscloseNothing() {
    AttackReport report =
        portal()
            .area("E12000008", "Regional")
            .months("referrals", "number", "183 194 171 188 165 70")
            .area("E06000045", "Local authority")
            .months("referrals", "number", "30 41 25 37 29 c")
            .area("E06000044", "Local authority")
            .months("referrals", "number", "53 53 46 51 36 66")
            .attacked();

    assertThat(report.conclusions())
        .extracting(Conclusion::kind)
        .containsExactly(Conclusion.Kind.UNTOUCHED);
  }
}
