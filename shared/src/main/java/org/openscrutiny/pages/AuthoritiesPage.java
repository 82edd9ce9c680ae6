package org.openscrutiny.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Area;

/// Every local authority that has a page, by name.
public record AuthoritiesPage(List<AuthorityEntry> authorities) implements Page {

  /// @param edition the edition in which the authority's scorecard last changed, and so the newest
  ///   one in which any of its pages did
  /// @param indicators how many indicators have figures for it
  /// @param until the last day of an authority that was reorganised
  public record AuthorityEntry(Area area, int edition, int indicators, Optional<LocalDate> until) {}

  public AuthoritiesPage {
    authorities = List.copyOf(authorities);
  }
}
