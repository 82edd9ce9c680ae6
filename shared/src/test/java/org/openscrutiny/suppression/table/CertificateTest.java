package org.openscrutiny.suppression.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.suppression.solver.PublishedTableBuilder;

/// A certificate is checked by addition, and a false one is rejected.
class CertificateTest {
  /// Two suppressed parts of a shown total of 15.
  private static final PublishedTable TABLE =
      new PublishedTableBuilder()
          .exactly("all", 20)
          .exactly("shown", 5)
          .suppressed(1, "one", "other")
          .total("all", "shown", "one", "other")
          .table();

  @Test
  void twoTablesFarApartProveThatNeitherPartIsDisclosed() {
    assertThat(certificate(Counts.of(20, 5, 3, 12), Counts.of(20, 5, 12, 3)).flaw()).isEmpty();
  }

  @Test
  void aWitnessHasToAgreeWithWhatIsShown() {
    assertThat(certificate(Counts.of(20, 5, 3, 12), Counts.of(20, 6, 11, 3)).flaw())
        .hasValueSatisfying(flaw -> assertThat(flaw).contains("shown is 6"));
    assertThat(certificate(Counts.of(20, 5, 3, 12), Counts.of(20, 5, 12, 4)).flaw())
        .hasValueSatisfying(flaw -> assertThat(flaw).contains("doesn't hold"));
    assertThat(certificate(Counts.of(20, 5, 15, 0)).flaw())
        .hasValueSatisfying(flaw -> assertThat(flaw).contains("other is 0"));
  }

  @Test
  void witnessesHaveToBeFarEnoughApart() {
    assertThat(certificate(Counts.of(20, 5, 3, 12), Counts.of(20, 5, 7, 8)).flaw())
        .contains("The witnesses have one between 3 and 7 only");
  }

  @Test
  void aSuppressedCellThatFollowsFromTheOthersIsFound() {
    PublishedTable table =
        new PublishedTableBuilder()
            .exactly("all", 20)
            .exactly("one", 16)
            .suppressed(1, "c")
            .total("all", "one", "c")
            .table();

    assertThat(
            new Certificate(5, table, List.of(Counts.of(20, 16, 4)), List.of(), List.of()).flaw())
        .isPresent();
  }

  @Test
  void aSmallUnprintedCountThatFollowsIsFound() {
    var builder =
        new PublishedTableBuilder()
            .exactly("d", 20)
            .exactly("n", 17)
            .unprinted("m")
            .total("d", "n", "m");

    assertThat(
            new Certificate(5, builder.table(), List.of(Counts.of(20, 17, 3)), List.of(), List.of())
                .flaw())
        .contains("m can be worked out: it is 3");
  }

  /// Group disclosure: the property is known of each of them.
  @Test
  void groupDisclosureIsFound() {
    var builder =
        new PublishedTableBuilder()
            .exactly("d", 20)
            .exactly("n", 20)
            .unprinted("m")
            .total("d", "n", "m");

    assertThat(certificateOf(builder.table(), Counts.of(20, 20, 0)).flaw())
        .contains("m can be worked out: it is 0");
  }

  @Test
  void zeroOfAnyNumberDisclosesNothing() {
    var empty =
        new PublishedTableBuilder()
            .exactly("d", 0)
            .exactly("n", 0)
            .unprinted("m")
            .total("d", "n", "m");
    var none =
        new PublishedTableBuilder()
            .exactly("d", 20)
            .exactly("n", 0)
            .unprinted("m")
            .total("d", "n", "m");

    assertThat(certificateOf(empty.table(), Counts.of(0, 0, 0)).flaw()).isEmpty();
    assertThat(certificateOf(none.table(), Counts.of(20, 0, 20)).flaw()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 20, 100", "20, 17, 85", "20, 4, 20"})
  void aDisclosingPercentageIsFoundWithoutACellForTheComplement(int d, int n, String printed) {
    var builder =
        new PublishedTableBuilder().exactly("d", d).exactly("n", n).ratio("n", "d", printed);

    assertThat(certificateOf(builder.table(), Counts.of(d, n)).flaw())
        .contains("A percentage of n is shown, and it is %d of %d".formatted(n, d));
  }

  /// Only the denominator is printed.
  @Test
  void aHundredPerCentOfAFewIsEverybody() {
    var builder =
        new PublishedTableBuilder()
            .exactly("d", 20)
            .unprinted("n")
            .unprinted("m")
            .total("d", "n", "m")
            .ratio("n", "d", "100");

    assertThat(certificateOf(builder.table(), Counts.of(20, 20, 0)).flaw()).isPresent();
  }

  @Test
  void whatWasPublicBeforeNeedNotBeWide() {
    PublishedTable table =
        new PublishedTableBuilder()
            .exactly("all", 20)
            .exactly("one", 16)
            .suppressed(1, "c")
            .total("all", "one", "c")
            .table();

    assertThat(Certificate.of(5, table, List.of(Counts.of(20, 16, 4)), Set.of(2)).flaw()).isEmpty();
  }

  private static Certificate certificateOf(PublishedTable table, Counts witness) {
    return new Certificate(5, table, List.of(witness), List.of(), List.of());
  }

  @Test
  void aSmallCountCanNotBeListedAsLarge() {
    assertThat(
            new Certificate(5, TABLE, List.of(Counts.of(20, 5, 3, 12)), List.of(2, 3), List.of())
                .flaw())
        .hasValueSatisfying(flaw -> assertThat(flaw).contains("said to be large"));
  }

  @Test
  void aWitnessThatAddsNothingIsLeftOut() {
    Certificate certificate =
        Certificate.of(
            5,
            TABLE,
            List.of(Counts.of(20, 5, 3, 12), Counts.of(20, 5, 7, 8), Counts.of(20, 5, 12, 3)));

    assertThat(certificate.witnesses()).hasSize(2);
    assertThat(certificate.flaw()).isEmpty();
  }

  private static Certificate certificate(Counts... witnesses) {
    return new Certificate(5, TABLE, List.of(witnesses), List.of(), List.of());
  }
}
