package org.openscrutiny.disclosure.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.disclosure.linked.Book.COUNTRY;
import static org.openscrutiny.disclosure.linked.Book.REGION;
import static org.openscrutiny.disclosure.linked.Book.TOWN;
import static org.openscrutiny.disclosure.linked.Book.VILLAGE;
import static org.openscrutiny.disclosure.linked.Book.cell;
import static org.openscrutiny.disclosure.linked.Book.month;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// What a reader can add, subtract and divide.
class LinksTest {

  @Test
  void theLevelsOfAFilterMakeItsTotal() {
    assertThat(sums(sexes(7, 5, 12)))
        .containsExactly("-1 children Town, 1 children Boys, 1 children Girls");
  }

  @Test
  void aSumThatIsNotTrueTellsNobodyAnything() {
    Book misprint = sexes(7, 5, 13);

    assertThat(sums(misprint)).isEmpty();
  }

  @Test
  void aHiddenPartIsTakenToBeWhatTheTotalLeaves() {
    Book book = sexes(7, 5, 12).unknown(cell("children", TOWN, month(0), "sex", "Girls"));

    assertThat(sums(book)).hasSize(1);
  }

  /// Girls and pupils with free meals overlap: where everything is shown they don't add up, so
  /// nobody takes them to add up where something is hidden.
  @Test
  void levelsThatOverlapAreNoParts() {
    Book book = sexes(7, 5, 12);
    for (int month = 1; month < 4; month++) {
      book.count(cell("children", TOWN, month(month), "sex", "Boys"), 9)
          .count(cell("children", TOWN, month(month), "sex", "Girls"), 9)
          .count(cell("children", TOWN, month(month), "sex", "Total"), 12);
    }
    book.unknown(cell("children", TOWN, month(3), "sex", "Girls"));

    assertThat(sums(book)).hasSize(1);
  }

  @Test
  void everyGroupMakesTheTotalAnewWhereThatIsSeen() {
    Book book = grouped().count(part("Girls"), 20).unknown(part("5 to 10")).unknown(part("11 up"));

    assertThat(sums(book))
        .containsExactlyInAnyOrder(
            "-1 children Town, 1 children Boys, 1 children Girls",
            "-1 children Town, 1 children 0 to 4, 1 children 11 up, 1 children 5 to 10");
  }

  /// Girls and the older are hidden, and yet: all that is shown is more than the total already, so
  /// that each group must divide everybody anew.
  @Test
  void everyGroupMakesTheTotalAnewWhereTogetherTheyWouldBeTooMany() {
    Book book = grouped().unknown(part("Girls")).count(part("5 to 10"), 14).unknown(part("11 up"));

    assertThat(sums(book))
        .containsExactlyInAnyOrder(
            "-1 children Town, 1 children Boys, 1 children Girls",
            "-1 children Town, 1 children 0 to 4, 1 children 11 up, 1 children 5 to 10");
  }

  /// What is seen of one indicator holds for another that is divided in the same way. A month in
  /// which there was nobody shows nothing: any levels add up to nobody.
  @Test
  void groupsAreReadTheSameOfEveryIndicator() {
    Book book =
        grouped().count(part("Girls"), 20).count(part("5 to 10"), 38).unknown(part("11 up"));
    for (String level : List.of("Total", "Boys", "Girls", "0 to 4", "5 to 10", "11 up")) {
      book.count(cell("others", TOWN, month(0), "by", level), 0);
    }
    book.unknown(cell("others", TOWN, month(1), "by", "Total"));
    for (String level : List.of("Boys", "Girls", "0 to 4", "5 to 10", "11 up")) {
      book.unknown(cell("others", TOWN, month(1), "by", level));
    }

    assertThat(sums(book))
        .filteredOn(sum -> sum.contains("2023-05"))
        .containsExactlyInAnyOrder(
            "-1 others 2023-05, 1 others Boys, 1 others Girls",
            "-1 others 2023-05, 1 others 0 to 4, 1 others 11 up, 1 others 5 to 10");
  }

