package org.openscrutiny.json;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Finding.Place;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.publication.page.QualityPage;

/// Writes `datasets/{dataset}/quality`.
///
/// A finding may quote the cell that it is about, in its message too. Where the portal hides
/// figures itself, a number that was quoted from a row of data is left out: it was never cleared.
/// Nor is it told in which row a figure disagrees with others, or moved further than usual: of a
/// figure that is hidden by now, even that narrows what it can be ("by more than 5, from 8").
final class QualityPageJson {
  private static final int FIRST_STAGE_OF_FIGURES = 9;
  private static final Set<String> COMPARISONS =
      Set.of(
          "values-percentage",
          "values-ratio",
          "values-parts",
          "figures-differ",
          "figures-jump",
          "history-changed");
  private static final String QUOTE = ": \"";

  private final JsonOutput json;

  QualityPageJson(JsonOutput json) {
    this.json = json;
  }

  void write(QualityPage page, int edition) {
    Release release = page.release();
    Clearance clearance = release.clearance();
    json.number("edition", edition);
    json.text("dataset", release.description().dataset());
    json.text("release", release.id());
    json.text("outcome", "accepted");
    json.objects("findings", release.findings(), finding -> finding(finding, clearance.policy()));
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
  private void disagreement(QualityPage.Disagreeing each) {
    json.text("indicator", each.indicator());
    new Parts(json).area(each.area());
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

  private void finding(Finding finding, Policy policy) {
    json.text("check", finding.check());
    json.number("stage", finding.stage());
    json.text("level", finding.level().name().toLowerCase(Locale.ROOT));
    json.text("message", message(finding, policy));
    json.text("advice", finding.advice());
    json.number("total", finding.total());
    json.objects("places", places(finding, policy), place -> place(place, policy));
  }

  private static List<Place> places(Finding finding, Policy policy) {
    if (!policy.isOurs() || !COMPARISONS.contains(finding.check())) {
      return finding.places();
    }
    return finding.places().stream()
        .map(place -> new Place(place.file(), 0, place.column(), ""))
        .distinct()
        .toList();
  }

  private void place(Place place, Policy policy) {
    json.text("file", place.file());
    json.number("row", place.row());
    json.text("column", place.column());
    if (policy.isOurs() && quotesFigure(place)) {
      json.nothing("found");
    } else {
      json.text("found", place.found());
    }
  }

  /// The message without what it quotes, where that may be a figure.
  private static String message(Finding finding, Policy policy) {
    String message = finding.message();
    int quoted = message.indexOf(QUOTE);
    boolean cut =
        policy.isOurs()
            && quoted > 0
            && (finding.stage() >= FIRST_STAGE_OF_FIGURES
                || finding.places().stream().anyMatch(QualityPageJson::quotesFigure));
    return cut ? message.substring(0, quoted) + "." : message;
  }

  private static boolean quotesFigure(Place place) {
    return place.row() > 1 && place.found().chars().anyMatch(Character::isDigit);
  }

  private static String method(Policy policy) {
    return switch (policy) {
      case PROTECT, COARSEN ->
          "small counts, and what would tell them; the certificate proves that none can be worked out";
      case AS_PUBLISHED -> "the publisher's own";
    };
  }
}
