package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.editions.CouncilPaperReleases;
import org.openscrutiny.editions.DocumentBody;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.FiguresBuilder;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PageFormat;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.pages.CertificatePage;
import org.openscrutiny.pages.Page;
import org.openscrutiny.pages.ScorecardPage;

/// An edition that would disclose a suppressed count is never served, whatever made it disclose it:
/// a release that an earlier version of the portal has accepted, or a fault of the portal itself.
class RefusedEditionTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
  private static final PageFormat RIGHT = new DocumentWriter();

  private final InMemoryStores stores = new InMemoryStores();

  @Test
  void aNoteThatGivesASuppressedCountStopsTheEditionUntilTheReleaseIsMended() {
    accept(release("aa", "2017-11-16", "Nothing to say."));
    assertThat(publish(RIGHT)).isInstanceOf(PublishOutcome.Published.class);
    String before = certificate(1);

    accept(release("bb", "2017-12-14", "The sexual exploitation referrals of July 2017 were 4."));
    OutputCheck.Findings findings = refused(publish(RIGHT));

    assertThat(findings.failures())
        .singleElement()
        .asString()
        .startsWith(
            "sexual-exploitation-referrals, E06000045, 2017-07 would be disclosed exactly, since"
                + " sexual-exploitation-referrals, E06000045, 2017-07 was shown in edition 2 (a note")
        .doesNotContain("were 4")
        .doesNotContain("as 4");
    assertThat(stores.editions().current()).isEqualTo(1);
    assertThat(stores.editions().published()).hasSize(1);
    assertThat(stores.editions().announced()).isEqualTo(1);
    assertThat(certificate(1)).isEqualTo(before);
    assertThat(refused(publish(RIGHT))).as("the next run of the clock").isEqualTo(findings);

    accept(release("cc", "2017-12-14", "Nothing to say again."));
    PublishOutcome mended = publish(RIGHT);

    assertThat(mended).isInstanceOf(PublishOutcome.Published.class);
    assertThat(stores.editions().edition(2).orElseThrow().releases())
        .isEqualTo(Map.of("exploitation", "cc"));
    assertThat(stores.editions().current()).isEqualTo(2);
    assertThat(stores.releases().due(CLOCK.instant())).isEmpty();
    assertThat(text("datasets/exploitation", 2))
        .contains("Nothing to say again.")
        .doesNotContain("were 4");
  }

  @Test
  void theFirstEditionIsNotServedEither() {
    accept(release("aa", "2017-11-16", "In March 2017 sexual exploitation referrals were 2."));

    assertThat(refused(publish(RIGHT)).failures()).hasSize(1);
    assertThat(stores.editions().current()).isZero();
    assertThat(stores.editions().edition(1)).isEmpty();
  }

  @Test
  void anEditionWithoutTheProofOfWhatItSuppressesIsNotServed() {
    accept(release("aa", "2017-11-16", "Nothing to say."));

    assertThat(refused(publish(new WithoutProofs())).failures())
        .contains(
            "The certificate of exploitation does not hold: sexual-exploitation-referrals,"
                + " E06000045, 2017-07 is hidden, and the certificate says that there is nothing to"
                + " prove.");
    assertThat(stores.editions().current()).isZero();

    assertThat(publish(RIGHT))
        .as("the portal is mended")
        .isInstanceOf(PublishOutcome.Published.class);
    assertThat(certificate(1)).contains("\"witnesses\"");
  }

  /// A release of another dataset is published without the one at fault, which stays due.
  @Test
  void whatIsDueWithARefusedReleaseIsPublished() {
    accept(CouncilPaperReleases.monthly());
    accept(release("aa", "2017-11-16", "In March 2017 sexual exploitation referrals were 2."));

    assertThat(publish(RIGHT))
        .asInstanceOf(type(PublishOutcome.Published.class))
        .satisfies(published -> {
          assertThat(published.edition().releases()).containsOnlyKeys("childrens-services-monthly");
          assertThat(published.leftOut())
              .singleElement(STRING)
              .startsWith("The release of exploitation is left out")
              .contains("sexual-exploitation-referrals, E06000045, 2017-03")
              .doesNotContain("were 2");
        });
    assertThat(stores.releases().due(CLOCK.instant())).hasSize(1);

    accept(release("bb", "2017-11-16", "Nothing to say."));
    refused(publish(RIGHT));
    assertThat(publish(RIGHT))
        .as("the next run takes the later release")
        .isInstanceOf(PublishOutcome.Published.class);
    assertThat(stores.editions().edition(2).orElseThrow().releases())
        .containsOnlyKeys("exploitation", "childrens-services-monthly");
  }

  @Test
  void whoDiesDuringTheCheckHasServedNothing() {
    accept(release("aa", "2017-11-16", "Nothing to say."));

    assertThatThrownBy(() ->
            publish(
                RIGHT,
                (_, _, _) -> {
                  throw new IllegalStateException("the process died here");
                }))
        .hasMessage("the process died here");
    assertThat(stores.editions().current()).isZero();

    assertThat(publish(RIGHT)).isInstanceOf(PublishOutcome.Published.class);
  }

  private static OutputCheck.Findings refused(PublishOutcome outcome) {
    assertThat(outcome).isInstanceOf(PublishOutcome.Refused.class);
    return ((PublishOutcome.Refused) outcome).findings();
  }

  private PublishOutcome publish(PageFormat format) {
    return publish(format, new DisclosureCheck(AttackBudget.OF_AN_EDITION));
  }

  private PublishOutcome publish(PageFormat format, OutputCheck check) {
    return new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                SampleMeasures.CATALOGUE,
                SampleMeasures.SETTINGS,
                OfficialGazetteer.read(),
                format),
            check,
            edition -> {},
            CLOCK)
        .publish();
  }

  private void accept(ReleaseFigures release) {
    stores.releases().accept(release.release(), release.figures(), List.of());
  }

  private String certificate(int edition) {
    return text("datasets/exploitation/certificate", edition);
  }

  private String text(String name, int edition) {
    return new CompiledDocuments(stores.documents(), edition)
        .required("/api/v1/editions/%d/%s".formatted(edition, name));
  }

  /// Counts that are suppressed, as an earlier version of the portal has cleared them.
  private static ReleaseFigures release(String id, String publishedOn, String note) {
    return CouncilPaperReleases.release(
        id,
        CouncilPaperReleases.description(
            "exploitation",
            "Exploitation, monthly",
            publishedOn,
            Policy.PROTECT,
            List.of(note),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("referrals.csv", Holds.FIGURES, "Referrals")),
        new FiguresBuilder()
            .file("referrals.csv", 5)
            .months(
                "sexual-exploitation-referrals",
                SOUTHAMPTON,
                "2017-03 c, 2017-04 0, 2017-05 11, 2017-06 8, 2017-07 c")
            .build());
  }

  /// A portal with a fault: its certificates say that there is nothing to prove.
  private static final class WithoutProofs implements PageFormat {
    @Override
    public DocumentBody page(Page page, int edition) {
      return RIGHT.page(
          page instanceof CertificatePage certificate
              ? new CertificatePage(
                  certificate.release(),
                  Optional.empty(),
                  Map.of(),
                  certificate.unproved(),
                  certificate.withheld())
              : page,
          edition);
    }

    @Override
    public DocumentBody scorecardTable(ScorecardPage page) {
      return RIGHT.scorecardTable(page);
    }

    @Override
    public DocumentBody figuresTable(Catalogue catalogue, ReleaseFigures dataset) {
      return RIGHT.figuresTable(catalogue, dataset);
    }
  }
}
