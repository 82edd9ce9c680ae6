package org.openscrutiny.publication;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.opendata.OfficialPlaces;
import org.openscrutiny.publication.page.AuthoritiesPage;
import org.openscrutiny.publication.page.ScorecardPage;

/// The list of all local authorities while an edition is compiled: that of the edition before, with
/// what the scorecards say that were compiled since. An authority without figures is not in it.
final class Authorities {
  private static final Comparator<AuthoritiesPage.Entry> BY_NAME =
      Comparator.comparing((AuthoritiesPage.Entry entry) -> entry.area().name())
          .thenComparing(entry -> entry.area().code());

  private final Map<String, AuthoritiesPage.Entry> byCode = new HashMap<>();

  Authorities(Optional<AuthoritiesPage> before) {
    before.ifPresent(
        page -> page.authorities().forEach(entry -> byCode.put(entry.area().code(), entry)));
  }

  /// @param lastChanged the edition in which the scorecard took this form
  void add(ScorecardPage scorecard, int lastChanged) {
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

  AuthoritiesPage page() {
    return new AuthoritiesPage(byCode.values().stream().sorted(BY_NAME).toList());
  }
}
