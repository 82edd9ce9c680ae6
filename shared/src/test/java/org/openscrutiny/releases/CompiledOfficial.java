package org.openscrutiny.releases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.disclosure.Cleared;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.json.DocumentJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.Screened;
import org.openscrutiny.publication.Compilation;
import org.openscrutiny.publication.Document;
import org.openscrutiny.publication.EditionCompiler;
import org.openscrutiny.publication.PreviousDocuments;
import org.openscrutiny.publication.ReleaseFigures;

/// An edition of one official file alone.
final class CompiledOfficial {
  private CompiledOfficial() {}

  static List<Document> of(String dataset, String file, List<String> indicators) {
    return compiled(List.of(figures(dataset, file, indicators)));
  }

  /// With a bundled release beside it.
  static List<Document> beside(
      String bundled, String dataset, String file, List<String> indicators) {
    return beside(bundled, figures(dataset, file, indicators), indicators);
  }

  /// With a bundled release beside official figures in a folder.
  static List<Document> beside(String bundled, Path folder, List<String> indicators) {
    Screened screened =
        new ReleaseScreening(OfficialFilesTest.CATALOGUE, new ReleaseJson())
            .screen(new FolderFiles(folder));
    if (!(screened instanceof Screened.Accepted accepted)) {
      throw new AssertionError(screened.findings());
    }
    return beside(
        bundled, figures(accepted, OfficialFilesTest.cleared(accepted), indicators), indicators);
  }

  private static List<Document> beside(
      String bundled, ReleaseFigures official, List<String> indicators) {
    Screened.Accepted screened = BundledReleases.screened(bundled);
    Cleared cleared =
        BundledReleases.clearing(OfficialFilesTest.CATALOGUE)
            .clear(screened.description(), screened.figures(), List.of());
    return compiled(List.of(official, figures(screened, cleared, indicators)));
  }

  private static ReleaseFigures figures(String dataset, String file, List<String> indicators) {
    Screened.Accepted screened = OfficialFilesTest.screened(dataset, file);
    return figures(screened, OfficialFilesTest.cleared(screened), indicators);
  }

  private static ReleaseFigures figures(
      Screened.Accepted screened, Cleared cleared, List<String> indicators) {
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

  private static List<Document> compiled(List<ReleaseFigures> releases) {
    var ids = new TreeMap<String, String>();
    var now = new TreeMap<String, ReleaseFigures>();
    for (ReleaseFigures each : releases) {
      ids.put(each.release().description().dataset(), each.release().id());
      now.put(each.release().description().dataset(), each);
    }
    var documents = new ArrayList<Document>();
    new EditionCompiler(OfficialFilesTest.CATALOGUE, BundledReleases.SETTINGS, new DocumentJson())
        .compile(
            new Compilation(
                new Edition(1, Instant.EPOCH, ids),
                List.of(),
                now,
                Map.of(),
                Map.of(),
                PreviousDocuments.NONE),
            documents::add);
    return documents;
  }

  static JsonNode json(Document document) {
    try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
