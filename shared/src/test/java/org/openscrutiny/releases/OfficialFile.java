package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.OfficialData;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.suppression.release.ClearedRelease;

/// A data file in a layout of the Department for Education, as a release: the data file is read as
/// it comes, and the project adds a `release.json` and a meta file, which are under
/// `src/test/resources/official`.
///
/// @param dataset the name of the folder with the `release.json`
/// @param name the name of the compressed data file
/// @param source the department's compressed file, or the text of a sample
/// @param sample whether the file is a sample, which is compressed when it is read
record OfficialFile(String dataset, String name, Path source, boolean sample)
    implements ReleaseFiles {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path DESCRIPTIONS = RESOURCES.resolve("official");

  /// The project's indicators, and those that only the official files have.
  static final Catalogue CATALOGUE =
      withMore(BundledReleases.CATALOGUE, CatalogueJson.read(DESCRIPTIONS.resolve("catalogue")));

  /// The department's own file, which only tests of the suite `official-data` may read.
  static OfficialFile published(String dataset, String name) {
    Path source = OfficialData.folder("official").resolve(name);
    return new OfficialFile(dataset, name, source, false);
  }

  /// A small file in the same layout, with made-up figures.
  static OfficialFile sample(String dataset, String name) {
    Path source = RESOURCES.resolve("official-samples").resolve(name.replaceFirst("\\.gz$", ""));
    return new OfficialFile(dataset, name, source, true);
  }

  @Override
  public String folder() {
    return dataset;
  }

  @Override
  public List<String> names() {
    return Stream.concat(description().names().stream(), Stream.of(name)).sorted().toList();
  }

  @Override
  public InputStream open(String file) throws IOException {
    if (!file.equals(name)) {
      return description().open(file);
    }
    return sample ? compressed() : Files.newInputStream(source);
  }

  private FolderFiles description() {
    return new FolderFiles(DESCRIPTIONS.resolve(dataset));
  }

  private InputStream compressed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      Files.copy(source, gzip);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  ScreeningOutcome.Accepted screened() {
    return screened(this);
  }

  static ScreeningOutcome.Accepted screened(ReleaseFiles files) {
    ScreeningOutcome screened =
        new ReleaseScreening(CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()).screen(files);
    assertThat(screened)
        .as("%s", screened.findings())
        .isInstanceOf(ScreeningOutcome.Accepted.class);
    return (ScreeningOutcome.Accepted) screened;
  }

  /// As published: nothing is hidden that the department shows.
  static ClearedRelease cleared(ScreeningOutcome.Accepted screened) {
    ClearedRelease cleared =
        BundledReleases.clearing(CATALOGUE)
            .clear(screened.description(), screened.figures(), List.of());
    assertThat(cleared.figures()).isEqualTo(screened.figures());
    return cleared;
  }

  private static Catalogue withMore(Catalogue catalogue, Catalogue more) {
    List<Topic> topics =
        Stream.concat(catalogue.topics().stream(), more.topics().stream()).toList();
    List<Indicator> indicators =
        Stream.concat(catalogue.indicators().stream(), more.indicators().stream()).toList();
    return new Catalogue(topics, indicators);
  }
}
