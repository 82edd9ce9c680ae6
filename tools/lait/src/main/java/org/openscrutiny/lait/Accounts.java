package org.openscrutiny.lait;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What became of the collection's rows.
///
/// @param rows in the collection
/// @param figures cells of the release with a number, counted in the files as they were written
/// @param symbols cells of the release with a symbol that the collection gave
/// @param filled cells of the release that the collection has no row for
/// @param entries how many of the dictionary's had each outcome
/// @param listed rows in `conversion.csv`, counted in the file as it was written
record Accounts(
    long rows,
    long figures,
    long symbols,
    long filled,
    long listed,
    int files,
    Map<EntryOutcome, Long> entries,
    Map<OmissionReason, List<ConversionLog.Group>> leftOut,
    Map<ConversionNote, List<ConversionLog.Group>> notes) {

  /// Whether every row ended in the release or in the list, and none in both.
  boolean balance() {
    long counted = leftOut.values().stream().mapToLong(Accounts::rows).sum();
    return counted == listed && rows == figures + symbols + listed;
  }

  static long rows(Collection<ConversionLog.Group> groups) {
    return groups.stream().mapToLong(ConversionLog.Group::rows).sum();
  }
}
