package org.openscrutiny.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openscrutiny.verification.MadeUpEditionDocuments.BEFORE;
import static org.openscrutiny.verification.MadeUpEditionDocuments.CERTIFICATE;
import static org.openscrutiny.verification.MadeUpEditionDocuments.DATA;
import static org.openscrutiny.verification.MadeUpEditionDocuments.DATA_BEFORE;
import static org.openscrutiny.verification.MadeUpEditionDocuments.OFFICIAL;
import static org.openscrutiny.verification.MadeUpEditionDocuments.OFFICIAL_DATA;
import static org.openscrutiny.verification.MadeUpEditionDocuments.PAGE;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

class EditionAuditTest {
  private static final String GIRLS = "referrals (sex: Girls), E06000099, 2024-10";

  private static AuditedEdition audited(PublicDocuments documents) {
    return EditionAudit.of(documents, PortalAddress.CURRENT);
  }

  private static void assertFails(MadeUpEditionDocuments edition, String failure) {
    AuditedEdition audited = audited(edition);
    assertThat(audited.failed()).isEqualTo(1);
    assertThat(audited.datasets().getFirst().failures())
        .extracting(AuditFailure::says)
        .contains(failure);
  }

  @Test
  void aValidProofPasses() {
    assertThat(audited(new MadeUpEditionDocuments()).lines())
        .containsExactly(
            "ok     made-up: 2 figures are hidden; the proof has 4 counts, 1 sums, 1 percentages and"
                + " rates and 2 witnesses",
            "ok     official: as its publisher has published it, whose control it is",
            "Edition 2: all of it holds.");
  }

  @Test
  void whatWasTakenDownMustNotBeServed() {
    var takenDown =
        new MadeUpEditionDocuments()
            .with(
                "/api/v1/editions/current",
                "\"datasets\"",
                "\"takenDown\":[{\"upTo\":1,\"datasets\":[\"made-up\"],\"indicators\":[]}],\"datasets\"");

    assertThat(audited(takenDown).failed()).isEqualTo(1);
    assertThat(audited(takenDown).datasets().getLast().failures())
        .extracting(AuditFailure::says)
        .containsExactly(
            "/api/v1/editions/1/datasets/made-up/data.csv was taken down and is served.",
            "/api/v1/editions/1/datasets/made-up was taken down and is served.");
  }

  @Test
  void aDatasetWithoutItsCertificateFails() {
    AuditedEdition audited = audited(new MadeUpEditionDocuments().without(CERTIFICATE));

    assertThat(audited.lines())
        .contains("FAILED made-up: can't be checked", "Edition 2: 1 of 2 datasets failed.");
  }

  @Test
  void witnessesThatLieTooCloseTogetherFail() {
    assertFails(
        new MadeUpEditionDocuments().with(CERTIFICATE, "[30,29,1,15]", "[30,4,26,15]"),
        "The proof is wrong: The witnesses have girls between 1 and 4 only.");
  }

  @Test
  void aWitnessThatContradictsASumFails() {
    AuditedEdition audited =
        audited(new MadeUpEditionDocuments().with(CERTIFICATE, "[30,29,1,15]", "[30,28,1,15]"));

    assertThat(audited.datasets().getFirst().failures())
        .extracting(AuditFailure::says)
        .singleElement()
        .asString()
        .startsWith("The proof is wrong: A witness contradicts what is shown");
  }

  @Test
  void aHiddenCountThatTheProofIsNotAboutFails() {
    assertFails(
        new MadeUpEditionDocuments().with(DATA, "Somewhere,,15,,final", "Somewhere,,,c,final"),
        "plans, E06000099, 2024-10 is hidden, and the proof is not about it.");
  }

  /// The mean of a group counts nobody.
  @Test
  void aHiddenMeanOfAGroupNeedsNoProof() {
    String row =
        "made-up,f.csv,plans,Plans,number,2024,October,2024-10,Local authority group,group,Group,,,c,final,";
    String after = "made-up,f.csv,plans-percentage";

    AuditedEdition audited =
        audited(new MadeUpEditionDocuments().with(DATA, after, row + "\n" + after));

    assertThat(audited.datasets().getFirst().failures()).isEmpty();
  }

  @Test
  void aCountThatTheProofHidesAndTheFileShowsFails() {
    assertFails(
        new MadeUpEditionDocuments().with(DATA, "sex: Girls,,c", "sex: Girls,12,"),
        GIRLS + " is hidden in the proof, and data.csv has 12.");
  }

  @Test
  void anotherNumberInTheFileThanInTheProofFails() {
    assertFails(
        new MadeUpEditionDocuments().with(DATA, ",30,", ",31,"),
        "referrals, E06000099, 2024-10 is 30 in the proof, and data.csv has 31.");
  }

