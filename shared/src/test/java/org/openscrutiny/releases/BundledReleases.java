package org.openscrutiny.releases;

import java.nio.file.Path;
import java.util.List;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.Screened;

/// The releases that come with the portal, as they are read from their files, before clearing.
public final class BundledReleases {
  public static final Path FOLDER = Path.of("../events/releases");

  public static final Catalogue CATALOGUE = CatalogueJson.read(Path.of("../catalogue"));

  public static final List<String> DATASETS =
      List.of(
          "attendance",
          "children-and-families-monthly",
          "childrens-services-monthly",
          "education-outcomes",
          "exclusions",
          "key-stage-2",
          "safeguarding-board");

  private BundledReleases() {}

  /// @throws IllegalStateException with the findings when the release is refused
  public static Screened.Accepted screened(String dataset) {
    var screening = new ReleaseScreening(CATALOGUE, new ReleaseJson());
    return switch (screening.screen(new FolderFiles(FOLDER.resolve(dataset)))) {
      case Screened.Accepted accepted -> accepted;
      case Screened.Refused refused ->
          throw new IllegalStateException(dataset + " is refused: " + refused.findings());
    };
  }

  public static Figures figures(String dataset) {
    return screened(dataset).figures();
  }
}
