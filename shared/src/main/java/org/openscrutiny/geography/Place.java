package org.openscrutiny.geography;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A country, a region, or a local authority for as long as it had one code.
///
/// @param number the three digits in `old_la_code`; empty if it has none
/// @param names every spelling of the name, [simplified][#simplified]
/// @param region the code of an authority's region; empty for other places
/// @param from the first day under this code; empty if that was January 2009 or before
/// @param until the last day of an authority that was reorganised
public record Place(
    String code,
    String number,
    String name,
    Set<String> names,
    String region,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  public boolean isCalled(String text) {
    return names.contains(simplified(text));
  }

  /// Whether the place existed on at least one of the days.
  public boolean existed(LocalDate first, LocalDate last) {
    return from.filter(last::isBefore).isEmpty() && until.filter(first::isAfter).isEmpty();
  }

  /// A name without case, punctuation, `&` and the note "(pre LGR 2009)", for comparison.
  static String simplified(String name) {
    return name.toLowerCase(Locale.UK)
        .replace("(pre lgr 2009)", "")
        .replace("&", " and ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
