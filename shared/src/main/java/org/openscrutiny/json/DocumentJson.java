package org.openscrutiny.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.publication.PageFormat;
import org.openscrutiny.publication.page.AreasPage;
import org.openscrutiny.publication.page.AuthoritiesPage;
import org.openscrutiny.publication.page.CataloguePage;
import org.openscrutiny.publication.page.CertificatePage;
import org.openscrutiny.publication.page.DatasetPage;
import org.openscrutiny.publication.page.EditionPage;
import org.openscrutiny.publication.page.EditionsPage;
import org.openscrutiny.publication.page.IndicatorPage;
import org.openscrutiny.publication.page.Page;
import org.openscrutiny.publication.page.QualityPage;
import org.openscrutiny.publication.page.RevisedValue;
import org.openscrutiny.publication.page.ScorecardPage;

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
