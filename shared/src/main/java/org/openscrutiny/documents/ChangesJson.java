package org.openscrutiny.documents;

import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.AreaRevisionsPage;
import org.openscrutiny.pages.ChangeCounts;
import org.openscrutiny.pages.ChangesPage;

/// Writes `changes` and `areas/{area}/revisions`.
final class ChangesJson {
  private final JsonOutput json;
  private final PagePartsJson parts;

  ChangesJson(JsonOutput json) {
    this.json = json;
    this.parts = new PagePartsJson(json);
  }

  void write(ChangesPage page, int edition) {
    json.number("edition", edition);
    json.text("publishedAt", page.publishedAt().toString());
    json.text("level", page.level().id());
    json.objects("datasets", page.datasets(), this::dataset);
  }

  void write(AreaRevisionsPage page, int edition) {
    json.number("edition", edition);
    parts.area(page.area());
    json.objects(
        "revisions",
        page.revisions(),
        each -> {
          json.text("indicator", each.indicator());
          parts.revision(each.revision());
        });
  }

  private void dataset(ChangesPage.DatasetChange changed) {
    json.text("dataset", changed.change().dataset());
    json.text("title", changed.change().title());
    json.text("kind", changed.change().kind().id());
    json.text("level", changed.level().id());
    json.text("version", changed.version().text());
    json.truth("meaningChanged", changed.meaning());
    counts(changed.counts());
    json.objects("indicators", changed.indicators(), this::indicator);
  }

  private void indicator(ChangesPage.IndicatorChange changed) {
    json.text("id", changed.indicator());
    json.text("level", changed.counts().level().id());
    json.number("areas", changed.areas());
    counts(changed.counts());
  }

  private void counts(ChangeCounts counts) {
    json.number("added", counts.added());
    json.number("revised", counts.revised());
    json.number("withdrawn", counts.withdrawn());
    json.number("hidden", counts.hidden());
  }
}
