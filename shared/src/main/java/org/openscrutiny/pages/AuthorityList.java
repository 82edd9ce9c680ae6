package org.openscrutiny.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.openscrutiny.domain.Area;
import org.openscrutiny.geography.Gazetteer;

/// The list of all local authorities while an edition is compiled: the list of the edition before,
/// updated with each new scorecard. An authority without figures is not in it.
public final class AuthorityList {
  private static final Comparator<AuthoritiesPage.AuthorityEntry> BY_NAME =
      Comparator.comparing((AuthoritiesPage.AuthorityEntry entry) -> entry.area().name())
          .thenComparing(entry -> entry.area().code());

  private final Gazetteer gazetteer;
  private final Map<String, AuthoritiesPage.AuthorityEntry> byCode = new HashMap<>();

  public AuthorityList(AuthoritiesPage before, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    before.authorities().forEach(entry -> byCode.put(entry.area().code(), entry));
  }

  /// @param lastChanged the edition in which the scorecard took this form
  public void add(ScorecardPage scorecard, int lastChanged) {
    Area area = scorecard.area();
    if (scorecard.rows().isEmpty()) {
      byCode.remove(area.code());
    } else {
      byCode.put(
          area.code(),
          new AuthoritiesPage.AuthorityEntry(
              area, lastChanged, scorecard.rows().size(), gazetteer.endOfAuthority(area.code())));
    }
  }

  public AuthoritiesPage page() {
    return new AuthoritiesPage(byCode.values().stream().sorted(BY_NAME).toList());
  }
}
