package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;

/// What an attack has found, for tests.
final class AttackAssertions {
  private AttackAssertions() {}

  static Conclusion told(AttackReport report, String count) {
    return report.conclusions().stream()
        .filter(each -> each.count().equals(count))
        .findFirst()
        .orElseThrow();
  }

  static void assertPinned(AttackReport report, String count, long value, Rule.Kind kind) {
    Conclusion told = told(report, count);
    assertThat(told.kind()).isEqualTo(Conclusion.Kind.PINNED);
    assertThat(told.range().orElseThrow().atLeast()).isEqualTo(value);
    assertThat(told.because()).extracting(Rule::kind).contains(kind);
  }
}
