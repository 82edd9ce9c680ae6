package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Value;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.EditionChange;
import org.openscrutiny.pages.EditionsPage;
import org.openscrutiny.pages.QualityPage;
import org.openscrutiny.pages.RevisedValue;

/// The contract of every store of memories.
public abstract class MemoryStoreContract {
  private static final MemoryKey<HiddenFigures> HIDDEN = MemoryKey.hidden("in-care");

  private final MemoryStore store;

  protected MemoryStoreContract(MemoryStore store) {
    this.store = store;
  }

  @Test
  void aMemoryHoldsFromItsEditionUntilTheNextOne() {
    store.put(List.of(hidden(2, "two"), hidden(10, "ten")));

    assertThat(store.asOf(HIDDEN, 0)).isEqualTo(HIDDEN.nothing());
    assertThat(store.asOf(HIDDEN, 1)).isEqualTo(HIDDEN.nothing());
    assertThat(store.asOf(HIDDEN, 2).names()).containsExactly("two");
    assertThat(store.asOf(HIDDEN, 9).names()).containsExactly("two");
    assertThat(store.asOf(HIDDEN, 10).names()).containsExactly("ten");
    assertThat(store.asOf(HIDDEN, 123_456).names()).containsExactly("ten");
  }

  @Test
  void aNewAttemptAtAnEditionReplacesWhatTheOneBeforeStored() {
    store.put(List.of(hidden(1, "first")));
    store.put(List.of(hidden(1, "again")));

    assertThat(store.asOf(HIDDEN, 1).names()).containsExactly("again");
  }

  @Test
  void whatOtherAttemptsRememberedIsRemovedFromTheirEditionOnly() {
    MemoryKey<HiddenFigures> other = MemoryKey.hidden("in-care-2");
    store.put(
        List.of(
            hidden(1, "before"),
            hidden(2, "left"),
            hidden(3, "later"),
            new Remembered<>(other, 2, new HiddenFigures(Set.of("kept")), true)));

    store.removeOthers(2, List.of(other));

    assertThat(store.asOf(HIDDEN, 2).names()).containsExactly("before");
    assertThat(store.asOf(HIDDEN, 3).names()).containsExactly("later");
    assertThat(store.asOf(other, 2).names()).containsExactly("kept");
  }

  @Test
  void whatIsRememberedOfOneThingIsNotOfAnother() {
    store.put(List.of(hidden(1, "a figure")));

    assertThat(store.asOf(MemoryKey.hidden("in"), 1).names()).isEmpty();
    assertThat(store.asOf(MemoryKey.hidden("in-care-2"), 1).names()).isEmpty();
    assertThat(store.asOf(MemoryKey.revisions("in-care"), 1).revisions()).isEmpty();
  }

  @Test
  void everyKindComesBackAsItWasWithTheDigitsOfItsFigures() {
    List<Remembered<?>> all =
        List.of(
            hidden(1, "one", "two"),
            new Remembered<>(
                MemoryKey.revisions("in-care"),
                1,
                new DatasetRevisions(
                    List.of(
                        revised(figure("63.90"), figure("0.0000001")),
                        revised(new Value.Suppressed(), figure("-5")),
                        revised(new Value.RoundsToZero(), new Value.NotAvailable()))),
                true),
            new Remembered<>(
                MemoryKey.disagreements("in-care"),
                1,
                new DatasetDisagreements(
                    List.of(
                        disagreement(Optional.of("attendance")), disagreement(Optional.empty()))),
                true),
            new Remembered<>(
                MemoryKey.pageEditions("E06000045"),
                1,
                new PageEditions(Map.of("overall-absence", 1, "exclusions", 7)),
                true),
            new Remembered<>(
                MemoryKey.AUTHORITIES,
                1,
                new AuthoritiesPage(
                    List.of(
                        new AuthoritiesPage.AuthorityEntry(
                            SampleMeasures.SOUTHAMPTON, 1, 12, Optional.empty()),
                        new AuthoritiesPage.AuthorityEntry(
                            SampleMeasures.SOUTHAMPTON,
                            1,
                            12,
                            Optional.of(LocalDate.of(2019, 3, 31))))),
                true),
            new Remembered<>(
                MemoryKey.EDITIONS,
                1,
                new EditionsPage(
                    List.of(
                        new EditionsPage.EditionEntry(
                            1,
                            Instant.parse("2026-11-23T09:30:00Z"),
                            List.of(
                                new EditionChange(
                                    "in-care",
                                    EditionChange.Kind.NEW,
                                    "In care",
                                    List.of("overall-absence"),
                                    3))))),
                true));
    store.put(all);

    assertThat(all)
        .allSatisfy(each -> assertThat(store.asOf(each.key(), 1)).isEqualTo(each.memory()));
  }

  @Test
  void aMemoryLargerThanAnItemIsReadCompletelyInEachOfItsForms() {
    var random = new Random(1);
    List<String> names =
        IntStream.range(0, 40_000).mapToObj(i -> Long.toHexString(random.nextLong())).toList();
    List<String> more = names.subList(0, 39_000);
    store.put(List.of(hidden(1, names), hidden(2, more), hidden(3, "few")));

    assertThat(store.asOf(HIDDEN, 1).names()).isEqualTo(Set.copyOf(names));
    assertThat(store.asOf(HIDDEN, 2).names()).isEqualTo(Set.copyOf(more));
    assertThat(store.asOf(HIDDEN, 3).names()).containsExactly("few");
  }

  private static Remembered<HiddenFigures> hidden(int edition, String... names) {
    return hidden(edition, List.of(names));
  }

  private static Remembered<HiddenFigures> hidden(int edition, Collection<String> names) {
    return new Remembered<>(HIDDEN, edition, new HiddenFigures(Set.copyOf(names)), true);
  }

  private static DatasetPage.DatasetRevision revised(Value from, Value to) {
    return new DatasetPage.DatasetRevision(
        "overall-absence",
        "E06000045",
        new RevisedValue(
            "in-care/month", "2024-09", "September 2024", from, to, 2, "A late record."));
  }

  private static Value figure(String digits) {
    return Value.of(new BigDecimal(digits));
  }

  private static QualityPage.PageDisagreement disagreement(Optional<String> source) {
    return new QualityPage.PageDisagreement(
        "overall-absence",
        SampleMeasures.SOUTHAMPTON,
        "in-care/month",
        "Annual change",
        "2024-09",
        "September 2024",
        new BigDecimal("1.50"),
        new BigDecimal("1.5"),
        "Why",
        "second-printing",
        source);
  }
}