  @Test
  void groupsThatAreNotSeenToDivideAnewAreParts() {
    Book book =
        new Book()
            .group("ethnicity", "White", "British", "Irish")
            .group("ethnicity", "Black", "African", "Caribbean")
            .count(cell("children", TOWN, month(0)), 60)
            .count(of("British"), 30)
            .unknown(of("Irish"))
            .count(of("African"), 9)
            .unknown(of("Caribbean"));

    assertThat(sums(book))
        .containsExactly(
            "-1 children Town, 1 children African, 1 children British, 1 children Caribbean,"
                + " 1 children Irish");
  }

  @Test
  void aGroupHasATotalOfItsOwn() {
    Book book =
        new Book()
            .group("ethnicity", "White", "White: Total", "British", "Irish")
            .group("ethnicity", "Black", "Black", "African", "Caribbean")
            .count(cell("children", TOWN, month(0)), 60)
            .count(of("White: Total"), 40)
            .count(of("British"), 30)
            .unknown(of("Irish"))
            .unknown(of("Black"))
            .count(of("African"), 9)
            .count(of("Caribbean"), 11);

    assertThat(sums(book))
        .containsExactlyInAnyOrder(
            "-1 children Town, 1 children African, 1 children British, 1 children Caribbean,"
                + " 1 children Irish",
            "-1 children White: Total, 1 children British, 1 children Irish",
            "-1 children Black, 1 children African, 1 children Caribbean");
  }

  /// "All SEN" is not everybody of its group, but of another one.
  @Test
  void theTotalOfAGroupMayBeDividedByAnother() {
    var book = new Book();
    book.group("sen", "Provision", "Provision: All SEN", "None", "Plan or support")
        .group("sen", "Need", "Autism", "Speech", "Hearing", "Other");
    for (int month = 0; month < 3; month++) {
      book.count(cell("children", TOWN, month(month)), 900 + month)
          .count(sen("Provision: All SEN", month), 52 + month)
          .count(sen("Plan or support", month), 52 + month)
          .count(sen("None", month), 848)
          .count(sen("Autism", month), 20)
          .count(sen("Speech", month), 12)
          .count(sen("Hearing", month), 12)
          .count(sen("Other", month), 8 + month);
    }
    book.unknown(sen("Hearing", 2));

    assertThat(sums(book))
        .contains(
            "-1 children Provision: All SEN, 1 children Autism, 1 children Hearing,"
                + " 1 children Other, 1 children Speech",
            "-1 children Town, 1 children None, 1 children Plan or support")
        .noneMatch(sum -> sum.startsWith("-1 children Town, 1 children Autism"));
  }

  /// "All SEN" leaves out those without: in one month this is seen, and known from then on.
  @Test
  void theTotalOfAGroupMayBeThatOfSomeOfItsLevels() {
    Book book =
        provision()
            .count(sen("None", 0), 848)
            .count(sen("Plan", 0), 12)
            .count(sen("Support", 0), 40);

    assertThat(sums(book))
        .contains("-1 children Provision: All SEN, 1 children Plan, 1 children Support")
        .noneMatch(sum -> sum.startsWith("-1 children Provision") && sum.contains("None"));
    assertThat(book.links().unclear()).isEmpty();
  }

  @Test
  void aTotalOfUnclearPartsMayTellAHiddenOne() {
    Book book =
        provision().count(sen("None", 0), 848).count(sen("Plan", 0), 12).unknown(sen("Support", 0));

    assertThat(book.links().unclear())
        .containsExactlyInAnyOrder(sen("Provision: All SEN", 0), sen("Provision: All SEN", 1));
  }

  private static Book provision() {
    return new Book()
        .group("sen", "Provision", "Provision: All SEN", "None", "Plan", "Support")
        .count(sen("Provision: All SEN", 0), 52)
        .count(sen("Provision: All SEN", 1), 53)
        .count(sen("None", 1), 840)
        .count(sen("Plan", 1), 49)
        .unknown(sen("Support", 1));
  }

