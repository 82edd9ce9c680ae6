package org.openscrutiny.documents;

import java.util.Locale;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Place;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.QualityPage;

/// Writes `datasets/{dataset}/quality`.
///
/// The findings disclose nothing: those about figures that were not cleared were redacted when the
/// release was ingested.
final class QualityPageJson {
  private final JsonOutput json;

  QualityPageJson(JsonOutput json) {
    this.json = json;
  }

  void write(QualityPage page, int edition) {
    Release release = page.release();
    Clearance clearance = release.clearance();
    json.number("edition", edition);
    json.text("dataset", release.description().dataset());
    json.text("outcome", "accepted");
    json.objects("findings", release.findings(), this::finding);
    json.objects("disagreements", page.disagreements(), this::disagreement);
    json.object(
        "clearance",
        () -> {
          json.text("policy", clearance.policy().id());
          json.number("threshold", clearance.threshold());
          json.number("hidden", clearance.hidden());
          json.text("method", method(clearance.policy()));
        });
  }

  /// Both figures are on the indicator's public page too, so nothing is left out.
  private void disagreement(QualityPage.PageDisagreement each) {
    json.text("indicator", each.indicator());
    new PagePartsJson(json).area(each.area());
    json.text("series", each.series());
    json.text("what", each.what());
    json.text("period", each.period());
    json.text("label", each.label());
    json.number("printed", each.printed());
    json.number("ours", each.ours());
    json.text("why", each.why());
    json.text("rule", each.rule());
    json.text("source", each.source());
  }

  private void finding(Finding finding) {
    json.text("check", finding.check());
    json.number("stage", finding.stage());
    json.text("level", finding.level().name().toLowerCase(Locale.ROOT));
    json.text("message", finding.message());
    json.text("advice", finding.advice());
    json.number("total", finding.total());
    json.objects("places", finding.places(), this::place);
  }

  private void place(Place place) {
    json.text("file", place.file());
    json.number("row", place.row());
    json.text("column", place.column());
    json.text("found", place.found());
  }

  private static String method(Policy policy) {
    return switch (policy) {
      case PROTECT, COARSEN ->
          "small counts, and what would tell them; the certificate proves that none can be worked out";
      case AS_PUBLISHED -> "the publisher's own";
    };
  }
}
