package org.openscrutiny.pages;

import java.util.Locale;
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
  /// What has become of a value.
  public enum Kind {
    /// There was no figure, and there is one now.
    NEW,
    /// There is another figure, or another symbol.
    REVISED,
    /// The source gives no figure any more.
    WITHDRAWN,
    /// It is suppressed now. What it was is not disclosed.
    HIDDEN;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String WITHHELD =
      "Not told: the figure is hidden so that nobody can be identified.";

  public RevisedValue {
    if (from instanceof Value.Suppressed || to instanceof Value.Suppressed) {
      why = WITHHELD;
    }
  }

  public Kind kind() {
    return switch (to) {
      case Value.Suppressed _ -> Kind.HIDDEN;
      case Value.Figure _ -> from instanceof Value.Figure ? Kind.REVISED : Kind.NEW;
      case Value.NotApplicable _, Value.NotAvailable _ ->
          from instanceof Value.Figure ? Kind.WITHDRAWN : Kind.REVISED;
      case Value.LowReliability _, Value.RoundsToZero _ -> Kind.REVISED;
    };
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
