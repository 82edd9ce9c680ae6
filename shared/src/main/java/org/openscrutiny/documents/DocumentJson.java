package org.openscrutiny.documents;

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
import org.openscrutiny.pages.ScorecardPage;

/// The public JSON of every page. It is written only: nothing in the portal reads it back.
public final class DocumentJson implements PageFormat {
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
}
