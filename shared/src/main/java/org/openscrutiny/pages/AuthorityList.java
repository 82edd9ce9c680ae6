package org.openscrutiny.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.geography.OfficialPlaces;

/// The list of all local authorities while an edition is compiled: that of the edition before, with
/// what the scorecards say that were compiled since. An authority without figures is not in it.
public final class AuthorityList {
  private static final Comparator<AuthoritiesPage.Entry> BY_NAME =
      Comparator.comparing((AuthoritiesPage.Entry entry) -> entry.area().name())
          .thenComparing(entry -> entry.area().code());

  private final Map<String, AuthoritiesPage.Entry> byCode = new HashMap<>();

  public AuthorityList(Optional<AuthoritiesPage> before) {
    before.ifPresent(
        page -> page.authorities().forEach(entry -> byCode.put(entry.area().code(), entry)));
  }

  /// @param lastChanged the edition in which the scorecard took this form
  public void add(ScorecardPage scorecard, int lastChanged) {
    Area area = scorecard.area();
    if (scorecard.rows().isEmpty()) {
      byCode.remove(area.code());
    } else {
      byCode.put(
          area.code(),
          new AuthoritiesPage.Entry(
              area,
              lastChanged,
              scorecard.rows().size(),
              OfficialPlaces.endOfAuthority(area.code())));
    }
  }

  public AuthoritiesPage page() {
    return new AuthoritiesPage(byCode.values().stream().sorted(BY_NAME).toList());
  }
}
