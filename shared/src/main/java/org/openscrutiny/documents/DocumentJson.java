package org.openscrutiny.documents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.editions.PageFormat;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.AreasPage;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.CataloguePage;
import org.openscrutiny.pages.CertificatePage;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.EditionPage;
import org.openscrutiny.pages.EditionsPage;
import org.openscrutiny.pages.IndicatorPage;
import org.openscrutiny.pages.Page;
import org.openscrutiny.pages.QualityPage;
import org.openscrutiny.pages.RevisedValue;
import org.openscrutiny.pages.ScorecardPage;

/// The public JSON of every page, and the way back for the parts that the next edition carries on.
public final class DocumentJson implements PageFormat {
  private final WrittenPages written = new WrittenPages();

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public byte[] write(Page page, int edition) {
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
        case EditionPage manifest -> new EditionJson(json).write(manifest, edition);
        case EditionsPage editions -> new EditionJson(json).write(editions, edition);
      }
    });
  }

  @Override
  public List<RevisedValue> revisions(byte[] indicatorPage) {
    return written.revisions(indicatorPage);
  }

  @Override
  public List<DatasetPage.Revised> datasetRevisions(byte[] datasetPage) {
    return written.datasetRevisions(datasetPage);
  }

  @Override
  public Map<String, Integer> pageEditions(byte[] scorecard) {
    return written.pageEditions(scorecard);
  }

  @Override
  public List<QualityPage.Disagreeing> disagreements(byte[] qualityPage) {
    return written.disagreements(qualityPage);
  }

  @Override
  public AuthoritiesPage authorities(byte[] authoritiesPage) {
    return written.authorities(authoritiesPage);
  }

  @Override
  public EditionsPage editions(byte[] editionsPage) {
    return written.editions(editionsPage);
  }

  @Override
  public Set<String> hiddenFigures(byte[] certificatePage) {
    return written.hiddenFigures(certificatePage);
  }
}
