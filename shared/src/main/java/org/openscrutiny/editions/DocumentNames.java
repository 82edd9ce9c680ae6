package org.openscrutiny.editions;

/// Builds the names of all documents. The API maps each of its routes to one of these names.
public final class DocumentNames {
  public static final String EDITION = "edition";
  public static final String EDITIONS = "editions";
  public static final String CATALOGUE = "catalogue";

  /// What the edition changed.
  public static final String CHANGES = "changes";

  /// All local authorities.
  public static final String AREAS = "areas";

  private DocumentNames() {}

  public static String catalogue(String topic) {
    return "catalogue/" + topic;
  }

  public static String indicator(String indicator, String area) {
    return "indicators/" + indicator + "/areas/" + area;
  }

  /// The newest period, all areas.
  public static String areas(String indicator) {
    return "indicators/" + indicator + "/areas";
  }

  /// One period, all areas. A name has no "/" of a period's id: 2023/24 is `2023-24` here. That
  /// can't be mistaken for a month, since the periods of one indicator's tables are all years or
  /// all months.
  public static String areas(String indicator, String periodId) {
    return areas(indicator) + "/periods/" + periodId.replace('/', '-');
  }

  public static String scorecard(String area) {
    return "areas/" + area;
  }

  public static String scorecardCsv(String area) {
    return scorecard(area) + "/scorecard.csv";
  }

  /// The published values of an area that have changed since.
  public static String revisions(String area) {
    return scorecard(area) + "/revisions";
  }

  public static String dataset(String dataset) {
    return "datasets/" + dataset;
  }

  public static String csv(String dataset) {
    return dataset(dataset) + "/data.csv";
  }

  public static String quality(String dataset) {
    return dataset(dataset) + "/quality";
  }

  public static String certificate(String dataset) {
    return dataset(dataset) + "/certificate";
  }
}
