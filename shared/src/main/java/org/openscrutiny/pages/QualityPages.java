package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.pages.QualityPage.PageDisagreement;
import org.openscrutiny.wording.DisagreementWords;

/// Collects the disagreements between sources while indicator pages are built, and fills the
/// quality page of the dataset that prints each figure.
///
/// A release of one dataset may bring a disagreement to another dataset that did not change. The
/// quality page of that one is then written again too. It carries on the earlier disagreements of
/// the indicators that this edition doesn't touch.
public final class QualityPages {
  private final EditionReleases releases;
  private final Set<String> touched = new HashSet<>();

  /// By dataset. A disagreement about England is on many pages and is kept once.
  private final Map<String, Set<PageDisagreement>> found = new TreeMap<>();

  private final Map<String, Set<Disagreement>> national = new HashMap<>();

  /// @param releases by dataset
  public QualityPages(Map<String, ReleaseFigures> releases) {
    this.releases = new EditionReleases(releases);
  }

  public void add(IndicatorPage page) {
    touched.add(page.indicator().id());
    for (PageSeries series : page.series()) {
      Set<PageDisagreement> ofDataset =
          found.computeIfAbsent(series.dataset(), id -> new LinkedHashSet<>());
      for (Disagreement each : series.disagreements()) {
        if (isFirst(page, series, each)) {
          ofDataset.add(
              new PageDisagreement(
                  page.indicator().id(),
                  page.area(),
                  series.id(),
                  each.what(),
                  each.period().id(),
                  each.period().label(),
                  each.printed(),
                  each.ours(),
                  DisagreementWords.why(each),
                  each.rule().id(),
                  each.source()));
        }
      }
    }
  }

  /// Every page of an indicator has the same disagreements about the figures of a country.
  private boolean isFirst(IndicatorPage page, PageSeries series, Disagreement each) {
    return switch (each.rule()) {
      case NATIONAL_JUMP ->
          national
              .computeIfAbsent(
                  series.dataset() + "/" + page.indicator().id(), id -> new HashSet<>())
              .add(each);
      case WORKED_OUT_AGAIN, SECOND_PRINTING, FROM_COUNTS, ABOVE_THE_WHOLE, OFFICIAL_FIGURE -> true;
    };
  }

  /// The datasets whose figures are on the pages of this edition, changed or not.
  public Set<String> datasets() {
    return found.keySet();
  }

  /// @param before the disagreements that the dataset's quality page had in the edition before
  public QualityPage page(String dataset, List<PageDisagreement> before) {
    Release release = releases.release(dataset);
    var all = new ArrayList<PageDisagreement>();
    before.stream()
        .filter(each -> !touched.contains(each.indicator()))
        .filter(each -> release.indicators().contains(each.indicator()))
        .forEach(all::add);
    all.addAll(found.getOrDefault(dataset, Set.of()));
    return new QualityPage(release, all);
  }
}
