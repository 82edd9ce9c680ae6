package org.openscrutiny.suppression.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkBudgetTest {

  /// A step that needs so much work.
  private record Step(String name, long size, long needs) {
    String done(WorkBudget share) {
      try {
        share.spend(needs);
        return name;
      } catch (WorkBudget.Exhausted _) {
        return name + " withheld";
      }
    }
  }

  @Test
  void whatIsSpentIsNoLongerThere() {
    var budget = new WorkBudget(10);
    budget.spend(4);
    assertThat(budget.left()).isEqualTo(6);
    budget.spend(6);

    assertThat(budget.isExhausted()).isFalse();
    assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(WorkBudget.Exhausted.class);
    assertThat(budget.isExhausted()).isTrue();
    assertThat(budget.left()).isZero();
  }

  @Test
  void timeIsWorthTheSameEverywhere() {
    assertThat(WorkBudget.worth(Duration.ofMinutes(4)).left()).isEqualTo(24_000_000_000L);
  }

  @Test
  void resultsComeInTheOrderOfTheSteps() {
    var budget = new WorkBudget(100);

    assertThat(share(budget, new Step("a", 3, 30), new Step("b", 1, 10), new Step("c", 6, 50)))
        .containsExactly("a", "b", "c");
    assertThat(budget.left()).isEqualTo(10);
    assertThat(budget.isExhausted()).isFalse();
  }

  @Test
  void aStepWhoseShareWasTooSmallGetsWhatTheOthersLeft() {
    var budget = new WorkBudget(100);

    assertThat(share(budget, new Step("small and hard", 1, 70), new Step("large", 9, 20)))
        .containsExactly("small and hard", "large");
    assertThat(budget.isExhausted()).isFalse();
    assertThat(budget.left()).isZero();
  }

  @Test
  void whatIsTooHardForTheRestIsNotDone() {
    var budget = new WorkBudget(100);

    assertThat(share(budget, new Step("a", 1, 80), new Step("b", 9, 30)))
        .containsExactly("a withheld", "b");
    assertThat(budget.isExhausted()).isTrue();
  }

  /// Shares depend on sizes alone, so the first to come gets no more than the last.
  @Test
  void twoThatNeedTooMuchFailBoth() {
    var budget = new WorkBudget(100);

    assertThat(share(budget, new Step("a", 1, 60), new Step("b", 1, 60)))
        .containsExactly("a withheld", "b withheld");
    assertThat(budget.left()).isZero();
  }

  private static List<String> share(WorkBudget budget, Step... steps) {
    return budget.share(List.of(steps), Step::size, Step::done);
  }
}