  private static Book grouped() {
    return new Book()
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

  @Test
  void authoritiesMakeTheirRegionAndRegionsTheCountry() {
    Area north = new Area(AreaLevel.REGIONAL, "E12000001", "North");
    Book book =
        new Book()
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 3)
            .count(cell("children", REGION, month(0)), 23)
            .count(cell("children", north, month(0)), 40)
            .count(cell("children", COUNTRY, month(0)), 63);

    assertThat(sums(book))
        .containsExactlyInAnyOrder(
            "-1 children South, 1 children Village, 1 children Town",
            "-1 children Country, 1 children North, 1 children South");
  }

  /// Everybody can look up which authorities a region has.
  @Test
  void aRegionIsTakenToBeTheSumOfItsAuthoritiesWithoutHavingBeenSeenToBe() {
    Book book =
        new Book()
            .count(cell("children", TOWN, month(0)), 20)
            .unknown(cell("children", VILLAGE, month(0)))
            .count(cell("children", REGION, month(0)), 23);

    assertThat(sums(book))
        .containsExactly("-1 children South, 1 children Village, 1 children Town");
  }

  /// A third authority of the region publishes nothing: the two others leave a rest.
  @Test
  void whereAnAuthorityHasNoFigureTheOthersLeaveARest() {
    Book book =
        new Book()
            .expecting("E06000044", "E06000045", "E06000046")
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 3)
            .count(cell("children", REGION, month(0)), 30);

