package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.attack.AttackAssertions.assertPinned;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Layouts that disclose a small count although nobody has declared a relation. Each has a safe
/// twin in which nothing is found.
class LayoutsTest {
  private static final String YEAR = "202223,Financial year,2022/23";
  private static final String LATER = "202324,Financial year,2023/24";
  private static final String REST = "what %s, E06000099, %s leaves of %s";

  @TempDir private Path folder;
  private int portals;

  private MadeUpPortal portal() {
    portals++;
    return new MadeUpPortal(folder.resolve("portal" + portals));
  }

  private static void assertSafe(MadeUpPortal portal) {
    assertThat(portal.attacked().disclosed()).isEmpty();
  }

  @Test
  void aTotalOf100WhoseLevelsAreSharesOfItDisclosesNothing() {
    MadeUpPortal portal = portal();
    for (String row : new String[] {"Home 41 41.4", "School 58 58.6", "Total 99 100.0"}) {
      String[] cells = row.split(" ");
      portal.row("visits", "number", YEAR, "kind: " + cells[0], cells[1], "");
      portal.row("visits-percentage", "%", YEAR, "kind: " + cells[0], cells[2], "");
    }
    assertSafe(portal);
  }

  private MadeUpPortal unprinted(String number, String percentage) {
    return portal()
        .row("reviews", "number", YEAR, "", number, "")
        .row("reviews-percentage", "%", YEAR, "", percentage, "");
  }

  private static String restOfReviews() {
    return REST.formatted(
        "reviews", "2022/23", "the whole of reviews-percentage, E06000099, 2022/23");
  }

  @Test
  void aNumberAndItsPercentageDiscloseThoseThatAreLeft() {
    assertPinned(unprinted("46", "95.8").attacked(), restOfReviews(), 2, InferenceRule.Kind.RATIO);
    assertPinned(unprinted("17", "85.0").attacked(), restOfReviews(), 3, InferenceRule.Kind.RATIO);
    assertSafe(unprinted("46", "74.2"));
    assertSafe(unprinted("990", "99"));
  }

  @Test
  void aPercentageOf100DisclosesEverybody() {
    assertPinned(unprinted("14", "100.0").attacked(), restOfReviews(), 0, InferenceRule.Kind.RATIO);
    assertPinned(unprinted("27", "100").attacked(), restOfReviews(), 0, InferenceRule.Kind.RATIO);
  }

  @Test
  void aPercentageInAnotherEditionDisclosesItsHiddenNumber() {
    assertPinned(
        share("58", "6.9").attacked(), "visits, E06000099, 2022/23", 4, InferenceRule.Kind.RATIO);
    assertPinned(
        share("32", "6.3").attacked(), "visits, E06000099, 2022/23", 2, InferenceRule.Kind.RATIO);
    assertSafe(share("58", "c"));
  }

  private MadeUpPortal share(String whole, String percentage) {
    return portal()
        .row("visits", "number", YEAR, "", "c", "")
        .row("families", "number", YEAR, "", whole, "")
        .nextEdition()
        .row("visits-percentage", "%", YEAR, "", percentage, "");
  }

  @Test
  void levelsOfOnePeriodShowWhatAPercentageIsOf() {
    assertThat(teams("28", "25", "89.3").attacked().disclosed())
        .extracting(each -> each.range().orElseThrow().atLeast())
        .containsExactly(3L);
    assertThat(teams("24", "20", "83.3").attacked().disclosed())
        .extracting(each -> each.range().orElseThrow().atLeast())
        .containsExactly(4L);
    assertSafe(teams("28", "21", "75.0"));
  }

  private MadeUpPortal teams(String all, String inTime, String percentage) {
    MadeUpPortal portal = portal();
    team(portal, "Harbour", "64", "37", "57.8");
    team(portal, "Moor", "53", "31", "58.5");
    team(portal, "Valley", all, inTime, percentage);
    return portal;
  }

  private static void team(
      MadeUpPortal portal, String team, String all, String inTime, String percentage) {
    String filters = "team: " + team;
    portal.row("plans", "number", YEAR, filters, all, "");
    portal.row("plans-in-time", "number", YEAR, filters, inTime, "");
    portal.row("plans-in-time-percentage", "%", YEAR, filters, percentage, "");
  }

  @Test
  void shownLevelsLeaveALevelThatIsNotPrinted() {
    String rest = "what 2 levels of need leave of visits (need: %s), E06000099, 2022/23";
    assertPinned(
        levels("Total", "17").attacked(),
        rest.formatted("Total"),
        4,
        InferenceRule.Kind.REST_OF_TOTAL);
    assertPinned(
        levels("Everyone", "15").attacked(),
        rest.formatted("Everyone"),
        2,
        InferenceRule.Kind.REST_OF_TOTAL);
    assertSafe(levels("Total", "13"));
    assertSafe(levels("Total", "21"));
  }

