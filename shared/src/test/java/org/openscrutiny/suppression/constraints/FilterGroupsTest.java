package org.openscrutiny.suppression.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Cell;

/// The sums of levels that stand under groups.
class FilterGroupsTest {
  @Test
  void everyGroupAddsUpToTheTotalIfTheFiguresShowIt() {
    LinkedFiguresBuilder builder =
        grouped().count(part("Girls"), 20).unknown(part("5 to 10")).unknown(part("11 up"));

    assertThat(builder.sums())
        .containsExactlyInAnyOrder(
            "-1 children Town, 1 children Boys, 1 children Girls",
            "-1 children Town, 1 children 0 to 4, 1 children 11 up, 1 children 5 to 10");
  }

  /// Girls and the oldest are suppressed. What is shown is already more than the total (30 + 12 +
  /// 14 of 50), so each group must divide everybody.
  @Test
  void everyGroupAddsUpToTheTotalIfAllTogetherWouldExceedIt() {
    LinkedFiguresBuilder builder =
        grouped().unknown(part("Girls")).count(part("5 to 10"), 14).unknown(part("11 up"));

    assertThat(builder.sums())
        .containsExactlyInAnyOrder(
            "-1 children Town, 1 children Boys, 1 children Girls",
            "-1 children Town, 1 children 0 to 4, 1 children 11 up, 1 children 5 to 10");
  }

  /// What the figures of one indicator show holds for another with the same filter. A month of
  /// zeros shows nothing: any levels add up to zero.
  @Test
  void groupsAreReadTheSameOfEveryIndicator() {
    LinkedFiguresBuilder builder =
        grouped().count(part("Girls"), 20).count(part("5 to 10"), 38).unknown(part("11 up"));
    for (String level : List.of("Total", "Boys", "Girls", "0 to 4", "5 to 10", "11 up")) {
      builder.count(cell("others", TOWN, month(0), "by", level), 0);
    }
    builder.unknown(cell("others", TOWN, month(1), "by", "Total"));
    for (String level : List.of("Boys", "Girls", "0 to 4", "5 to 10", "11 up")) {
      builder.unknown(cell("others", TOWN, month(1), "by", level));
    }

    assertThat(builder.sums())
        .filteredOn(sum -> sum.contains("2023-05"))
        .containsExactlyInAnyOrder(
            "-1 others 2023-05, 1 others Boys, 1 others Girls",
            "-1 others 2023-05, 1 others 0 to 4, 1 others 11 up, 1 others 5 to 10");
  }

  @Test
  void groupsAreReadAsPartsIfTheFiguresShowNothingElse() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .group("ethnicity", "White", "British", "Irish")
            .group("ethnicity", "Black", "African", "Caribbean")
            .count(cell("children", TOWN, month(0)), 60)
            .count(of("British"), 30)
            .unknown(of("Irish"))
            .count(of("African"), 9)
            .unknown(of("Caribbean"));

    assertThat(builder.sums())
        .containsExactly(
            "-1 children Town, 1 children African, 1 children British, 1 children Caribbean,"
                + " 1 children Irish");
  }

  @Test
  void aGroupHasATotalOfItsOwn() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .group("ethnicity", "White", "White: Total", "British", "Irish")
            .group("ethnicity", "Black", "Black", "African", "Caribbean")
            .count(cell("children", TOWN, month(0)), 60)
            .count(of("White: Total"), 40)
            .count(of("British"), 30)
            .unknown(of("Irish"))
            .unknown(of("Black"))
            .count(of("African"), 9)
            .count(of("Caribbean"), 11);

    assertThat(builder.sums())
        .containsExactlyInAnyOrder(
            "-1 children Town, 1 children African, 1 children British, 1 children Caribbean,"
                + " 1 children Irish",
            "-1 children White: Total, 1 children British, 1 children Irish",
            "-1 children Black, 1 children African, 1 children Caribbean");
  }

  /// "All SEN" is not the total of its own group, but of another one.
  @Test
  void theTotalOfAGroupMayBeDividedByAnother() {
    var builder = new LinkedFiguresBuilder();
    builder
        .group("sen", "Provision", "Provision: All SEN", "None", "Plan or support")
        .group("sen", "Need", "Autism", "Speech", "Hearing", "Other");
    for (int month = 0; month < 3; month++) {
      builder
          .count(cell("children", TOWN, month(month)), 900 + month)
          .count(sen("Provision: All SEN", month), 52 + month)
          .count(sen("Plan or support", month), 52 + month)
          .count(sen("None", month), 848)
          .count(sen("Autism", month), 20)
          .count(sen("Speech", month), 12)
          .count(sen("Hearing", month), 12)
          .count(sen("Other", month), 8 + month);
    }
    builder.unknown(sen("Hearing", 2));

    assertThat(builder.sums())
        .contains(
            "-1 children Provision: All SEN, 1 children Autism, 1 children Hearing,"
                + " 1 children Other, 1 children Speech",
            "-1 children Town, 1 children None, 1 children Plan or support")
        .noneMatch(sum -> sum.startsWith("-1 children Town, 1 children Autism"));
  }

  /// "All SEN" does not include "None". One month shows that, and it holds for the others.
  @Test
  void theTotalOfAGroupMayBeThatOfSomeOfItsLevels() {
    LinkedFiguresBuilder builder =
        provision()
            .count(sen("None", 0), 848)
            .count(sen("Plan", 0), 12)
            .count(sen("Support", 0), 40);

    assertThat(builder.sums())
        .contains("-1 children Provision: All SEN, 1 children Plan, 1 children Support")
        .noneMatch(sum -> sum.startsWith("-1 children Provision") && sum.contains("None"));
    assertThat(builder.links().unclear()).isEmpty();
  }

  @Test
  void aTotalOfUnclearPartsMayDiscloseASuppressedOne() {
    LinkedFiguresBuilder builder =
        provision().count(sen("None", 0), 848).count(sen("Plan", 0), 12).unknown(sen("Support", 0));

    assertThat(builder.links().unclear())
        .containsExactlyInAnyOrder(sen("Provision: All SEN", 0), sen("Provision: All SEN", 1));
  }

  private static LinkedFiguresBuilder provision() {
    return new LinkedFiguresBuilder()
        .group("sen", "Provision", "Provision: All SEN", "None", "Plan", "Support")
        .count(sen("Provision: All SEN", 0), 52)
        .count(sen("Provision: All SEN", 1), 53)
        .count(sen("None", 1), 840)
        .count(sen("Plan", 1), 49)
        .unknown(sen("Support", 1));
  }

  private static LinkedFiguresBuilder grouped() {
    return new LinkedFiguresBuilder()
        .group("by", "Sex", "Boys", "Girls")
        .group("by", "Age", "0 to 4", "5 to 10", "11 up")
        .count(cell("children", TOWN, month(0)), 50)
        .count(part("Boys"), 30)
        .count(part("0 to 4"), 12);
  }

  private static Cell part(String level) {
    return cell("children", TOWN, month(0), "by", level);
  }

  private static Cell of(String level) {
    return cell("children", TOWN, month(0), "ethnicity", level);
  }

  private static Cell sen(String level, int month) {
    return cell("children", TOWN, month(month), "sen", level);
  }
}
