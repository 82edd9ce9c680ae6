package org.openscrutiny.suppression.release;

import java.util.List;
import org.openscrutiny.domain.Cell;

/// A release that is shown as published and discloses what is suppressed elsewhere.
///
/// @param dataset of the release
/// @param figures some of the figures by which it does; none if no single figure was found
public record DisclosingRelease(String dataset, List<DisclosingFigure> figures) {
  public DisclosingRelease {
    figures = List.copyOf(figures);
  }

  /// A figure of the release. Suppressing it would remove a disclosure.
  ///
  /// @param file the data file that has it
  /// @param disclosed the count that would be disclosed
  public record DisclosingFigure(String file, Cell figure, Cell disclosed) {

    /// Names the figure and the disclosed count, and gives no value.
    public String text() {
      return figure.equals(disclosed)
          ? "%s is suppressed elsewhere".formatted(figure.name())
          : "%s would disclose %s".formatted(figure.name(), disclosed.name());
    }
  }
}
