package org.openscrutiny.attack;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What an attack has found.
///
/// @param editions that were read
/// @param datasets whose hidden figures were attacked
/// @param rules that were found or assumed
public record AttackReport(
    Set<Integer> editions,
    Set<String> datasets,
    int threshold,
    List<InferenceRule> rules,
    List<Conclusion> conclusions) {
  private static final Comparator<Conclusion> WORST_FIRST =
      Comparator.comparing(Conclusion::kind).thenComparing(Conclusion::count);

  public AttackReport {
    conclusions = conclusions.stream().sorted(WORST_FIRST).toList();
  }

  /// The counts whose ranges are too narrow, worst first.
  public List<Conclusion> disclosed() {
    return conclusions.stream().filter(Conclusion::isTooNarrow).toList();
  }

  public long count(Conclusion.Kind kind) {
    return conclusions.stream().filter(each -> each.kind() == kind).count();
  }
}