  @Test
  void aFigureThatTheFileLacksFails() {
    assertFails(
        new MadeUpEditionDocuments().with(DATA, "sex: Boys", "sex: Men"),
        "referrals (sex: Boys), E06000099, 2024-10 is in the proof, and data.csv has no such"
            + " figure.");
  }

  @Test
  void aPercentageThatTheFileDoesNotPrintFails() {
    assertFails(
        new MadeUpEditionDocuments().with(DATA, ",50.0,", ",49.0,"),
        "plans-percentage, E06000099, 2024-10 is 50.0 in the proof, and data.csv has 49.0.");
  }

  @Test
  void anotherFigureWithTheSameNumberIsNotThePercentage() {
    assertFails(
        new MadeUpEditionDocuments()
            .with(CERTIFICATE, "\"indicator\":\"plans-percentage\"", "\"indicator\":\"others\""),
        "others, E06000099, 2024-10 is in the proof, and data.csv has no such figure.");
  }

  @Test
  void aPercentageThatNamesNoFigureFails() {
    assertFails(
        new MadeUpEditionDocuments()
            .with(
                CERTIFICATE,
                """
                "base":100,"figure":{"indicator":"plans-percentage","area":"E06000099","filters":{},"period":"2024-10"}\
                """,
                "\"base\":100"),
        "The proof has plans, E06000099, 2024-10 of referrals, E06000099, 2024-10 as 50.0, and"
            + " doesn't say which figure that is.");
  }

  /// A count and a percentage of it that the edition before printed, hidden now.
  private static MadeUpEditionDocuments remembering() {
    return new MadeUpEditionDocuments()
        .with(DATA, "Somewhere,,15,,final", "Somewhere,,,c,final")
        .with(DATA, "Somewhere,,50.0,,final", "Somewhere,,,c,final")
        .with(CERTIFICATE, "\"plans\",\"area\"", "\"plans\",\"edition\":1,\"area\"")
        .with(
            CERTIFICATE,
            "\"plans-percentage\",\"area\"",
            "\"plans-percentage\",\"edition\":1,\"area\"");
  }

  @Test
  void whatAnEarlierEditionPrintedMayBeReckonedWith() {
    assertThat(audited(remembering()).failed()).isZero();
  }

  @Test
  void whatTheEarlierEditionDidNotPrintFails() {
    assertFails(
        remembering().with(DATA_BEFORE, "Somewhere,,15,,final", "Somewhere,,16,,final"),
        "plans, E06000099, 2024-10 is 15 in the proof, and that is not what the editions from 1 on"
            + " have printed.");
    assertFails(
        remembering().with(DATA_BEFORE, ",50.0,", ",49.0,"),
        "plans-percentage, E06000099, 2024-10 is 50.0 in the proof, and that is not what the"
            + " editions from 1 on have printed.");
  }

  @Test
  void whatIsRevisedIsNotWhatAnEarlierEditionPrinted() {
    assertFails(
        remembering()
            .with(
                DATA,
                "Plans,number,2024,October,2024-10,Local authority,E06000099,Somewhere,,,c",
                "Plans,number,2024,October,2024-10,Local authority,E06000099,Somewhere,,16,"),
        "plans, E06000099, 2024-10 is 15 in the proof, and data.csv has 16.");
  }

  /// The girls, whom the edition before hid, are not available any more.
  @Test
  void whatAnEarlierEditionHidMayBeHiddenInTheProof() {
    MadeUpEditionDocuments edition =
        new MadeUpEditionDocuments().with(DATA, "sex: Girls,,c", "sex: Girls,,x");
    assertFails(edition, GIRLS + " is hidden in the proof, and data.csv has \"x\".");

    edition.with(CERTIFICATE, "{\"sex\":\"Girls\"}", "{\"sex\":\"Girls\"},\"edition\":1");
    assertThat(audited(edition).failed()).isZero();
  }

  @Test
  void whatOthersHavePublishedNeedNotBePrinted() {
    assertThat(
            audited(
                    new MadeUpEditionDocuments()
                        .with(DATA, "Somewhere,,15,,final", "Somewhere,,,c,final")
                        .with(
                            CERTIFICATE,
                            "\"plans\",\"area\"",
                            "\"plans\",\"source\":\"Table 1\",\"area\""))
                .failed())
        .isZero();
  }

  private static MadeUpEditionDocuments inTwoDatasets(String count, String symbol) {
    String header =
        "dataset,file,indicator_id,indicator,unit,time_period,time_identifier,period,geographic_level,area_code,area_name,filters,value,symbol,status,calculation\n";
    String row =
        "official,f.csv,plans,Plans,number,2024,October,2024-10,Local authority,E06000099,Somewhere,,%s,%s,final,\n";
    return new MadeUpEditionDocuments()
        .with(DATA, "made-up,f.csv,plans,", "made-up,f.csv,others,")
        .with(OFFICIAL, "\"places\"", "\"plans\"")
        .and(OFFICIAL_DATA, header + row.formatted(count, symbol));
  }

