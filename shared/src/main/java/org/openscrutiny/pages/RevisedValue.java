package org.openscrutiny.pages;

import org.openscrutiny.domain.Value;

/// A value that an edition has revised or withdrawn since the edition before.
///
/// A value that is suppressed now, or was, is never disclosed: see [#hidden].
///
/// @param series the id of the series on its page
/// @param period the period's id
/// @param edition the edition that brought the new value
/// @param why the publisher's reason; withheld where one of the two values is suppressed, since it
///   may disclose the value
public record RevisedValue(
    String series, String period, String label, Value from, Value to, int edition, String why) {
  private static final String WITHHELD =
      "Not told: the figure is hidden so that nobody can be identified.";

  public RevisedValue {
    if (from instanceof Value.Suppressed || to instanceof Value.Suppressed) {
      why = WITHHELD;
    }
  }

  /// Whether a figure is gone: the source gives none in its place.
  public boolean isWithdrawn() {
    return from instanceof Value.Figure && to instanceof Value.NotApplicable;
  }

  /// The id of the dataset, with which every series id begins.
  public String dataset() {
    return series.split("/", 2)[0];
  }

  /// The revision without its values, once one of them is suppressed: only the fact remains.
  public RevisedValue hidden() {
    var hidden = new Value.Suppressed();
    return new RevisedValue(series, period, label, hidden, hidden, edition, why);
  }
}
