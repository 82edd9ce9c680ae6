package org.openscrutiny.cli.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.DataFileScreening;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ZipFiles;

/// Screens a release, or one data file with its meta file, and clears what is accepted.
///
/// @param catalogue the folder of the indicator catalogue
/// @param config the council's `portal.json`, for the threshold of disclosure control
public record Screening(Path catalogue, Path config) {

  public ScreeningReport report(ScreenedInput input) throws IOException {
    String name = Objects.requireNonNullElse(input.path().getFileName(), input.path()).toString();
    return switch (input) {
      case ScreenedInput.ReleaseFolder(Path folder) -> release(name, new FolderFiles(folder));
      case ScreenedInput.ReleaseZip(Path zip) -> {
        try (var files = ZipFiles.of(zip)) {
          yield release(name, files);
        }
      }
      case ScreenedInput.DataFile(Path file) -> {
        var beside = new FolderFiles(Objects.requireNonNull(file.getParent()));
        yield ScreeningReport.ofFile(
            name, DataFileScreening.alone(beside, name, OfficialGazetteer.read()));
      }
    };
  }

  private ScreeningReport release(String name, ReleaseFiles files) {
    Catalogue known = CatalogueJson.read(catalogue);
    Gazetteer gazetteer = OfficialGazetteer.read();
    var screening = new ReleaseScreening(known, new ReleaseJson(), gazetteer);
    var disclosure = new DisclosureControl(known, PortalJson.read(config), gazetteer);
    return ScreeningReport.of(
        name,
        screening.screen(files),
        accepted ->
            accepted.description().disclosure().policy().isOurs()
                ? Optional.of(
                    disclosure
                        .ofRelease()
                        .clear(accepted.description(), accepted.figures(), List.of()))
                : Optional.empty(),
        disclosure::textsOf);
  }
}