  private MadeUpPortal levels(String name, String total) {
    return portal()
        .row("visits", "number", YEAR, "need: Speech", "6", "")
        .row("visits", "number", YEAR, "need: Hearing", "7", "")
        .row("visits", "number", YEAR, "need: " + name, total, "");
  }

  @Test
  void theFigureOfAGroupIsTheMeanOfItsAuthorities() {
    assertPinned(
        mean("16", "31", "17.0").attacked(),
        "visits, E08000035, 2022/23",
        4,
        InferenceRule.Kind.MEAN_OF_AREAS);
    assertPinned(
        mean("11", "30", "14.3").attacked(),
        "visits, E08000035, 2022/23",
        2,
        InferenceRule.Kind.MEAN_OF_AREAS);
    assertSafe(mean("16", "31", "c"));
  }

  private MadeUpPortal mean(String one, String other, String group) {
    return portal()
        .area("E06000044", "Local authority")
        .row("visits", "number", YEAR, "", one, "")
        .area("E06000045", "Local authority")
        .row("visits", "number", YEAR, "", other, "")
        .area("E08000035", "Local authority")
        .row("visits", "number", YEAR, "", "c", "")
        .area("similar", "Local authority group")
        .row("visits", "number", YEAR, "", group, "");
  }

  @Test
  void levelsThatALaterEditionSplitsAddUpToTheOldOne() {
    assertPinned(
        split("North", "34", "30").attacked(),
        "visits (team: North 1), E06000099, 2022/23",
        4,
        InferenceRule.Kind.REGROUPED);
    assertPinned(
        split("Area A", "21", "19").attacked(),
        "visits (team: Area A 1), E06000099, 2022/23",
        2,
        InferenceRule.Kind.REGROUPED);
    assertSafe(split("North", "34", "c"));
  }

  private MadeUpPortal split(String team, String before, String other) {
    return portal()
        .row("visits", "number", YEAR, "team: " + team, before, "")
        .nextEdition()
        .row("visits", "number", YEAR, "team: " + team + " 1", "c", "")
        .row("visits", "number", YEAR, "team: " + team + " 2", other, "");
  }

  @Test
  void aRoundedTotalIsAnInterval() {
    assertPinned(
        rounded("32", "51", "80").attacked(),
        "visits (team: South), E06000099, 2023/24",
        1,
        InferenceRule.Kind.ROUNDED_TOTAL);
    assertPinned(
        rounded("62", "61", "120").attacked(),
        "visits (team: South), E06000099, 2023/24",
        1,
        InferenceRule.Kind.ROUNDED_TOTAL);
    assertSafe(rounded("33", "31", "80"));
  }

  private MadeUpPortal rounded(String one, String other, String total) {
    return portal()
        .row("visits", "number", YEAR, "team: North", "0", "")
        .row("visits", "number", LATER, "team: North", one, "")
        .row("visits", "number", LATER, "team: East", other, "")
        .row("visits", "number", LATER, "team: South", "c", "")
        .row("visits", "number", LATER, "team: Total", total, "");
  }

  @Test
  void threeMonthsOfAStockDiscloseTheFlowOfAFourth() {
    assertPinned(
        stock("231 248 263 280").attacked(),
        "ended, E06000099, 2023-07",
        4,
        InferenceRule.Kind.STOCK_AND_FLOW);
    assertPinned(
        stock("231 248 263 282").attacked(),
        "ended, E06000099, 2023-07",
        2,
        InferenceRule.Kind.STOCK_AND_FLOW);
    assertSafe(stock("231 240 263 280"));
  }

  private MadeUpPortal stock(String stock) {
    return portal()
        .months("plans", "number", stock)
        .months("started", "number", "30 29 34 21")
        .months("ended", "number", "14 12 19 c");
  }

  @Test
  void anAuthorityUnderAFormerCodeHasTheSameFigures() {
    assertPinned(
        recoded("12", "15").attacked(),
        "visits (kind: Home), E08000016, 2022/23",
        3,
        InferenceRule.Kind.SAME_AREA);
    assertPinned(
        recoded("31", "33").attacked(),
        "visits (kind: Home), E08000016, 2022/23",
        2,
        InferenceRule.Kind.SAME_AREA);
    assertSafe(recoded("c", "33"));
  }

  private MadeUpPortal recoded(String school, String total) {
    return portal()
        .area("E08000016", "Local authority")
        .row("visits", "number", YEAR, "kind: Home", "c", "")
        .row("visits", "number", YEAR, "kind: School", "c", "")
        .row("visits", "number", YEAR, "kind: Total", total, "")
        .area("E08000038", "Local authority")
        .row("visits", "number", YEAR, "kind: School", school, "");
  }

