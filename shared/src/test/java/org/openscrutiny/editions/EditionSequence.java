package org.openscrutiny.editions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.geography.OfficialGazetteer;

/// Publishes editions one after the other and keeps their documents, as the real stores do.
final class EditionSequence {
  private static final Instant FIRST = Instant.parse("2026-11-23T09:30:00Z");
  private static final JsonMapper MAPPER = new JsonMapper();

  private final EditionCompiler compiler =
      new EditionCompiler(
          SampleMeasures.CATALOGUE,
          SampleMeasures.SETTINGS,
          OfficialGazetteer.read(),
          new DocumentWriter());
  private final List<Edition> published = new ArrayList<>();
  private final Map<String, ReleaseFigures> current = new HashMap<>();
  private final Map<String, Document> documents = new HashMap<>();
  private final MemoryStore memories = new InMemoryStores().memories();
  private final Map<String, SequencedMap<String, Compilation.Past>> past = new TreeMap<>();

  static Edition edition(int number, Map<String, String> releases) {
    return new Edition(number, FIRST.plus(Duration.ofDays(number - 1)), releases);
  }

  /// Publishes an edition of exactly these releases.
  void publish(ReleaseFigures... releases) {
    Compilation compilation = compilation(releases);
    var written = new ArrayList<Document>();
    memories.put(
        compiler.compile(compilation, written::add).stream()
            .filter(Remembered::isChanged)
            .toList());
    written.forEach(document -> documents.put(document.name(), document));
    published.addFirst(compilation.edition());
    current.clear();
    int number = compilation.edition().number();
    compilation
        .now()
        .forEach((dataset, release) ->
            past.computeIfAbsent(dataset, any -> new LinkedHashMap<>())
                .putLast(release.release().id(), new Compilation.Past(number, release)));
    current.putAll(compilation.now());
  }

  /// What the next edition of exactly these releases would write.
  List<Document> compile(ReleaseFigures... releases) {
    var written = new ArrayList<Document>();
    compiler.compile(compilation(releases), written::add);
    return written;
  }

  Document document(String name) {
    return Optional.ofNullable(documents.get(name)).orElseThrow();
  }

  byte[] body(String name) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(document(name).gzip()))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json(String name) {
    try {
      return MAPPER.readTree(body(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Compilation compilation(ReleaseFigures... releases) {
    var now = new TreeMap<String, ReleaseFigures>();
    var ids = new TreeMap<String, String>();
    for (ReleaseFigures each : Arrays.asList(releases)) {
      String dataset = each.release().description().dataset();
      now.put(dataset, each);
      ids.put(dataset, each.release().id());
    }
    return new Compilation(
        edition(published.size() + 1, ids),
        published,
        now,
        current,
        past(),
        name -> Optional.ofNullable(documents.get(name)),
        memories);
  }

  private Map<String, List<Compilation.Past>> past() {
    var all = new TreeMap<String, List<Compilation.Past>>();
    past.forEach(
        (dataset, releases) -> all.put(dataset, List.copyOf(releases.values()).reversed()));
    return all;
  }
}
