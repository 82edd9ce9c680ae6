package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.RevisedValue;
import org.openscrutiny.pages.Revisions;

/// The revised values of an edition, by page and by dataset: those that it brings, and those of
/// earlier editions, which are remembered by dataset.
final class EditionRevisions {
  private final Revisions revisions;
  private final MemoryDraft memory;
  private final Map<String, List<DatasetPage.DatasetRevision>> found = new HashMap<>();

  /// By indicator and area.
  private final Map<String, List<RevisedValue>> earlier = new HashMap<>();

  /// @param datasets all that this edition or an earlier one has or had
  EditionRevisions(Revisions revisions, MemoryDraft memory, Collection<String> datasets) {
    this.revisions = revisions;
    this.memory = memory;
    for (String dataset : datasets) {
      for (DatasetPage.DatasetRevision each : earlier(dataset)) {
        earlier
            .computeIfAbsent(page(each.indicator(), each.area()), any -> new ArrayList<>())
            .add(each.revision());
      }
    }
  }

  /// The revisions on the page of an indicator. Ask for each page once, and before [#ofDataset].
  List<RevisedValue> ofPage(String indicator, Area area) {
    List<RevisedValue> now = revisions.found(indicator, area);
    for (RevisedValue each : now) {
      found
          .computeIfAbsent(each.dataset(), any -> new ArrayList<>())
          .add(new DatasetPage.DatasetRevision(indicator, area.code(), each));
    }
    return revisions.withEarlier(
        now, earlier.getOrDefault(page(indicator, area.code()), List.of()), indicator, area.code());
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

  private static String page(String indicator, String area) {
    return indicator + "/" + area;
  }
}
