package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.pages.AreaRevisionsPage;
import org.openscrutiny.pages.ChangeCounts;
import org.openscrutiny.pages.ChangesPage;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.RevisedValue;
import org.openscrutiny.pages.Revisions;

/// The revised values of an edition, by page and by dataset: those that it brings, and those of
/// earlier editions, which are remembered by dataset.
final class EditionRevisions {
  private final Revisions revisions;
  private final MemoryDraft memory;
  private final Map<String, List<DatasetPage.DatasetRevision>> found = new HashMap<>();

  /// By dataset and indicator.
  private final Map<String, Map<String, ChangesPage.IndicatorChange>> changes = new HashMap<>();

  /// By area and indicator.
  private final Map<String, Map<String, List<RevisedValue>>> known = new HashMap<>();

  private final Set<String> changed;

  /// @param datasets all that this edition or an earlier one has or had
  /// @param changed those whose release is another than in the edition before
  EditionRevisions(
      Revisions revisions,
      MemoryDraft memory,
      Collection<String> datasets,
      Collection<String> changed) {
    this.revisions = revisions;
    this.memory = memory;
    this.changed = Set.copyOf(changed);
    for (String dataset : datasets) {
      for (DatasetPage.DatasetRevision each : earlier(dataset)) {
        known
            .computeIfAbsent(each.area(), any -> new TreeMap<>())
            .computeIfAbsent(each.indicator(), any -> new ArrayList<>())
            .add(each.revision());
      }
    }
  }

  /// The revisions on the page of an indicator. Ask for each page once, and before the others.
  List<RevisedValue> ofPage(String indicator, Area area) {
    List<RevisedValue> now = revisions.found(indicator, area);
    for (RevisedValue each : now) {
      found
          .computeIfAbsent(each.dataset(), any -> new ArrayList<>())
          .add(new DatasetPage.DatasetRevision(indicator, area.code(), each));
    }
    changed.forEach(dataset -> count(dataset, indicator, area, now));
    List<RevisedValue> all =
        revisions.withEarlier(
            now,
            known.getOrDefault(area.code(), Map.of()).getOrDefault(indicator, List.of()),
            indicator,
            area.code());
    known.computeIfAbsent(area.code(), any -> new TreeMap<>()).put(indicator, all);
    return all;
  }

  private void count(String dataset, String indicator, Area area, List<RevisedValue> now) {
    var counts =
        ChangeCounts.of(
            now.stream().filter(each -> each.dataset().equals(dataset)).toList(),
            revisions.newCells(dataset, indicator, area));
    if (!counts.equals(ChangeCounts.NONE)) {
      changes
          .computeIfAbsent(dataset, any -> new HashMap<>())
          .merge(
              indicator,
              new ChangesPage.IndicatorChange(indicator, counts, 1),
              ChangesPage.IndicatorChange::plus);
    }
  }

  /// What this edition changes in the figures of a dataset, by indicator. To be asked when all
  /// pages have been.
  Map<String, ChangesPage.IndicatorChange> changes(String dataset) {
    return Collections.unmodifiableMap(changes.getOrDefault(dataset, Map.of()));
  }

  /// All revisions of an area. To be asked when all of its pages have been.
  AreaRevisionsPage ofArea(Area area) {
    var all = new ArrayList<AreaRevisionsPage.IndicatorRevision>();
    known
        .getOrDefault(area.code(), Map.of())
        .forEach((indicator, values) ->
            revisions
                .withEarlier(List.of(), values, indicator, area.code())
                .forEach(
                    each -> all.add(new AreaRevisionsPage.IndicatorRevision(indicator, each))));
    all.sort(AreaRevisionsPage.IndicatorRevision.NEWEST_FIRST);
    return new AreaRevisionsPage(area, all);
  }

  /// The revisions on the page of a dataset that changed, which are remembered.
  List<DatasetPage.DatasetRevision> ofDataset(String dataset) {
    List<DatasetPage.DatasetRevision> all =
        Stream.concat(found.getOrDefault(dataset, List.of()).stream(), earlier(dataset).stream())
            .map(revisions::withoutHidden)
            .toList();
    memory.remember(MemoryKey.revisions(dataset), new DatasetRevisions(all));
    return all;
  }

  /// How many values of a dataset this edition revises.
  int count(String dataset) {
    return found.getOrDefault(dataset, List.of()).size();
  }

  private List<DatasetPage.DatasetRevision> earlier(String dataset) {
    return memory.before(MemoryKey.revisions(dataset)).revisions();
  }
}
