package org.openscrutiny.releases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.editions.Compilation;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.Memories;
import org.openscrutiny.editions.PreviousDocuments;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.suppression.release.ClearedRelease;

/// The first edition of a council's portal, compiled from files of the Department for Education.
///
/// @param documents by name
record OfficialPortal(PortalSettings settings, Map<String, Document> documents) {
  private static final JsonMapper JSON = new JsonMapper();

  /// With all indicators of some official files.
  static OfficialPortal of(PortalSettings settings, List<OfficialFile> files) {
    return compile(
        settings,
        files.stream()
            .map(each -> {
              ScreeningOutcome.Accepted screened = each.screened();
              return release(screened, OfficialFile.cleared(screened), indicators(screened));
            })
            .toList());
  }

  /// The project's own portal, with releases of which only some indicators have pages.
  static OfficialPortal compile(ReleaseFigures... releases) {
    return compile(BundledReleases.SETTINGS, List.of(releases));
  }

  private static OfficialPortal compile(PortalSettings settings, List<ReleaseFigures> releases) {
    var ids = new TreeMap<String, String>();
    var byDataset = new TreeMap<String, ReleaseFigures>();
    for (ReleaseFigures each : releases) {
      ids.put(each.release().description().dataset(), each.release().id());
      byDataset.put(each.release().description().dataset(), each);
    }
    var documents = new TreeMap<String, Document>();
    new EditionCompiler(
            OfficialFile.CATALOGUE, settings, OfficialGazetteer.read(), new DocumentWriter())
        .compile(
            new Compilation(
                new Edition(1, Instant.EPOCH, ids),
                List.of(),
                byDataset,
                Map.of(),
                Map.of(),
                PreviousDocuments.NONE,
                Memories.NONE),
            document -> documents.put(document.name(), document));
    return new OfficialPortal(settings, documents);
  }

  /// Of the figures of a file, those of one indicator have pages.
  static ReleaseFigures official(ReleaseFiles files, String indicator) {
    ScreeningOutcome.Accepted screened = OfficialFile.screened(files);
    return release(screened, OfficialFile.cleared(screened), List.of(indicator));
  }

  /// A release that comes with the portal.
  static ReleaseFigures bundled(String dataset, String indicator) {
    ScreeningOutcome.Accepted screened = BundledReleases.screened(dataset);
    return release(
        screened,
        BundledReleases.clearing(OfficialFile.CATALOGUE)
            .clear(screened.description(), screened.figures(), List.of()),
        List.of(indicator));
  }

  private static List<String> indicators(ScreeningOutcome.Accepted screened) {
    return screened.figures().series().stream()
        .map(each -> each.series().key().indicator())
        .distinct()
        .sorted()
        .toList();
  }

  private static ReleaseFigures release(
      ScreeningOutcome.Accepted screened, ClearedRelease cleared, List<String> indicators) {
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
}
