package org.openscrutiny.editions;

import java.util.List;
import java.util.function.Predicate;
import org.openscrutiny.domain.Release;

/// Finds the release because of which the output check refuses an edition: the first with which the
/// releases before it don't pass any more. It is found by halving, so that few editions are tried.
///
/// Example: of four releases the first two pass, the first three don't. The third is at fault.
final class FirstRefused {
  private FirstRefused() {}

  /// @param refused the new releases of a refused edition, in their order
  /// @param passes whether an edition with some of them passes
  static Release of(List<Release> refused, Predicate<List<Release>> passes) {
    int passing = 0;
    int failing = refused.size();
    while (failing - passing > 1) {
      int middle = (passing + failing) / 2;
      if (passes.test(refused.subList(0, middle))) {
        passing = middle;
      } else {
        failing = middle;
      }
    }
    return refused.get(failing - 1);
  }
}
