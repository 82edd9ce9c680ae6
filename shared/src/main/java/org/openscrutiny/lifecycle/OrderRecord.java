package org.openscrutiny.lifecycle;

import java.time.Clock;
import org.openscrutiny.domain.Release;

/// Records orders in the audit trail, each before it is carried out. An order that broke off and is
/// given again is recorded once.
record OrderRecord(AuditTrail trail, Clock clock) {
  /// @param edition that the order names, or 0
  void ordered(Order order, TrailAction action, Release release, int edition, String reason) {
    trail.appendOrder(event(order.by(), action, release, edition, reason));
  }

  /// The edition of an order was refused by the output check. Whoever gives the order again after
  /// that gives another one.
  void refused(Release release, int edition) {
    trail.append(event(TrailEvent.PORTAL, TrailAction.EDITION_REFUSED, release, edition, ""));
  }

  private TrailEvent event(
      String by, TrailAction action, Release release, int edition, String reason) {
    return new TrailEvent(
        clock.instant(), by, action, NamedReleases.dataset(release), release.id(), edition, reason);
  }
}
