package org.openscrutiny.suppression.secondary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.BusyMachine;
import org.openscrutiny.suppression.solver.WorkBudget;

/// What is hidden, withheld and proved depends on the table alone, not on how busy the machine is,
/// how many processors it has, or what was protected before.
@Tag("slow")
class BusyMachineTest {
  private static final TableProtection PROTECTION = new TableProtection(5, false);

  /// Some need whole numbers to be searched, so their proofs depend on the order of the search.
  private static final TrueTable TABLE = new RandomTables(3, 2, 20, 5, false).tables(40, 1);

  @Test
  void aBusyMachineOfOneProcessorProvesTheSame() throws InterruptedException, ExecutionException {
    Supplier<ProtectionOutcome> protect =
        () -> PROTECTION.protect(TABLE, new WorkBudget(1_000_000_000_000L));
    ProtectionOutcome quick = BusyMachine.idle(4, protect);

    assertThat(quick).isInstanceOf(ProtectionOutcome.Published.class);
    assertThat(BusyMachine.busy(protect)).isEqualTo(quick);
  }

  @Test
  void aBusyMachineOfOneProcessorWithholdsTheSame()
      throws InterruptedException, ExecutionException {
    var most = new WorkBudget(1_000_000_000_000L);
    PROTECTION.protect(TABLE, most);
    long needed = 1_000_000_000_000L - most.left();
    Supplier<ProtectionOutcome> protect =
        () -> PROTECTION.protect(TABLE, new WorkBudget(needed / 20));
    ProtectionOutcome quick = BusyMachine.idle(4, protect);

    assertThat(quick)
        .isInstanceOfSatisfying(
            ProtectionOutcome.Withheld.class,
            withheld -> assertThat(withheld.cells()).hasSizeBetween(1, TABLE.cells().size() - 1));
    assertThat(BusyMachine.busy(protect)).isEqualTo(quick);
  }
}
