package org.openscrutiny.lifecycle;

import java.time.Instant;
import java.util.List;

/// Something that happened to a release or an edition. A text is empty, and an edition is 0, where
/// there is none.
///
/// @param by who did it: an officer's name as given with the order, or [#PORTAL]
/// @param release the release's id, which is a hash of its files
/// @param reason as the officer gave it, or what the portal found
public record TrailEvent(
    Instant at,
    String by,
    TrailAction action,
    String dataset,
    String release,
    int edition,
    String reason) {
  /// The portal itself, on an upload or by the clock.
  public static final String PORTAL = "portal";

  /// Whether another event records the same, whenever that was.
  boolean repeats(TrailEvent other) {
    return action == other.action
        && by.equals(other.by)
        && dataset.equals(other.dataset)
        && release.equals(other.release)
        && edition == other.edition
        && reason.equals(other.reason);
  }

  /// Whether another event records the same order. A takedown that broke off goes on with whatever
  /// edition is the current one then.
  boolean isOrderOf(TrailEvent other) {
    int same = action == TrailAction.TAKEDOWN_ORDERED ? other.edition : edition;
    return new TrailEvent(at, by, action, dataset, release, same, reason).repeats(other);
  }

  /// Everything, in the order in which it is hashed.
  List<String> fields() {
    return List.of(
        at.toString(), by, action.id(), dataset, release, Integer.toString(edition), reason);
  }
}
