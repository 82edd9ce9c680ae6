package org.openscrutiny.editions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.EditionsPage;
import org.openscrutiny.pages.Page;
import org.openscrutiny.pages.QualityPage;
import org.openscrutiny.pages.RevisedValue;

/// How pages are written down. The same page and edition always give the same bytes.
public interface PageFormat {
  String contentType();

  /// @param edition the edition in which the page took this form
  byte[] write(Page page, int edition);

  /// The revisions of an indicator page that was written earlier.
  List<RevisedValue> revisions(byte[] indicatorPage);

  /// The revisions of a dataset page that was written earlier.
  List<DatasetPage.Revised> datasetRevisions(byte[] datasetPage);

  /// For each indicator of a scorecard that was written earlier, the edition in which its page had
  /// last changed.
  Map<String, Integer> pageEditions(byte[] scorecard);

  /// The disagreements of a quality page that was written earlier.
  List<QualityPage.Disagreeing> disagreements(byte[] qualityPage);

  /// A list of authorities that was written earlier.
  AuthoritiesPage authorities(byte[] authoritiesPage);

  /// A list of editions that was written earlier.
  EditionsPage editions(byte[] editionsPage);

  /// The names of all figures that a certificate page which was written earlier says are hidden.
  Set<String> hiddenFigures(byte[] certificatePage);
}
