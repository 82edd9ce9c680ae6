package org.openscrutiny.disclosure.audit;

import java.util.List;

/// How an audit ended.
public sealed interface Audit {

  /// Every need is met.
  ///
  /// @param witnesses whole tables that agree with everything shown, and meet the needs together
  record Safe(List<Counts> witnesses) implements Audit {
    public Safe {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// Something can be worked out.
  record Unsafe(List<Missed> missed) implements Audit {
    public Unsafe {
      missed = List.copyOf(missed);
    }
  }

  /// What is shown contradicts itself, or time ran out: nothing is proved, so nothing may be shown.
  record Undecided(String why) implements Audit {}

  /// A hidden count that a reader can place too well.
  record Missed(Need need, Interval interval) {}
}
