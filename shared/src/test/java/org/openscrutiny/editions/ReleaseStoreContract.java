package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Release;

/// What every store of releases does.
public abstract class ReleaseStoreContract {
  private static final LocalDateTime JULY = LocalDateTime.of(2024, 7, 18, 9, 30);
  private static final LocalDateTime NOVEMBER = LocalDateTime.of(2024, 11, 28, 9, 30);

  private final ReleaseStore store;

  protected ReleaseStoreContract(ReleaseStore store) {
    this.store = store;
  }

  @Test
  void anAcceptedReleaseComesBackToTheLastDigit() {
    Release release = SampleReleases.release("0123456789abcdef", "in-care", NOVEMBER);
    Figures figures = SampleReleases.figures();
    store.accept(release, figures, List.of());

    assertThat(store.release(release.id())).contains(release);
    assertThat(store.figures(release.id())).isEqualTo(figures);
  }

  @Test
  void aReleaseThatNeverCameIsUnknown() {
    assertThat(store.release("00")).isEmpty();
    assertThat(store.refusal("00")).isEmpty();
    assertThatThrownBy(() -> store.figures("00")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void acceptingAReleaseAgainChangesNothing() {
    Release first = SampleReleases.release("aa", "in-care", NOVEMBER);
    Release again =
        new Release(
            first.id(),
            first.description(),
            Instant.parse("2030-01-01T00:00:00Z"),
            first.findings(),
            first.clearance(),
            first.indicators(),
            first.files());
    store.accept(first, SampleReleases.figures(), List.of());
    store.accept(again, SampleReleases.figures(), List.of());

    assertThat(store.release("aa")).contains(first);
    assertThat(store.due(Instant.parse("2025-01-01T00:00:00Z"))).containsExactly(first);
  }

  @Test
  void aReleaseIsDueFromItsMomentInLondonSummerAndWinter() {
    Release summer = SampleReleases.release("aa", "in-care", JULY);
    Release winter = SampleReleases.release("bb", "attendance", NOVEMBER);
    store.accept(winter, SampleReleases.figures(), List.of());
    store.accept(summer, SampleReleases.figures(), List.of());

    assertThat(store.due(Instant.parse("2024-07-18T08:29:59Z"))).isEmpty();
    assertThat(store.due(Instant.parse("2024-07-18T08:30:00Z"))).containsExactly(summer);
    assertThat(store.due(Instant.parse("2024-11-28T09:29:59Z"))).containsExactly(summer);
    assertThat(store.due(Instant.parse("2024-11-28T09:30:00Z"))).containsExactly(summer, winter);
  }

  @Test
  void aFractionOfASecondBeforeItsMomentAReleaseIsNotDue() {
    store.accept(
        SampleReleases.release("aa", "in-care", NOVEMBER.plusNanos(1)),
        SampleReleases.figures(),
        List.of());

    assertThat(store.due(Instant.parse("2024-11-28T09:30:00Z"))).isEmpty();
  }

  @Test
  void aReleaseThatIsPassedOverStaysKnownAndIsNoLongerDue() {
    Release late = SampleReleases.release("aa", "in-care", JULY);
    store.accept(late, SampleReleases.figures(), List.of());
    store.passOver(late);
    store.passOver(late);

    assertThat(store.due(Instant.parse("2025-01-01T00:00:00Z"))).isEmpty();
    assertThat(store.release("aa")).contains(late);
  }

  @Test
  void aReleaseThatIsReplacedBeforeItsTimeIsNoLongerDueAndStaysKnown() {
    Release first = SampleReleases.release("aa", "in-care", JULY);
    Release again = SampleReleases.release("bb", "in-care", NOVEMBER);
    store.accept(first, SampleReleases.figures(), List.of());
    assertThat(store.waiting("in-care")).containsExactly(first);
    store.accept(again, SampleReleases.figures(), List.of(first));

    assertThat(store.waiting("in-care")).containsExactly(again);
    assertThat(store.waiting("attendance")).isEmpty();
    assertThat(store.due(Instant.parse("2025-01-01T00:00:00Z"))).containsExactly(again);
    assertThat(store.release("aa")).contains(first);
    assertThat(store.shown("in-care")).isEmpty();
  }

  @Test
  void attemptsAreCountedOnAReleaseThatIsDueAndOnNoOther() {
    Release due = SampleReleases.release("aa", "in-care", JULY);
    store.accept(due, SampleReleases.figures(), List.of());
    assertThat(store.tries(due)).isZero();
    store.countTries(due, 1);
    store.countTries(due, 2);
    assertThat(store.tries(due)).isEqualTo(3);

    store.passOver(due);
    store.countTries(due, 1);
    assertThat(store.tries(due)).isZero();
    assertThat(store.due(Instant.parse("2025-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aYearOfFiveDigitsIsNotDueBeforeItsTime() {
    Release far =
        SampleReleases.release("aa", "in-care", LocalDateTime.parse("+12027-06-01T09:30:00"));
    store.accept(far, SampleReleases.figures(), List.of());

    assertThat(store.due(Instant.parse("2030-01-01T00:00:00Z"))).isEmpty();
    assertThat(store.waiting("in-care")).containsExactly(far);
  }

  @Test
  void aReleaseWaitsForTheMomentToWhichItWasMoved() {
    Release release = SampleReleases.release("aa", "in-care", JULY);
    store.accept(release, SampleReleases.figures(), List.of());
    store.schedule(release, NOVEMBER);
    store.schedule(release, NOVEMBER);

    assertThat(store.waiting())
        .containsExactly(new ReleaseStore.Waiting(release, Instant.parse("2024-11-28T09:30:00Z")));
    assertThat(store.due(Instant.parse("2024-11-28T09:29:59Z"))).isEmpty();
    assertThat(store.due(Instant.parse("2024-11-28T09:30:00Z"))).containsExactly(release);
    assertThat(store.release("aa")).contains(release);
  }

  @Test
  void aReleaseThatWasTakenBackCanWaitAgain() {
    Release release = SampleReleases.release("aa", "in-care", JULY);
    store.accept(release, SampleReleases.figures(), List.of());
    store.schedule(release, NOVEMBER);
    store.passOver(release);
    assertThat(store.waiting()).isEmpty();

    store.schedule(release, JULY);
    assertThat(store.due(Instant.parse("2024-07-18T08:30:00Z"))).containsExactly(release);
  }

  @Test
  void theNewestReleaseOfADatasetIsTheLastThatMayBeShownByThen() {
    Release july = SampleReleases.release("bb", "in-care", JULY);
    Release november = SampleReleases.release("aa", "in-care", NOVEMBER);
    store.accept(november, SampleReleases.figures(), List.of());
    store.accept(july, SampleReleases.figures(), List.of());
    store.accept(
        SampleReleases.release("cc", "attendance", NOVEMBER), SampleReleases.figures(), List.of());
    store.passOver(november);

    assertThat(store.newest("in-care", NOVEMBER)).contains(november);
    assertThat(store.newest("in-care", NOVEMBER.minusSeconds(1))).contains(july);
    assertThat(store.newest("in-care", JULY)).contains(july);
    assertThat(store.newest("in-care", JULY.minusSeconds(1))).isEmpty();
    assertThat(store.newest("exclusions", NOVEMBER)).isEmpty();
  }

  @Test
  void whyAReleaseWasRefusedIsKept() {
    var finding =
        new Finding(
            "file-name",
            1,
            Finding.Level.FAIL,
            false,
            "Bad name",
            "\"a b.csv\"",
            false,
            "Rename",
            List.of(),
            1);
    var refusal =
        new Refusal("cc", "in-care", Instant.parse("2024-11-20T08:00:00Z"), List.of(finding));
    store.refuse(refusal);

    assertThat(store.refusal("cc")).contains(refusal);
    assertThat(store.release("cc")).isEmpty();
  }
}
