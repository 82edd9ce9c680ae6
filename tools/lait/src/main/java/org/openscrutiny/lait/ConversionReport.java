package org.openscrutiny.lait;

import java.util.List;

/// What became of a collection, for people.
///
/// @param balances whether every row is in the release or in the list of what was left out
public record ConversionReport(boolean balances, List<String> lines) {
  public ConversionReport {
    lines = List.copyOf(lines);
  }
}
