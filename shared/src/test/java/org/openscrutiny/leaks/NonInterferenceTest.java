package org.openscrutiny.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Figures;

/// The strong form: random releases, and other truths that show the same. All that is hidden may
/// differ between the two; nothing outside may.
class NonInterferenceTest {
  private static final int RELEASES = 8;
  private static final int TRIES = 40;
  private static final int MOST = 4;

  static IntStream seeds() {
    return IntStream.range(0, RELEASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anotherTruthThatShowsTheSameIsTheSameOutside(int seed) {
    var random = new Random(seed);
    Conferences truth = Conferences.random(random, "2024-11-28");
    List<Conferences> others = others(truth, random, Optional.empty());
    assertThat(others).isNotEmpty();

    Outside outside = Outside.of(truth.files());
    for (Conferences other : others) {
      assertSame(Outside.of(other.files()), outside);
    }
  }

  /// Two editions: what was hidden is revised, in one history otherwise than in the other.
  @ParameterizedTest
  @MethodSource("seeds")
  void anotherHistoryThatShowsTheSameIsTheSameOutside(int seed) {
    var random = new Random(1_000 + seed);
    Conferences first = Conferences.random(random, "2024-11-28");
    Conferences second = revised(first, random).at("2025-02-28");
    List<Conferences> otherFirsts = others(first, random, Optional.empty());
    List<Conferences> otherSeconds =
        others(second, random, Shown.figures(first.files(), Optional.empty()));
    int pairs = Math.min(otherFirsts.size(), otherSeconds.size());
    assertThat(pairs).isPositive();

    Outside outside = Outside.of(first.files(), second.files());
    for (int i = 0; i < pairs; i++) {
      assertSame(Outside.of(otherFirsts.get(i).files(), otherSeconds.get(i).files()), outside);
    }
  }

  /// The test can fail: a figure that is shown is seen outside.
  @Test
  void aShownFigureThatDiffersIsSeen() {
    Conferences truth = Conferences.random(new Random(0), "2024-11-28");
    Shown shown = Shown.of(truth.files()).orElseThrow();
    Conferences.Cell cell =
        truth.cells().stream()
            .filter(each -> each.whole() && !shown.hides(each) && truth.get(each) > 20)
            .findFirst()
            .orElseThrow();
    Outside other = Outside.of(truth.copy().set(cell, truth.get(cell) + 1).files());

    assertThat(other.documents()).isNotEqualTo(Outside.of(truth.files()).documents());
  }

  private static void assertSame(Outside other, Outside outside) {
    assertThat(other.told()).isEqualTo(outside.told());
    assertThat(other.documents()).isEqualTo(outside.documents());
  }

  /// Some of the truths that show the same as this one: a hidden figure is another, or some
  /// children of two hidden figures change places.
  ///
  /// @param before what the release before showed
  private static List<Conferences> others(
      Conferences truth, Random random, Optional<Figures> before) {
    Shown shown = Shown.of(truth.files(), before).orElseThrow();
    List<Conferences.Cell> hidden = truth.cells().stream().filter(shown::hides).toList();
    var others = new ArrayList<Conferences>();
    for (int i = 0; i < TRIES && others.size() < MOST && !hidden.isEmpty(); i++) {
      Conferences other = changed(truth, hidden.get(random.nextInt(hidden.size())), random);
      if (Shown.of(other.files(), before).filter(shown::equals).isPresent()) {
        others.add(other);
      }
    }
    return others;
  }

  private static Conferences changed(Conferences truth, Conferences.Cell cell, Random random) {
    int by = 1 + random.nextInt(3);
    Conferences other = truth.copy().set(cell, truth.get(cell) + by);
    if (random.nextBoolean() && Conferences.SEXES.contains(cell.sex())) {
      Conferences.Cell rest =
          cell.of(Conferences.SEXES.get(1 - Conferences.SEXES.indexOf(cell.sex())));
      other.set(rest, Math.max(0, truth.get(rest) - by));
    } else if (random.nextBoolean()) {
      other.set(cell, Math.max(0, truth.get(cell) - by));
    }
    return other;
  }

  /// One cell in ten is another in the next release.
  private static Conferences revised(Conferences first, Random random) {
    Conferences second = first.copy();
    for (Conferences.Cell cell : first.cells()) {
      if (cell.whole() && random.nextInt(10) == 0) {
        second.set(cell, first.get(cell) + random.nextInt(4));
      }
    }
    return second;
  }
}
