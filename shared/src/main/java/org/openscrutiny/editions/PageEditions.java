package org.openscrutiny.editions;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.pages.ScorecardPage;

/// For each indicator on an area's scorecard, the edition in which its page last changed. One
/// look-up gives those of all pages of an area.
///
/// @param byIndicator by the indicator's id
public record PageEditions(Map<String, Integer> byIndicator) {
  public PageEditions {
    byIndicator = Collections.unmodifiableMap(new TreeMap<>(byIndicator));
  }

  static PageEditions of(ScorecardPage scorecard) {
    return new PageEditions(
        scorecard.rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.indicator().id(), ScorecardPage.ScorecardRow::edition)));
  }
}
