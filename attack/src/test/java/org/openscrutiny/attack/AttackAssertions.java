package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;

/// What an attack has found, for tests.
final class AttackAssertions {
  private AttackAssertions() {}

  static Conclusion conclusion(AttackReport report, String count) {
    return report.conclusions().stream()
        .filter(each -> each.count().equals(count))
        .findFirst()
        .orElseThrow();
  }

  static void assertPinned(AttackReport report, String count, long value, InferenceRule.Kind kind) {
    Conclusion found = conclusion(report, count);
    assertThat(found.kind()).isEqualTo(Conclusion.Kind.PINNED);
    assertThat(found.range().orElseThrow().atLeast()).isEqualTo(value);
    assertThat(found.because()).extracting(InferenceRule::kind).contains(kind);
  }
}
