package org.openscrutiny.documents;

import java.time.LocalDate;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.editions.DocumentBody;
import org.openscrutiny.editions.PageFormat;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.AreaRevisionsPage;
import org.openscrutiny.pages.AreasPage;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.CataloguePage;
import org.openscrutiny.pages.CertificatePage;
import org.openscrutiny.pages.ChangesPage;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.EditionPage;
import org.openscrutiny.pages.EditionsPage;
import org.openscrutiny.pages.IndicatorPage;
import org.openscrutiny.pages.Page;
import org.openscrutiny.pages.QualityPage;
import org.openscrutiny.pages.ScorecardPage;
import org.openscrutiny.pages.TakenDownPage;
import org.openscrutiny.pages.Withdrawal;
import org.openscrutiny.pages.WithdrawnPage;

/// Writes every page as JSON, and the tables to download as CSV. Nothing reads them back but the
/// audit, as any reader could.
public final class DocumentWriter implements PageFormat {
  private static final String JSON = "application/json";

  /// The status of an address whose document was taken down or withdrawn.
  private static final int GONE = 410;

  @Override
  public DocumentBody page(Page page, int edition) {
    return EncodedBody.of(
        page instanceof TakenDownPage || page instanceof WithdrawnPage
            ? TakenDownPage.CONTENT_TYPE
            : JSON,
        json(page, edition));
  }

  @Override
  public DocumentBody scorecardTable(ScorecardPage page) {
    return EncodedBody.of(ScorecardCsv.CONTENT_TYPE, ScorecardCsv.of(page));
  }

  @Override
  public DocumentBody figuresTable(Catalogue catalogue, ReleaseFigures dataset) {
    return EncodedBody.of(
        DataCsv.CONTENT_TYPE, bytes -> new DataCsv(catalogue).write(dataset, bytes));
  }

  private static byte[] json(Page page, int edition) {
    return JsonOutput.object(json -> {
      switch (page) {
        case IndicatorPage indicator -> new IndicatorPageJson(json).write(indicator, edition);
        case AreasPage areas -> new AreasPageJson(json).write(areas, edition);
        case ScorecardPage scorecard -> new SummaryJson(json).write(scorecard, edition);
        case AuthoritiesPage authorities -> new SummaryJson(json).write(authorities, edition);
        case CataloguePage catalogue -> new SummaryJson(json).write(catalogue, edition);
        case DatasetPage dataset -> new DatasetPageJson(json).write(dataset, edition);
        case QualityPage quality -> new QualityPageJson(json).write(quality, edition);
        case CertificatePage certificate ->
            new CertificatePageJson(json).write(certificate, edition);
        case ChangesPage changes -> new ChangesJson(json).write(changes, edition);
        case AreaRevisionsPage area -> new ChangesJson(json).write(area, edition);
        case EditionPage manifest -> new EditionJson(json).write(manifest, edition);
        case TakenDownPage(LocalDate on, String reason) -> {
          json.text("title", "Gone");
          json.number("status", GONE);
          json.text(
              "detail",
              "This was taken down on %s: %s. What is published now is at /api/v1/editions/current."
                  .formatted(on, reason.replaceFirst("[.]+$", "")));
        }
        case WithdrawnPage(String dataset, String title, Withdrawal withdrawal) -> {
          json.text("title", "Gone");
          json.number("status", GONE);
          json.text(
              "detail",
              "\"%s\" was withdrawn on %s: %s. Edition %d was the last to have it: /api/v1/editions/%d/datasets/%s."
                  .formatted(
                      title,
                      withdrawal.on(),
                      withdrawal.reason().replaceFirst("[.]+$", ""),
                      withdrawal.last(),
                      withdrawal.last(),
                      dataset));
          json.object("withdrawn", () -> PagePartsJson.withdrawal(json, withdrawal));
        }
        case EditionsPage editions -> new EditionJson(json).write(editions, edition);
      }
    });
  }
}
