package org.openscrutiny.editions;

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
import org.openscrutiny.pages.IndicatorPage;
import org.openscrutiny.pages.PageSeries;
import org.openscrutiny.pages.QualityPage;
import org.openscrutiny.pages.QualityPage.Disagreeing;
import org.openscrutiny.wording.DisagreementWords;

/// Gathers, while indicator pages are built, where sources disagree, and adds it to the quality
/// page of the dataset that prints the figure.
///
/// Another dataset's release may bring a disagreement to one that did not change: then the quality
/// page of that is written again too, with what was known before of the indicators that the edition
/// doesn't touch.
final class QualityPages {
  private final Map<String, ReleaseFigures> releases;
  private final PageFormat format;
  private final Draft draft;
  private final Set<String> touched = new HashSet<>();

  /// By dataset. What is said of England stands on many pages and is kept once.
  private final Map<String, Set<Disagreeing>> found = new TreeMap<>();

  private final Map<String, Set<Disagreement>> national = new HashMap<>();

  /// @param releases by dataset
  QualityPages(Map<String, ReleaseFigures> releases, PageFormat format, Draft draft) {
    this.releases = releases;
    this.format = format;
    this.draft = draft;
  }

  void add(IndicatorPage page) {
    touched.add(page.indicator().id());
    for (PageSeries series : page.series()) {
      Set<Disagreeing> ofDataset =
          found.computeIfAbsent(series.dataset(), id -> new LinkedHashSet<>());
      for (Disagreement each : series.disagreements()) {
        if (isFirst(page, series, each)) {
          ofDataset.add(
              new Disagreeing(
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

  /// Every page of an indicator says the same of the figures of a whole country.
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

  /// The datasets that the pages of this edition are made from, changed or not.
  Set<String> datasets() {
    return found.keySet();
  }

  QualityPage page(Release release) {
    String dataset = release.description().dataset();
    var all = new ArrayList<Disagreeing>();
    draft
        .previousBody(DocumentNames.quality(dataset))
        .map(format::disagreements)
        .orElse(List.of())
        .stream()
        .filter(each -> !touched.contains(each.indicator()))
        .filter(each -> release.indicators().contains(each.indicator()))
        .forEach(all::add);
    all.addAll(found.getOrDefault(dataset, Set.of()));
    return new QualityPage(release, all);
  }

  QualityPage page(String dataset) {
    ReleaseFigures figures = releases.get(dataset);
    if (figures == null) {
      throw new IllegalStateException("No release of " + dataset);
    }
    return page(figures.release());
  }
}
