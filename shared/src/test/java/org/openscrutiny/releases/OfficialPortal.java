package org.openscrutiny.releases;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.disclosure.Cleared;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Release;
import org.openscrutiny.json.DocumentJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.opendata.Screened;
import org.openscrutiny.publication.Compilation;
import org.openscrutiny.publication.Document;
import org.openscrutiny.publication.EditionCompiler;
import org.openscrutiny.publication.PreviousDocuments;
import org.openscrutiny.publication.ReleaseFigures;

/// The first edition of a council's portal, compiled from files of the Department for Education.
///
/// @param documents by name
record OfficialPortal(PortalSettings settings, Map<String, Document> documents) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /// @param portal the council's `portal.json`
  /// @param files the official file of each dataset
  static OfficialPortal compile(Path portal, Map<String, String> files) {
    PortalSettings settings = PortalJson.read(portal);
    var releases = new TreeMap<String, ReleaseFigures>();
    files.forEach((folder, file) -> {
      ReleaseFigures release = release(folder, file);
      releases.put(release.release().description().dataset(), release);
    });
    var ids = new TreeMap<String, String>();
    releases.forEach((dataset, release) -> ids.put(dataset, release.release().id()));
    var documents = new TreeMap<String, Document>();
    new EditionCompiler(OfficialFilesTest.CATALOGUE, settings, new DocumentJson())
        .compile(
            new Compilation(
                new Edition(1, Instant.EPOCH, ids),
                List.of(),
                releases,
                Map.of(),
                Map.of(),
                PreviousDocuments.NONE),
            document -> documents.put(document.name(), document));
    return new OfficialPortal(settings, documents);
  }

  /// The names of the pages of one indicator in one area.
  List<String> indicatorPages() {
    return documents.keySet().stream()
        .filter(name -> name.matches("indicators/[^/]+/areas/E[0-9]{8}.*"))
        .toList();
  }

  JsonNode json(String name) {
    try {
      return JSON.readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  String text(String name) {
    Document document = Optional.ofNullable(documents.get(name)).orElseThrow();
    try (var bytes = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static ReleaseFigures release(String folder, String file) {
    Screened.Accepted screened = OfficialFilesTest.screened(folder, file);
    Cleared cleared = OfficialFilesTest.cleared(screened);
    List<String> indicators =
        cleared.figures().series().stream()
            .map(each -> each.series().key().indicator())
            .distinct()
            .sorted()
            .toList();
    return new ReleaseFigures(
        new Release(
            screened.id(),
            screened.description(),
            Instant.EPOCH,
            screened.findings(),
            cleared.clearance(),
            indicators,
            cleared.figures().files()),
        cleared.figures());
  }
}
