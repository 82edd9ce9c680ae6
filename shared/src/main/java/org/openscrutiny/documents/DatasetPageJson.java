package org.openscrutiny.documents;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Figures.FileRows;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.DatasetPage;

/// Writes `datasets/{dataset}`.
final class DatasetPageJson {
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final JsonOutput json;
  private final PagePartsJson parts;

  DatasetPageJson(JsonOutput json) {
    this.json = json;
    this.parts = new PagePartsJson(json);
  }

  void write(DatasetPage page, int edition) {
    Release release = page.release();
    ReleaseDescription description = release.description();
    json.number("edition", edition);
    json.text("dataset", description.dataset());
    json.text("title", description.title());
    json.text("version", page.version().text());
    json.text("publisher", description.provenance().publisher());
    json.object(
        "source",
        () -> {
          json.text("name", description.provenance().source().name());
          json.text("url", description.provenance().source().url());
          json.text("pages", description.provenance().source().pages());
        });
    json.text("licence", description.provenance().licence());
    json.text("status", description.status().id());
    json.text("coverage", description.provenance().coverage());
    dates(json, description);
    json.text("policy", description.disclosure().policy().id());
    json.texts("notes", description.annotations().shownNotes());
    json.objects("footnotes", description.annotations().shownFootnotes(), this::footnote);
    json.objects("revisions", page.revisions(), this::revision);
    json.texts("indicators", release.indicators());
    json.objects("files", description.contents().files(), file -> file(file, release.files()));
    String address = "/api/v1/editions/%d/datasets/%s".formatted(edition, description.dataset());
    json.objects("downloads", List.of(address + "/data.csv"), this::csv);
    json.object(
        "quality",
        () -> {
          json.text("href", address + "/quality");
          json.number("warnings", release.findings().size());
          json.number("hidden", release.clearance().hidden());
        });
    json.text(
        "certificate",
        description.disclosure().policy().isOurs()
            ? Optional.of(address + "/certificate")
            : Optional.empty());
  }

  /// The dates on which the release was published, may be shown, and is followed by the next.
  static void dates(JsonOutput json, ReleaseDescription description) {
    json.text("publishedOn", description.schedule().publishedOn().toString());
    json.text("publishAt", toTheSecond(description.schedule().publishAt()));
    json.text("nextDue", description.schedule().nextDue().map(Object::toString));
  }

  private static String toTheSecond(LocalDateTime time) {
    return TO_THE_SECOND.format(time);
  }

  private void footnote(Footnote footnote) {
    json.text("text", footnote.text());
    json.texts("files", footnote.files());
    json.texts("indicators", footnote.indicators());
    json.texts("filters", footnote.filters());
    json.text("source", footnote.source());
  }

  private void revision(DatasetPage.DatasetRevision revised) {
    json.text("indicator", revised.indicator());
    json.text("area", revised.area());
    parts.revision(revised.revision());
  }

  private void file(DataFile file, List<FileRows> rows) {
    json.text("data", file.data());
    json.text("holds", file.holds().id());
    json.text("table", file.table());
    rows.stream()
        .filter(each -> each.file().equals(file.data()))
        .findFirst()
        .ifPresent(each -> json.number("rows", each.rows()));
  }

  private void csv(String href) {
    json.text("type", "text/csv");
    json.text("href", href);
  }
}
