package org.openscrutiny.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.ForwardingReleaseStore;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.NoOutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.ReleaseStore;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.releases.BundledReleases;
import org.openscrutiny.store.StoredRoundTrip;

/// All that is seen of the portal from outside of ingest when releases are taken in and published
/// one after the other: every document in every form, what is kept of each release but its key,
/// what is said about a refusal, and what is announced.
final class ObservableOutputs {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  private final InMemoryStores stores = new InMemoryStores();
  private final List<String> texts = new ArrayList<>();

  private ObservableOutputs() {}

  static ObservableOutputs of(ReleaseFiles... releases) {
    var outside = new ObservableOutputs();
    for (ReleaseFiles each : releases) {
      outside.publish(each);
    }
    return outside;
  }

  private void publish(ReleaseFiles files) {
    var screening =
        new ReleaseScreening(
            BundledReleases.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read());
    var ingest =
        new IngestRelease(
            screening,
            new DisclosureControl(
                BundledReleases.CATALOGUE, BundledReleases.SETTINGS, OfficialGazetteer.read()),
            tabled(),
            stores.editions(),
            stores.memories(),
            CLOCK);
    texts.add(text(ingest.ingest(files)));
    new PublishEdition(
            tabled(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                BundledReleases.CATALOGUE,
                BundledReleases.SETTINGS,
                OfficialGazetteer.read(),
                new DocumentWriter()),
            new NoOutputCheck(),
            edition -> texts.add("Edition " + edition + " is announced"),
            CLOCK)
        .publish();
  }

  private static String text(IngestOutcome outcome) {
    return switch (outcome) {
      case IngestOutcome.Accepted(Release release, _) -> text(release);
      case IngestOutcome.AlreadyKnown(Release release, _) -> "known: " + text(release);
      case IngestOutcome.Refused(var refusal) -> refusal.folder() + " " + refusal.findings();
    };
  }

  /// All but what no reader may see: the id, which is a key in the store and a hash of the files as
  /// they came, and what the next clearing has to know.
  private static String text(Release release) {
    return String.join(
        "\n",
        release.description().toString(),
        release.findings().toString(),
        release.clearance().hidden() + " hidden",
        release.indicators().toString(),
        release.files().toString());
  }

  List<String> texts() {
    return texts;
  }

  /// What an answer of the API is made of, by the document's name and edition: the tag, the size
  /// and the bytes as they are sent, and the text.
  Map<String, String> documents() {
    var all = new TreeMap<String, String>();
    for (Document each : stores.written()) {
      all.put(
          each.name() + " of edition " + each.edition(),
          String.join(
              "\n",
              each.contentType(),
              each.etag(),
              each.gzip().length + " bytes",
              new String(each.gzip(), StandardCharsets.ISO_8859_1),
              body(each)));
    }
    return all;
  }

  /// Fails at the first document that is another elsewhere.
  void assertSameAs(ObservableOutputs other) {
    assertThat(texts).isEqualTo(other.texts);
    Map<String, String> theirs = other.documents();
    documents().forEach((name, text) -> assertThat(theirs.get(name)).as(name).isEqualTo(text));
    assertThat(theirs.keySet()).isEqualTo(documents().keySet());
  }

  Document document(String name, int edition) {
    return found(name, edition).orElseThrow();
  }

  Optional<Document> found(String name, int edition) {
    return stores.documents().asOf(name, edition);
  }

  static String body(Document document) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The store in memory, of which everything comes back as it does from the table.
  private ReleaseStore tabled() {
    ReleaseStore store = stores.releases();
    return new ForwardingReleaseStore() {
      @Override
      public ReleaseStore releases() {
        return store;
      }

      @Override
      public void accept(Release release, Figures cleared, List<Release> replaced) {
        store.accept(StoredRoundTrip.of(release), StoredRoundTrip.of(release, cleared), replaced);
      }
    };
  }
}
