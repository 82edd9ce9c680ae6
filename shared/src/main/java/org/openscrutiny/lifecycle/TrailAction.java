package org.openscrutiny.lifecycle;

import java.util.Locale;

/// What an entry of the audit trail records.
public enum TrailAction {
  /// A release failed its screening.
  REFUSED,
  /// A release was screened, cleared and stored.
  ACCEPTED,
  /// An officer changed the moment at which a release is published.
  SCHEDULED,
  /// An officer took back a release before it was published.
  CANCELLED,
  /// A release gave way to a later one before it was published.
  PASSED_OVER,
  /// An edition shows a release that the edition before did not show.
  PUBLISHED,
  /// An edition has nothing of a dataset of which the edition before had a release.
  REMOVED,
  /// An officer ordered that a release be published at once.
  PUBLICATION_ORDERED,
  /// An officer ordered that a release be withdrawn.
  WITHDRAWAL_ORDERED,
  /// An officer ordered an edition with the releases of an earlier one.
  ROLLBACK_ORDERED,
  /// An officer ordered that figures leave every address.
  TAKEDOWN_ORDERED,
  /// The output check refused the edition of an order.
  EDITION_REFUSED,
  /// An officer looked at a release before it was public.
  PREVIEWED;

  /// The word in the answers of the portal.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
