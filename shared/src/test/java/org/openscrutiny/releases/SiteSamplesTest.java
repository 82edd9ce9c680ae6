package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.NoOutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.geography.OfficialGazetteer;

/// The JSON that the site's tests render is what the portal makes of its own releases, to the byte:
/// two editions of some indicators, the second with a corrected figure and another release. Other
/// authorities, which no bundled release has, are made up beside it. With `-Dapprove=true` the
/// files are written anew.
class SiteSamplesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("portal.root"), "static-site", "test", "fixtures", "api");

  private static final Set<String> INDICATORS =
      Set.of(
          "ks2-rwm-expected",
          "ks1-maths-expected",
          "progress-8",
          "overall-absence",
          "sessions-possible",
          "permanent-exclusion-rate",
          "contacts",
          "assessments-within-45-days",
          "child-protection-plan-rate",
          "child-protection-plans",
          "looked-after-children-rate",
          "looked-after-children",
          "initial-health-assessments-in-time",
          "new-unaccompanied-children",
          "looked-after-returned-home",
          "unregulated-placements",
          "unregulated-placements-percentage",
          "children-per-social-worker");

  private static final String CORRECTED = "corrected-childrens-services-monthly";
  private static final String ADDED = "exclusions";

  private final InMemoryStores stores = new InMemoryStores();

  @Test
  void theSamplesAreWhatTheReleasesGive() {
    List<String> first =
        BundledReleases.DATASETS.stream().filter(each -> !each.equals(ADDED)).toList();
    edition("2026-11-16T09:30:00Z", first);
    edition("2026-11-23T09:30:00Z", List.of(CORRECTED, ADDED));

    var differing = new ArrayList<String>();
    samples()
        .forEach((name, body) -> {
          if (!isOnDisk(SAMPLES.resolve(name), body)) {
            differing.add(name);
          }
        });
    assertThat(differing).as("samples to be written anew, with -Dapprove=true").isEmpty();
  }

  private void edition(String at, List<String> releases) {
    Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    releases.forEach(
        release -> BundledReleases.ingest(BundledReleases.files(release), stores, clock));
    var some =
        new Catalogue(
            BundledReleases.CATALOGUE.topics(),
            BundledReleases.CATALOGUE.indicators().stream()
                .filter(each -> INDICATORS.contains(each.id()))
                .toList());
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                some, BundledReleases.SETTINGS, OfficialGazetteer.read(), new DocumentWriter()),
            new NoOutputCheck(),
            edition -> {},
            clock)
        .publish();
  }

  /// By file: the documents about the council's own area that each edition changed.
  private Map<String, byte[]> samples() {
    String home = BundledReleases.SETTINGS.home().code();
    var names =
        new ArrayList<>(
            List.of(DocumentNames.EDITION, DocumentNames.CATALOGUE, DocumentNames.CHANGES));
    names.add(DocumentNames.scorecard(home));
    names.add(DocumentNames.revisions(home));
    INDICATORS.forEach(id -> names.add(DocumentNames.indicator(id, home)));
    BundledReleases.DATASETS.forEach(id -> {
      names.add(DocumentNames.dataset(id));
      names.add(DocumentNames.quality(id));
      names.add(DocumentNames.certificate(id));
    });
    var samples = new TreeMap<String, byte[]>();
    for (int edition = 1; edition <= 2; edition++) {
      for (String name : names) {
        int number = edition;
        stores
            .documents()
            .asOf(name, edition)
            .filter(each -> each.edition() == number)
            .ifPresent(each -> samples.put(number + "/" + file(name), body(each)));
      }
    }
    stores
        .documents()
        .asOf(DocumentNames.EDITIONS, 2)
        .ifPresent(each -> samples.put("editions.json", body(each)));
    return samples;
  }

  private static String file(String name) {
    return (name.equals(DocumentNames.CATALOGUE) ? "indicators" : name) + ".json";
  }

  private static byte[] body(Document document) {
    try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return (new String(json.readAllBytes(), StandardCharsets.UTF_8) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOnDisk(Path file, byte[] body) {
    try {
      if (Boolean.getBoolean("approve")) {
        Files.createDirectories(file.getParent());
        Files.write(file, body);
      }
      return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