  /// The usual table: a number and a percentage for each level, with the total.
  @Test
  void thePercentageOfALevelOfTheTotalDisclosesItsHiddenNumber() {
    assertPinned(
        byLevel("29.3 39.0 5.1 26.6", "99").attacked(),
        "visits (kind: Phone), E06000099, 2023/24",
        5,
        InferenceRule.Kind.RATIO);
    assertPinned(
        byLevel("34.2 44.3 2.5 19.0", "79").attacked(),
        "visits (kind: Phone), E06000099, 2023/24",
        2,
        InferenceRule.Kind.RATIO);
    assertSafe(byLevel("29.3 39.0 c c", "99"));
  }

  private MadeUpPortal byLevel(String later, String total) {
    MadeUpPortal portal = portal();
    String[] levels = {"Home", "School", "Phone", "Clinic"};
    String[] numbers = {"31", "44", "12", "26"};
    String[] shares = {"27.4", "38.9", "10.6", "23.0"};
    String[] laterShares = later.split(" ");
    for (int level = 0; level < levels.length; level++) {
      String filters = "kind: " + levels[level];
      portal.row("visits", "number", YEAR, filters, numbers[level], "");
      portal.row("visits-percentage", "%", YEAR, filters, shares[level], "");
      String number =
          level >= 2
              ? "c"
              : Long.toString(
                  Math.round(
                      Double.parseDouble(laterShares[level]) * Integer.parseInt(total) / 100));
      portal.row("visits", "number", LATER, filters, number, "");
      portal.row("visits-percentage", "%", LATER, filters, laterShares[level], "");
    }
    return portal
        .row("visits", "number", YEAR, "kind: Total", "113", "")
        .row("visits", "number", LATER, "kind: Total", total, "");
  }

  @Test
  void theSumSinceAprilDisclosesAHiddenMonth() {
    assertPinned(
        sinceApril("17 31 50 54 73 85").attacked(),
        "visits, E06000099, 2023-07",
        4,
        InferenceRule.Kind.STOCK_AND_FLOW);
    assertPinned(
        sinceApril("17 31 50 51 70 82").attacked(),
        "visits, E06000099, 2023-07",
        1,
        InferenceRule.Kind.STOCK_AND_FLOW);
    assertSafe(sinceApril("17 31 50 c c c"));
  }

  private MadeUpPortal sinceApril(String sums) {
    return portal()
        .months("visits", "number", "17 14 19 c 19 12")
        .months("visits-since-april", "number", sums);
  }

  @Test
  void anAutumnIsWhatTheSpringLeavesOfBoth() {
    assertPinned(
        terms("31", "35").attacked(),
        "visits, E06000099, 2023/24-autumn",
        4,
        InferenceRule.Kind.LONGER_PERIOD);
    assertPinned(
        terms("58", "60").attacked(),
        "visits, E06000099, 2023/24-autumn",
        2,
        InferenceRule.Kind.LONGER_PERIOD);
    assertSafe(terms("c", "35"));
  }

  private MadeUpPortal terms(String spring, String both) {
    return portal()
        .document(
            "api/v1/editions/1/indicators/visits/areas/E06000099.json",
            """
            {"indicator":{"id":"visits","measured":"during","decimalPlaces":0},
             "area":{"code":"E06000099"},"series":[]}\
            """)
        .row("visits", "number", "202324,Autumn term,2023/24-autumn", "", "c", "")
        .row("visits", "number", "202324,Spring term,2023/24-spring", "", spring, "")
        .row(
            "visits",
            "number",
            "202324,Autumn and spring term,2023/24-autumn-spring",
            "",
            both,
            "");
  }

  @Test
  void whatALaterEditionPrintsAgainIsDisclosed() {
    assertPinned(
        again("3").attacked(), "visits, E06000099, 2022/23", 3, InferenceRule.Kind.SHOWN_ELSEWHERE);
    assertPinned(
        again("5").attacked(), "visits, E06000099, 2022/23", 5, InferenceRule.Kind.SHOWN_ELSEWHERE);
    assertSafe(again("c"));
  }

  private MadeUpPortal again(String between) {
    return portal()
        .row("visits", "number", YEAR, "", "c", "")
        .nextEdition()
        .row("visits", "number", YEAR, "", between, "")
        .nextEdition()
        .row("visits", "number", YEAR, "", "c", "");
  }

  /// Hidden by now, and remembered: 5 of 168 had no review.
  @Test
  void aPercentageThatIsHiddenByNowIsRemembered() {
    MadeUpPortal portal =
        unprinted("163", "97.0")
            .nextEdition()
            .row("reviews", "number", YEAR, "", "163", "")
            .row("reviews-percentage", "%", YEAR, "", "c", "");
    assertPinned(portal.attacked(), restOfReviews(), 5, InferenceRule.Kind.RATIO);
  }
}
