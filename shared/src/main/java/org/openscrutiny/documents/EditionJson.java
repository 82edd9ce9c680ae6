package org.openscrutiny.documents;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.EditionChange;
import org.openscrutiny.pages.EditionPage;
import org.openscrutiny.pages.EditionsPage;
import org.openscrutiny.pages.Removal;
import org.openscrutiny.wording.PlaceNames;

/// Writes `edition` and `editions`.
final class EditionJson {
  private final JsonOutput json;

  EditionJson(JsonOutput json) {
    this.json = json;
  }

  void write(EditionPage page, int edition) {
    PortalSettings settings = page.settings();
    json.number("edition", edition);
    json.text("publishedAt", page.publishedAt().toString());
    json.object(
        "home",
        () -> {
          json.text("code", settings.home().code());
          json.text("name", settings.home().name());
          json.text("inText", PlaceNames.inText(settings.home()));
        });
    json.object(
        "portal",
        () -> {
          json.text("title", settings.title());
          json.text("council", settings.council());
          json.text("councilUrl", settings.councilUrl());
          json.text("contact", settings.contact());
          json.text("accent", settings.accent());
        });
    json.objects("topics", page.topics(), this::topic);
    json.objects("datasets", page.datasets(), this::dataset);
    json.objects(
        "comparators",
        settings.comparators(),
        each -> {
          comparator(each);
          Optional.ofNullable(page.members().get(each.id()))
              .ifPresent(codes -> json.texts("members", codes));
        });
    json.objects(
        "changes",
        page.changes(),
        change -> {
          change(change);
          Optional.ofNullable(page.reasons().get(change.dataset()))
              .ifPresent(why -> json.text("why", why));
        });
    // Manifests of editions before any takedown stay as they are.
    if (!page.removals().isEmpty()) {
      json.objects("takenDown", page.removals(), this::removal);
    }
  }

  private void removal(Removal removal) {
    json.number("upTo", removal.upTo());
    json.text("on", removal.on().toString());
    json.text("reason", removal.reason());
    json.texts("datasets", List.copyOf(removal.datasets()));
    json.texts("indicators", List.copyOf(removal.indicators()));
  }

  void write(EditionsPage page, int edition) {
    json.number("current", edition);
    json.objects(
        "editions",
        page.editions(),
        entry -> {
          json.number("edition", entry.edition());
          json.text("publishedAt", entry.publishedAt().toString());
          json.objects("changes", entry.changes(), this::change);
        });
  }

  private void topic(EditionPage.TopicCount count) {
    json.text("id", count.topic().id());
    json.text("title", count.topic().title());
    json.text("question", count.topic().question());
    json.number("indicators", count.indicators());
  }

  private void dataset(Release release) {
    ReleaseDescription description = release.description();
    json.text("id", description.dataset());
    json.text("title", description.title());
    json.text("status", description.status().id());
    json.text("publisher", description.provenance().publisher());
    DatasetPageJson.dates(json, description);
    json.texts("indicators", release.indicators());
  }

  private void comparator(PortalSettings.Comparator comparator) {
    json.text("id", comparator.id());
    json.text("code", comparator.area().code());
    json.text("name", comparator.area().name());
  }

  private void change(EditionChange change) {
    json.text("dataset", change.dataset());
    json.text("kind", change.kind().id());
    json.text("title", change.title());
    json.texts("indicators", change.indicators());
    json.number("revisions", change.revisions());
  }
}
