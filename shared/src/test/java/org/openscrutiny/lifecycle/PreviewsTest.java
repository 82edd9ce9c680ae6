package org.openscrutiny.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.editions.CouncilPaperReleases;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.FiguresBuilder;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.geography.OfficialGazetteer;

/// One release of contacts is public, and the next one waits under embargo.
final class PreviewsTest {
  private static final Instant JANUARY = Instant.parse("2018-01-10T09:30:00Z");
  private static final Instant FEBRUARY = Instant.parse("2018-02-01T09:30:00Z");

  private final InMemoryStores stores = new InMemoryStores();
  private final AuditTrail trail = new InMemoryTrail();

  PreviewsTest() {
    accept("aa", "contacts", "2018-01-05", "1371");
    assertThat(edition(JANUARY).publish()).isInstanceOf(PublishOutcome.Published.class);
    accept("bb", "contacts", "2018-02-01", "1372");
  }

  @Test
  void aPreviewIsTheNextEditionToTheByteAndStoresNothing() {
    int written = stores.written().size();

    OrderOutcome.Compiled preview = compiled(Optional.empty());

    assertThat(preview.changes()).containsExactly("contacts: release bb in place of aa");
    Edition edition = published(preview.outcome());
    assertThat(edition.publishedAt()).isEqualTo(FEBRUARY);
    DocumentStore previewed = preview.run().documents();
    assertThat(text(previewed, "datasets/contacts/data.csv")).contains("1372");
    assertThat(stores.written()).hasSize(written);
    assertThat(stores.editions().current()).isEqualTo(1);
    assertThat(stores.documents().asOf("datasets/contacts/data.csv", 2))
        .hasValueSatisfying(each -> assertThat(each.edition()).isEqualTo(1));

    assertThat(edition(FEBRUARY).publish()).isInstanceOf(PublishOutcome.Published.class);
    assertThat(new TreeSet<>(previewed.names(2))).isEqualTo(stores.documents().names(2));
    for (String name : previewed.names(2)) {
      assertThat(text(previewed, name)).as(name).isEqualTo(text(stores.documents(), name));
    }
  }

  @Test
  void whoLooksAtAReleaseUnderEmbargoIsRecordedEachTime() {
    compiled(Optional.empty());
    compiled(Optional.of("contacts"));

    assertThat(trail.entries())
        .extracting(each -> each.event().action(), each -> each.event().release())
        .containsExactly(tuple(TrailAction.PREVIEWED, "bb"), tuple(TrailAction.PREVIEWED, "bb"));
  }

  @Test
  void aReleaseThatWasTakenBackIsPreviewedByNameAsOfNow() {
    Release release = stores.releases().release("bb").orElseThrow();
    stores.releases().passOver(release);
    trail.append(
        new TrailEvent(JANUARY, "A. Officer", TrailAction.CANCELLED, "contacts", "bb", 0, ""));

    assertThat(((OrderOutcome.Rejected) previews().of("A. Officer", Optional.empty())).why())
        .contains("No release is scheduled; name one");
    assertThat(published(compiled(Optional.of("bb")).outcome()).publishedAt()).isEqualTo(JANUARY);
    assertThat(((OrderOutcome.Rejected) previews().of("A. Officer", Optional.of("cc"))).why())
        .contains("There is no dataset or release \"cc\"");
  }

  @Test
  void whatIsOverdueIsPreviewedAsOfNow() {
    stores
        .releases()
        .schedule(
            stores.releases().release("bb").orElseThrow(), LocalDateTime.of(2018, 1, 10, 9, 0));

    assertThat(published(compiled(Optional.empty()).outcome()).publishedAt()).isEqualTo(JANUARY);
  }

  private OrderOutcome.Compiled compiled(Optional<String> name) {
    return (OrderOutcome.Compiled) previews().of("A. Officer", name);
  }

  private static Edition published(PublishOutcome outcome) {
    return ((PublishOutcome.Published) outcome).edition();
  }

  private Previews previews() {
    Clock clock = Clock.fixed(JANUARY, ZoneOffset.UTC);
    return new Previews(
        stores.releases(),
        stores.editions(),
        trail,
        new Rehearsal(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            compiler(),
            check(),
            clock),
        clock);
  }

  private PublishEdition edition(Instant moment) {
    return new PublishEdition(
        stores.releases(),
        stores.editions(),
        stores.documents(),
        stores.memories(),
        compiler(),
        check(),
        edition -> {},
        Clock.fixed(moment, ZoneOffset.UTC));
  }

  private static OutputCheck check() {
    return (_, _, _) -> new OutputCheck.Findings(List.of(), List.of());
  }

  private static EditionCompiler compiler() {
    return new EditionCompiler(
        SampleMeasures.CATALOGUE,
        SampleMeasures.SETTINGS,
        OfficialGazetteer.read(),
        new DocumentWriter());
  }

  private void accept(String id, String dataset, String publishedOn, String contacts) {
    ReleaseFigures release =
        CouncilPaperReleases.release(
            id,
            CouncilPaperReleases.description(
                dataset,
                "About " + dataset,
                publishedOn,
                Policy.AS_PUBLISHED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new DataFile("figures.csv", Holds.FIGURES, "Figures")),
            new FiguresBuilder()
                .file("figures.csv", 2)
                .months("contacts", SOUTHAMPTON, "2017-10 %s, 2017-11 1402".formatted(contacts))
                .build());
    stores.releases().accept(release.release(), release.figures(), List.of());
  }

  private static String text(DocumentStore documents, String name) {
    byte[] body = documents.asOf(name, 2).orElseThrow().gzip();
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