  @Test
  void theFiguresOfAProofMayBeInSeveralDatasets() {
    assertThat(audited(inTwoDatasets("15", "")).failed()).isZero();
    assertFails(
        inTwoDatasets("16", ""),
        "plans, E06000099, 2024-10 is 15 in the proof, and data.csv has 16.");
  }

  @Test
  void whatADatasetHidesAndAnotherShowsFails() {
    assertFails(
        inTwoDatasets("15", "")
            .with(OFFICIAL_DATA, "f.csv,plans,Plans,", "f.csv,referrals,Plans,")
            .with(OFFICIAL_DATA, "Somewhere,,15", "Somewhere,sex: Girls,4")
            .with(OFFICIAL, "\"plans\"", "\"referrals\""),
        GIRLS + " is hidden in the proof, and data.csv has 4.");
  }

  @Test
  void aSmallCountThatIsShownFails() {
    assertFails(
        new MadeUpEditionDocuments().with(DATA, "sex: Girls,,c", "sex: Girls,4,"),
        GIRLS + " is shown as 4: a count from 1 to 5.");
  }

  @Test
  void aPageThatShowsWhatTheFileHidesFails() {
    assertFails(
        new MadeUpEditionDocuments().with(PAGE, "\"value\":null,\"symbol\":\"c\"", "\"value\":4"),
        GIRLS + " is hidden in data.csv, and its page shows 4.");
  }

  @Test
  void aSumThatTheEditionBeforeKnewAndThisOneDoesNotFails() {
    assertFails(
        new MadeUpEditionDocuments()
            .with(
                BEFORE,
                "\"relations\":[",
                "\"relations\":[{\"terms\":[{\"cell\":2,\"times\":1},{\"cell\":3,\"times\":-1}],"
                    + "\"sum\":0},"),
        "The proof no longer knows a sum that the edition before knew, of plans, E06000099, 2024-10,"
            + " referrals (sex: Boys), E06000099, 2024-10.");
  }

  /// The girls are printed under two codes of their area, and the proofs call them by different
  /// ones.
  @Test
  void aSumMayBeOfTheSameFigureUnderAnotherCode() {
    String girls = "\"area\":\"E06000099\",\"filters\":{\"sex\":\"Girls\"}";
    String underOtherCode = girls.replace("99", "98");
    MadeUpEditionDocuments edition =
        new MadeUpEditionDocuments()
            .with(BEFORE, girls, underOtherCode)
            .with(
                DATA,
                "made-up,f.csv,plans,",
                """
                made-up,f.csv,referrals,Referrals,number,2024,October,2024-10,Local authority,E06000098,Somewhere,sex: Girls,,c,final,
                made-up,f.csv,plans,\
                """)
            .with(
                CERTIFICATE,
                "}}],\n  \"relations\":[",
                "}},{\"name\":\"girls too\",\"shown\":\"hidden\",\"atLeast\":1,\"figure\":"
                    + "{\"indicator\":\"referrals\","
                    + underOtherCode
                    + ",\"period\":\"2024-10\"}}],\n  \"relations\":["
                    + "{\"terms\":[{\"cell\":1,\"times\":1},{\"cell\":4,\"times\":-1}],\"sum\":0},")
            .with(CERTIFICATE, "[30,1,29,15]", "[30,1,29,15,1]")
            .with(CERTIFICATE, "[30,29,1,15]", "[30,29,1,15,29]");

    assertThat(audited(edition).failed()).isZero();
  }

  @Test
  void whereNothingIsToBeProvedNothingMayBeHidden() {
    assertFails(
        new MadeUpEditionDocuments()
            .with(CERTIFICATE, "\"proof\":{", "\"proof\":null,\"other\":{")
            .without(BEFORE),
        GIRLS + " is hidden, and the certificate says that there is nothing to prove.");
  }

  @Test
  void anotherThresholdInTheProofFails() {
    assertFails(
        new MadeUpEditionDocuments()
            .with(CERTIFICATE, "\"threshold\":5,\"zeros\"", "\"threshold\":9,\"zeros\""),
        "The certificate is for counts up to 9, and its proof for counts up to 5.");
  }

  @Test
  void aSavedCopyIsAuditedAsThePortalWas(@TempDir Path folder) {
    AuditedEdition live =
        EditionAudit.of(
            new PortalAddress(new MadeUpEditionDocuments(), "2").savedTo(folder).documents(), "2");

    assertThat(EditionAudit.of(new SavedPortal(folder), "2")).isEqualTo(live);
  }

  @Test
  void whatIsNoEditionIsNotAudited() {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> EditionAudit.of(new MadeUpEditionDocuments(), "7"))
        .withMessage("There is no /api/v1/editions/7");
  }
}
