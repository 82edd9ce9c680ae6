package org.openscrutiny.attack;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.openscrutiny.verification.PublicDocuments;

/// An attack on a portal: reads what is public, finds rules, and infers from them what it can.
public final class Attack {
  private Attack() {}

  /// @param patience how long to spend on one count
  /// @throws PublicDocuments.Unreadable when something that has to be public can't be read
  public static AttackReport on(PublicDocuments documents, Duration patience) {
    Gathering gathering = Gathering.of(documents);
    List<Rule> rules = Guesses.from(gathering);
    var deduction =
        new Deduction(gathering.board(), gathering.threshold(), patience, Clock.systemUTC());
    return new AttackReport(
        gathering.editions(),
        gathering.protectedDatasets(),
        gathering.threshold(),
        rules,
        deduction.from(rules));
  }
}
