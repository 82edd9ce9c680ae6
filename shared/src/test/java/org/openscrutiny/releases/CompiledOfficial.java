package org.openscrutiny.releases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.disclosure.Cleared;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.json.DocumentJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.opendata.Screened;
import org.openscrutiny.publication.Compilation;
import org.openscrutiny.publication.Document;
import org.openscrutiny.publication.EditionCompiler;
import org.openscrutiny.publication.ReleaseFigures;

/// An edition of one official file alone.
final class CompiledOfficial {
  private CompiledOfficial() {}

  static List<Document> of(String dataset, String file, List<String> indicators) {
    Screened.Accepted screened = OfficialFilesTest.screened(dataset, file);
    Cleared cleared = OfficialFilesTest.cleared(screened);
    var release =
        new Release(
            screened.id(),
            screened.description(),
            Instant.EPOCH,
            screened.findings(),
            cleared.clearance(),
            indicators,
            cleared.figures().files());
    return new EditionCompiler(
            OfficialFilesTest.CATALOGUE,
            PortalJson.read(Path.of("..", "portal.json")),
            new DocumentJson())
        .compile(
            new Compilation(
                new Edition(1, Instant.EPOCH, Map.of(dataset, release.id())),
                List.of(),
                Map.of(dataset, new ReleaseFigures(release, cleared.figures())),
                Map.of(),
                name -> Optional.empty()));
  }

  static JsonNode json(Document document) {
    try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
