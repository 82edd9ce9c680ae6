package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.ReleaseScreening;

/// Releases that are shown as published, after or beside protected ones whose suppressed counts
/// they disclose.
class LoosenedPublicationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(new Topic("care", "Care", "How are children cared for?")),
          List.of(
              count("visits"),
              count("children"),
              ratio("visits-percentage", Unit.PERCENT).counting("visits").outOf("children").build(),
              count("calls"),
              ratio("visits-rate", Unit.PER_10000).counting("visits").build(),
              ratio("calls-rate", Unit.PER_10000).counting("calls").build(),
              count("in-time"),
              ratio("in-time-percentage", Unit.PERCENT).build()),
          List.of(),
          List.of());

  private final InMemoryStores stores = new InMemoryStores();
  private final IngestRelease ingest =
      new IngestRelease(
          new ReleaseScreening(CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()),
          new DisclosureControl(CATALOGUE, SampleMeasures.SETTINGS, OfficialGazetteer.read()),
          stores.releases(),
          stores.editions(),
          stores.memories(),
          CLOCK);

  private static Indicator count(String id) {
    return new IndicatorBuilder(id, "care", Unit.NUMBER, 0, Polarity.NONE, Measured.DURING).build();
  }

  private static IndicatorBuilder ratio(String id, Unit unit) {
    return new IndicatorBuilder(id, "care", unit, 1, Polarity.NONE, Measured.DURING);
  }

  /// @param before the protected release of edition 1
  /// @param after the later release
  record Case(String name, MadeUpRelease before, MadeUpRelease after) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> laterReleases() {
    return Stream.of(
        new Case(
            "the year that contains the month",
            protect().table(" : visits", months(3)),
            later()
                .table(" : visits", months("c"))
                .table(" : visits", "202425 Financial year | Southampton | 223")),
        new Case(
            "a percentage",
            protect().table(" : visits | children", "202324 Financial year | Southampton | 3 | 25"),
            later()
                .table(
                    " : visits | children | visits-percentage",
                    "202324 Financial year | Southampton | c | 25 | 12.0")),
        new Case(
            "a rate, where another shows the population",
            protect()
                .table(
                    " : visits | calls | calls-rate",
                    "202324 Financial year | Southampton | 3 | 12 | 2.4"),
            later().table(" : visits-rate", "202324 Financial year | Southampton | 0.6")),
        new Case(
            "a denominator",
            protect().table(" : visits", "202324 Financial year | Southampton | 20"),
            later().table(" : visits | children", "202324 Financial year | Southampton | 20 | 23")),
        new Case(
            "a mean of authorities",
            protect()
                .table(
                    " : visits",
                    "202324 Financial year | Southampton | 3",
                    "202324 Financial year | Portsmouth | 20",
                    "202324 Financial year | Leeds | 25"),
            later()
                .table(
                    " : visits",
                    "202324 Financial year | Southampton | c",
                    "202324 Financial year | Portsmouth | 20",
                    "202324 Financial year | Core Cities | 16")),
        new Case(
            "the same figure under the present code",
            protect().table("placement : visits", placements("Old Barnsley", "3", "12", "15")),
            later().table("placement : visits", placements("New Barnsley", "3", "c", "c"))),
        new Case(
            "a figure of a renamed filter",
            protect().table("placement : visits", placements("Southampton", "3", "12", "15")),
            later().table("setting : visits", placements("Southampton", "3", "12", "15"))),
        new Case(
            "a figure of a renamed level",
            protect().table("placement : visits", placements("Southampton", "3", "12", "15")),
            later()
                .table(
                    "placement : visits",
                    "202324 Financial year | Southampton | Foster care | 3",
                    "202324 Financial year | Southampton | Residential | 12",
                    "202324 Financial year | Southampton | Total | 15")),
        new Case(
            "a subtotal",
            protect()
                .table(
                    "placement : visits",
                    "202324 Financial year | Southampton | Foster | 3",
                    "202324 Financial year | Southampton | Kinship | 30",
                    "202324 Financial year | Southampton | Residential | 12",
                    "202324 Financial year | Southampton | Total | 45"),
            later()
                .table(
                    "placement : visits",
                    "202324 Financial year | Southampton | Foster or residential | 15",
                    "202324 Financial year | Southampton | Residential | 12",
                    "202324 Financial year | Southampton | Kinship | 30",
                    "202324 Financial year | Southampton | Total | 45")),
        new Case(
            "the rest of the total",
            protect().table("placement : visits", placements("Southampton", "3", "12", "15")),
            later().table("placement : visits", placements("Southampton", "c", "12", "15"))));
  }

  @ParameterizedTest
  @MethodSource("laterReleases")
  void aLaterReleaseIsRefused(Case each) {
    published(each.before());

    List<Finding> findings = refused(each.after());

    assertThat(findings).anyMatch(finding -> finding.check().startsWith("policy-"));
  }

  /// Other datasets that disclose a count of a protected one, whatever else that suppresses.
  static Stream<Case> disclosing() {
    return Stream.of(
        new Case(
            "the suppressed count itself",
            protect().table("placement : visits", placements("Southampton", "3", "12", "15")),
            other().table("placement : visits", placements("Southampton", "3", "c", "c"))),
        new Case(
            "the suppressed level, split, without a total",
            protect().table("placement : visits", placements("Southampton", "3", "12", "15")),
            other()
                .table(
                    "placement | sex : visits",
                    "202324 Financial year | Southampton | Foster | Boys | 1",
                    "202324 Financial year | Southampton | Foster | Girls | 2",
                    "202324 Financial year | Southampton | Other | Boys | c",
                    "202324 Financial year | Southampton | Other | Girls | c")),
        new Case(
            "a declared percentage",
            protect().table(" : visits | children", "202324 Financial year | Southampton | 3 | 25"),
            other().table(" : visits-percentage", "202324 Financial year | Southampton | 12.0")));
  }

  /// Other datasets that disclose a count of a protected one as long as that suppresses nothing
  /// more.
  static Stream<Case> linked() {
    return Stream.of(
        new Case(
            "a mean of authorities",
            protect()
                .table(
                    " : visits",
                    "202324 Financial year | Southampton | 3",
                    "202324 Financial year | Portsmouth | 20",
                    "202324 Financial year | Leeds | 25"),
            other().table(" : visits", "202324 Financial year | Core Cities | 16")),
        new Case(
            "undeclared percentages",
            protect()
                .table(
                    " : in-time",
                    "202122 Financial year | Southampton | 20",
                    "202324 Financial year | Southampton | 31"),
            other()
                .table(
                    " : in-time-percentage",
                    "202122 Financial year | Southampton | 80.0",
                    "202324 Financial year | Southampton | 93.9")),
        new Case(
            "the rest of the total",
            protect()
                .table(
                    "placement : visits",
                    "202324 Financial year | Southampton | Foster | 3",
                    "202324 Financial year | Southampton | Residential | 12"),
            other().table(" : visits", "202324 Financial year | Southampton | 15")),
        new Case(
            "the year that contains the month",
            protect().table(" : visits", months(3)),
            other().table(" : visits", "202425 Financial year | Southampton | 223")));
  }

  @ParameterizedTest
  @MethodSource({"disclosing", "linked"})
  void anotherDatasetIsRefusedInALaterEdition(Case each) {
    published(each.before());

    List<Finding> findings = refused(each.after());

    assertThat(findings).anyMatch(finding -> finding.check().equals("policy-discloses"));
  }

  @ParameterizedTest
  @MethodSource("disclosing")
  void anotherDatasetIsLeftOutOfTheSameEdition(Case each) {
    accepted(each.after());
    accepted(each.before());

    var published = (PublishOutcome.Published) publish();

    assertThat(published.edition().releases()).containsOnlyKeys("one");
    assertThat(published.leftOut())
        .singleElement()
        .asString()
        .startsWith("The release of two is left out");
  }

  @ParameterizedTest
  @MethodSource("linked")
  void theProtectedDatasetSuppressesMoreWhereThatHelps(Case each) {
    accepted(each.after());
    accepted(each.before());

    var published = (PublishOutcome.Published) publish();

    assertThat(published.edition().releases()).containsOnlyKeys("one", "two");
    assertThat(published.leftOut()).isEmpty();
  }

  @Test
  void aReleaseThatIsSentAgainTakesThePlaceOfTheOneThatWasLeftOut() {
    accepted(other().table("placement : visits", placements("Southampton", "3", "c", "c")));
    accepted(protect().table("placement : visits", placements("Southampton", "3", "12", "15")));
    publish();
    assertThat(stores.releases().due(CLOCK.instant())).hasSize(1);
    assertThat(publish()).isInstanceOf(PublishOutcome.Refused.class);

    accepted(
        new MadeUpRelease("two", "as-published", "2026-01-03")
            .table("placement : visits", placements("Southampton", "c", "c", "c")));

    var published = (PublishOutcome.Published) publish();
    assertThat(published.edition().releases()).containsOnlyKeys("one", "two");
    assertThat(published.leftOut()).isEmpty();
    assertThat(publish()).isInstanceOf(PublishOutcome.NothingDue.class);
  }

  @Test
  void aPersonMayReleaseTheDisclosedCountByName() {
    published(protect().table("placement : visits", placements("Southampton", "3", "12", "15")));

    published(
        other()
            .showing("visits", "2023/24")
            .table("placement : visits", placements("Southampton", "3", "c", "c")));
  }

  /// The percentage is as little protected as the count itself.
  @Test
  void whatAnEarlierEditionHasPrintedIsPublic() {
    published(other().table(" : visits-percentage", "202324 Financial year | Southampton | 12.0"));
    published(
        protect().table(" : visits | children", "202324 Financial year | Southampton | 3 | 25"));

    published(
        new MadeUpRelease("two", "as-published", "2026-02-02")
            .table(
                " : visits-percentage",
                "202324 Financial year | Southampton | 12.0",
                "202324 Financial year | Portsmouth | 13.0"));
  }

  /// Their publishers have decided it.
  @Test
  void datasetsThatAreAllShownAsPublishedAreNotAudited() {
    accepted(protect().table(" : calls", "202324 Financial year | Southampton | 3"));
    accepted(other().table(" : visits", "202324 Financial year | Southampton | 20"));
    accepted(
        new MadeUpRelease("three", "as-published", "2026-01-02")
            .table(" : children", "202324 Financial year | Southampton | 23"));

    var published = (PublishOutcome.Published) publish();
    assertThat(published.edition().releases()).containsOnlyKeys("one", "two", "three");
  }

  /// The mean was public before the authorities were.
  @Test
  void aMeanOfAnEarlierEdition() {
    published(other().table(" : visits", "202324 Financial year | Core Cities | 16"));
    published(
        protect()
            .table(
                " : visits",
                "202324 Financial year | Southampton | 3",
                "202324 Financial year | Portsmouth | 20",
                "202324 Financial year | Leeds | 25"));

    assertThat(certificate(2)).contains("E06000044", "E08000035");
  }

  private String certificate(int edition) {
    var body = stores.documents().asOf(DocumentNames.certificate("one"), edition).orElseThrow();
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body.gzip()))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MadeUpRelease other() {
    return new MadeUpRelease("two", "as-published", "2026-01-02");
  }

  private static MadeUpRelease protect() {
    return new MadeUpRelease("one", "protect", "2026-01-02");
  }

  private static MadeUpRelease later() {
    return new MadeUpRelease("one", "as-published", "2026-02-02");
  }

  private static String[] placements(String area, String... figures) {
    return new String[] {
      "202324 Financial year | %s | Foster | %s".formatted(area, figures[0]),
      "202324 Financial year | %s | Residential | %s".formatted(area, figures[1]),
      "202324 Financial year | %s | Total | %s".formatted(area, figures[2])
    };
  }

  private static String[] months(Object may) {
    return Stream.of(
            "2024 April | Southampton | 20",
            "2024 May | Southampton | " + may,
            "2024 June | Southampton | 20",
            "2024 July | Southampton | 20",
            "2024 August | Southampton | 20",
            "2024 September | Southampton | 20",
            "2024 October | Southampton | 20",
            "2024 November | Southampton | 20",
            "2024 December | Southampton | 20",
            "2025 January | Southampton | 20",
            "2025 February | Southampton | 20",
            "2025 March | Southampton | 20")
        .toArray(String[]::new);
  }

  private void published(MadeUpRelease release) {
    accepted(release);
    assertThat(publish()).isInstanceOf(PublishOutcome.Published.class);
  }

  private void accepted(MadeUpRelease release) {
    IngestOutcome outcome = ingest.ingest(release.files());
    assertThat(outcome).isInstanceOf(IngestOutcome.Accepted.class);
  }

  private List<Finding> refused(MadeUpRelease release) {
    IngestOutcome outcome = ingest.ingest(release.files());
    assertThat(outcome).isInstanceOf(IngestOutcome.Refused.class);
    return ((IngestOutcome.Refused) outcome).refusal().findings();
  }

  private PublishOutcome publish() {
    return new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                CATALOGUE, SampleMeasures.SETTINGS, OfficialGazetteer.read(), new DocumentWriter()),
            new NoOutputCheck(),
            edition -> {},
            CLOCK)
        .publish();
  }
}