    assertThat(book.links().sums()).singleElement().matches(sum -> sum.rest().isPresent());
    assertThat(book.links().sums())
        .extracting(sum -> sum.value(book.figures()).orElseThrow())
        .containsExactly(7L);
  }

  /// What one region counts beside its authorities says nothing about the others.
  @Test
  void aRegionThatIsSeenNotToBeTheSumOfItsAuthoritiesIsNot() {
    Book book =
        new Book()
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 13)
            .count(cell("children", REGION, month(0)), 40)
            .count(cell("children", TOWN, month(1)), 21)
            .unknown(cell("children", VILLAGE, month(1)))
            .count(cell("children", REGION, month(1)), 44);

    assertThat(sums(book)).isEmpty();
  }

  /// By the map of another year it may have other authorities, and still be complete.
  @Test
  void byTheMapOfAnotherYearARegionIsComplete() {
    Book book =
        new Book()
            .expecting("E06000044", "E10000014")
            .count(cell("children", TOWN, month(0)), 20)
            .count(cell("children", VILLAGE, month(0)), 3)
            .count(cell("children", REGION, month(0)), 23);

    assertThat(book.links().sums()).singleElement().matches(sum -> sum.rest().isEmpty());
  }

  @Test
  void threeMonthsMakeAQuarter() {
    Book book =
        new Book()
            .months("children", 7, 9, 30)
            .count(cell("children", TOWN, new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023)), 46);

    assertThat(book.links().sums()).hasSize(1);
  }

  @Test
  void aStockIsTheOneBeforeWithWhatCameAndWithoutWhatWent() {
    Book book =
        new Book()
            .months("stock", 100, 104, 101)
            .months("new", 9, 8, 4)
            .months("ceased", 2, 3, 6)
            .relation(
                CountRelation.stock(
                    "stock", List.of("new"), List.of("ceased"), Optional.of("others who left")));

    assertThat(book.links().sums())
        .extracting(sum -> sum.value(book.figures()).orElseThrow())
        .containsExactly(1L, 1L);
    assertThat(book.links().sums()).allMatch(sum -> sum.rest().isPresent());
  }

  /// More left than there were: the paper has it wrong, or the words do.
  @Test
  void aDeclaredSumThatCannotBeTrueIsLeftOut() {
    Book book =
        new Book()
            .months("whole", 10, 12)
            .months("part", 11, 4)
            .relation(CountRelation.parts("whole", List.of("part"), Optional.of("rest")));

    assertThat(book.links().sums()).hasSize(1);
  }

  @Test
  void aColumnThatIsAlwaysTheSumOfOthersIsFound() {
    Book book =
        new Book()
            .months("all", 12, 21, 9, 30, 17)
            .months("some", 4, 11, 2, 9, 8)
            .months("more", 5, 7, 3, 20, 8)
            .months("most", 3, 3, 4, 1, 1);

    assertThat(sums(book))
        .hasSize(5)
        .contains("-1 all 2023-04, 1 most 2023-04, 1 more 2023-04, 1 some 2023-04");
  }

  @Test
  void aColumnThatIsNotAlwaysTheSumIsNot() {
    Book book =
        new Book()
            .months("all", 12, 21, 9, 30, 17)
            .months("some", 4, 11, 2, 9, 8)
            .months("rest", 8, 10, 7, 21, 10);

    assertThat(book.links().sums()).isEmpty();
  }

  @Test
  void aStockThatAlwaysChangesByTwoOthersIsFound() {
    Book book =
        new Book()
            .months("stock", 100, 107, 101, 111, 104, 108)
            .months("comes", 9, 12, 4, 13, 2, 9)
            .months("goes", 2, 5, 10, 3, 9, 5);

    assertThat(sums(book)).hasSize(5);
  }

  @Test
  void aRollingSumTellsWhatComesAndWhatDropsOut() {
    long[] months = LongStream.range(0, 20).map(each -> 10 + (each * each) % 17).toArray();
    long[] rolling =
        IntStream.range(0, 20)
            .mapToLong(last ->
                LongStream.range(last - 11, last + 1)
                    .map(each -> each < 0 ? 40 - each : months[(int) each])
                    .sum())
            .toArray();
    Book book = new Book().months("month", months).months("year", rolling);

    assertThat(book.links().sums()).hasSize(8);
  }

  @Test
  void aPercentageThatIsAlwaysTheRatioOfTwoCountsIsFound() {
    Book book =
        new Book()
            .months("done", 114, 131, 112, 101, 77)
            .months("asked", 164, 152, 173, 124, 147)
            .percentages("share", "70", "86", "65", "81", "52");

    assertThat(book.links().ratios()).hasSize(5);
    assertThat(book.links().ratios())
        .allMatch(link -> link.numerator().indicator().equals("done"))
        .allMatch(link -> link.denominator().indicator().equals("asked"));
  }

  /// 25.0 + 58.3 + 16.7 and so on.
  @Test
  void percentagesThatAlwaysMakeAHundredAreFound() {
    Book book =
        new Book()
            .months("whole", 12, 24, 40)
            .percentages("first", "25.0", "33.3", "10.0")
            .percentages("second", "58.3", "33.3", "72.5")
            .percentages("third", "16.7", "33.3", "17.5")
            .percentages("other", "50.0", "4.2", "2.5")
            .madeOf("first", "whole")
            .madeOf("second", "whole")
            .madeOf("third", "whole")
            .madeOf("other", "whole");

    assertThat(book.links().sums().stream().filter(sum -> sum.terms().size() == 4)).hasSize(3);
  }

  @Test
  void aMisprintedPercentageIsNotUsed() {
    Book book =
        new Book()
            .months("done", 114, 131)
            .months("asked", 164, 152)
            .percentages("share", "70", "88")
            .madeOf("share", "done", "asked");

    assertThat(book.links().ratios()).hasSize(1);
  }

  @Test
  void whatANumeratorLeavesOfItsDenominatorIsACountToo() {
    Book book =
        new Book()
            .months("done", 114)
            .months("asked", 164)
            .percentages("share", "70")
            .madeOf("share", "done", "asked");

    assertThat(book.links().sums())
        .singleElement()
        .matches(sum -> sum.value(book.figures()).orElseThrow() == 50 && sum.rest().isPresent());
  }

  private static Book sexes(long boys, long girls, long total) {
    return new Book()
        .count(cell("children", TOWN, month(0), "sex", "Boys"), boys)
        .count(cell("children", TOWN, month(0), "sex", "Girls"), girls)
        .count(cell("children", TOWN, month(0), "sex", "Total"), total);
  }

  private static List<String> sums(Book book) {
    return book.links().sums().stream()
        .map(sum ->
            sum.terms().stream()
                .map(term -> term.times() + " " + words(term.cell()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow())
        .toList();
  }

  private static String words(Cell cell) {
    if (!cell.filters().levels().isEmpty()) {
      return cell.indicator() + " " + cell.filters().levels().values().iterator().next();
    }
    return cell.indicator().equals("children")
        ? cell.indicator() + " " + cell.area().name()
        : cell.indicator() + " " + cell.period().id();
  }
}
