package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.attack.AttackAssertions.assertPinned;
import static org.openscrutiny.attack.AttackAssertions.conclusion;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.verification.SavedPortal;

/// What pages, tables and texts disclose of a figure that the data file hides.
class PageEvidenceTest {
  private static final String HIDDEN = "referrals, E06000099, 2023-09";

  @TempDir private Path folder;

  private MadeUpPortal portal() {
    return new MadeUpPortal(folder);
  }

  @Test
  void whatManyHiddenFiguresHaveInCommonIsAskedForOnce() {
    portal()
        .months("referrals", "number", "sex: Girls", "21 14 c 25 17 c")
        .months("referrals", "number", "sex: Boys", "21 14 c 25 17 c")
        .area("E06000045", "Local authority")
        .months("referrals", "number", "sex: Girls", "21 14 c 25 17 c")
        .save();
    var asked = new ArrayList<String>();
    var saved = new SavedPortal(folder);

    PublicEvidence.of(address -> {
      asked.add(address);
      return saved.answer(address);
    });

    assertThat(asked)
        .filteredOn(address -> address.contains("/indicators/"))
        .hasSize(11)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatAnEarlierEditionShowedIsFound() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 4")
            .nextEdition()
            .months("referrals", "number", "21 14 32 25 17 c")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
    assertThat(conclusion(report, HIDDEN).because().getFirst().says())
        .isEqualTo(
            "referrals, E06000099, 2023-09 was shown as 4 in edition 1 (data.csv of made-up)");
  }

  @Test
  void aPercentageThatAnEarlierEditionShowedDisclosesItsCount() {
    String of = "51 40 62 45 37 49";
    AttackReport report =
        portal()
            .months("assessments", "number", of)
            .months("referrals", "number", "21 14 32 25 17 c")
            .months("referrals-percentage", "%", "41.2 35.0 51.6 55.6 45.9 8.2")
            .nextEdition()
            .months("assessments", "number", of)
            .months("referrals", "number", "21 14 32 25 17 c")
            .months("referrals-percentage", "%", "41.2 35.0 51.6 55.6 45.9 c")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }

  @Test
  void aNumberInASentenceIsFound() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
                """
                {"indicator":{"id":"referrals"},"area":{"code":"E06000099"},"series":[],
                 "sentences":["In September 2023, there were 4 referrals in Somewhere."]}\
                """)
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }

  @Test
  void aNumberInTheNameOfALevelDisclosesNothing() {
    AttackReport report =
        portal()
            .months("referrals", "number", "age: 5 to 9", "21 14 32 25 17 c")
            .document(
                "editions/1/indicators/referrals/index.html",
                "<table><tr><th>5 to 9</th><td>September 2023</td><td>Hidden</td></tr></table>")
            .attacked();

    assertThat(report.disclosed()).isEmpty();
  }

  @Test
  void theTextBehindAPictureIsRead() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "editions/1/indicators/referrals/index.html",
                "<p>Hidden.</p><svg><desc>Somewhere: 17 in August 2023, 4 in September"
                    + " 2023.</desc></svg>")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }

  @Test
  void aNumberInTheNameOfALevelIsNoFigure() {
    AttackReport report =
        portal()
            .months("referrals", "number", "age: Under 1", "21 14 32 25 17 c")
            .months("referrals", "number", "age: 1 to 4", "11 24 12 15 27 c")
            .document(
                "editions/1/indicators/referrals/index.html",
                "<table><tr><td>Under 1</td><td>September 2023</td><td>Hidden</td></tr>"
                    + "<tr><td>1 to 4</td><td>September 2023</td><td>Hidden</td></tr></table>"
                    + "<p>September 2023: 3.1 to 4.6 each day</p>")
            .attacked();

    assertThat(report.disclosed()).isEmpty();
  }

  @Test
  void whatAnotherSeriesIsSetBesideIsNoFigure() {
    AttackReport report =
        portal()
            .months("referrals", "number", "sex: Total", "121 114 132 125 117 156")
            .months("referrals", "number", "sex: Girls", "61 54 62 65 c c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
                """
                {"indicator":{"id":"referrals"},"area":{"code":"E06000099"},
                 "series":[{"id":"a","filters":{"sex":"Total"},
                   "points":[{"period":"2023-08","label":"August 2023","value":117}],
                   "comparators":[
                     {"points":[{"period":"2023-08","label":"August 2023","value":120}]}],
                   "latest":{"period":"2023-09","label":"September 2023","value":156,
                     "comparisons":[{"with":"neighbours","value":151,"gap":5}]}}],
                 "sentences":["In August 2023 the gap was 3."]}\
                """)
            .document(
                "editions/1/indicators/referrals/index.html",
                "<p>Mean: 120 in August 2023, 151 in September 2023</p>"
                    + "<p>Neighbours, mean 151 in September 2023: 5 higher</p>")
            .attacked();

    assertThat(report.disclosed()).isEmpty();
  }

  @Test
  void aPointOfThePageThatTheFileHidesIsFound() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
                """
                {"indicator":{"id":"referrals"},"area":{"code":"E06000099"},
                 "series":[{"id":"a","filters":{},"points":[{"period":"2023-09","value":4}]}]}\
                """)
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }

  @Test
  void aChangeThatThePortalWorkedOutIsUsed() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
                """
                {"indicator":{"id":"referrals"},"area":{"code":"E06000099"},
                 "series":[{"id":"a","filters":{},"latest":{"period":"2023-09","value":null,
                   "change":{"since":"2023-08","by":-13}}}]}\
                """)
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.CALCULATION);
  }

  @Test
  void anIntervalDisclosesTheNumberThatItIsOf() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
                """
                {"indicator":{"id":"referrals","decimalPlaces":0},"area":{"code":"E06000099"},
                 "series":[{"id":"a","filters":{},"latest":{"period":"2023-09","value":null,
                   "interval":[1,10]}}]}\
                """)
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.INTERVAL);
  }

  @Test
  void aRankDisclosesBetweenWhichOthersACountLies() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas.json",
                """
                {"period":"2023-09","filters":{},"areas":[
                  {"code":"E1","value":6,"rank":1},{"code":"E06000099","value":null,"rank":2},
                  {"code":"E2","value":3,"rank":3},{"code":"E3","value":1,"rank":4}]}\
                """)
            .attacked();

    Conclusion found = conclusion(report, HIDDEN);
    assertThat(found.kind()).isEqualTo(Conclusion.Kind.NARROWED);
    assertThat(found.range().orElseThrow().atLeast()).isEqualTo(3);
    assertThat(found.range().orElseThrow().atMost()).isEqualTo(6);
  }

  @Test
  void theScorecardIsRead() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/areas/E06000099.json",
                """
                {"rows":[{"indicator":{"id":"referrals"},"series":"a",
                  "recent":[{"period":"2023-09","value":4}]}]}\
                """)
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }

  @Test
  void aRevisionDisclosesWhatWasShownBefore() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
                """
                {"indicator":{"id":"referrals"},"area":{"code":"E06000099"},
                 "series":[{"id":"a","filters":{}}],
                 "revisions":[{"series":"a","period":"2023-09","from":4,"to":null}]}\
                """)
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }

  @Test
  void aNoteThatNamesTheIndicatorIsRead() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c")
            .document(
                "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
                """
                {"indicator":{"id":"referrals"},"area":{"code":"E06000099"},"series":[],
                 "notes":["The paper gives 4 referrals for September 2023, in 12 months of 2023.",
                          "Page 6 was scanned in September 2023."]}\
                """)
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }
}
