package org.openscrutiny.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.verification.AuditedEdition;
import org.openscrutiny.verification.DataRow;
import org.openscrutiny.verification.EditionAudit;
import org.openscrutiny.verification.Figure;
import org.openscrutiny.verification.PublicDocuments;

/// Releases of a dataset one after the other: counts that become small, or no longer are, and at
/// last the first figures again without the oldest months.
@Tag("slow")
class SuccessiveReleasesTest {
  private static final String DATASET = "conferences";
  private static final Path RELEASES =
      Path.of(System.getProperty("portal.root")).resolve("events/releases");
  private static final String MONTHLY = "children-and-families-monthly";
  private static final String CARE_LEAVERS = "care-leavers-and-fostering.csv";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void everyEditionIsProvedAndWhatWasHiddenStaysHidden(int seed) {
    var random = new Random(seed);
    ConferenceReleaseBuilder first = ConferenceReleaseBuilder.random(random, "2024-11-28");
    ConferenceReleaseBuilder second = first.redrawn(random, "2025-02-28");
    ConferenceReleaseBuilder third = first.withoutOldest(3, "2025-05-28");
    var portal = new Portal(ObservableOutputs.of(first.files(), second.files(), third.files()));

    for (int edition = 1; edition <= 3; edition++) {
      AuditedEdition audited = EditionAudit.of(portal, Integer.toString(edition));
      assertThat(audited.failed()).as(String.join("\n", audited.lines())).isZero();
    }
    assertThat(portal.figures(DATASET, 2, false))
        .doesNotContainAnyElementsOf(portal.figures(DATASET, 1, true));
    assertThat(portal.figures(DATASET, 3, false))
        .doesNotContainAnyElementsOf(portal.figures(DATASET, 1, true));
    assertThat(portal.figures(DATASET, 3, false))
        .doesNotContainAnyElementsOf(portal.figures(DATASET, 2, true));
  }

  /// In the second edition 157 pathway plans in August are 97.5%: of 161, so 4 are left. The
  /// percentage was safe in the first, in whose proof its denominator is.
  @Test
  void aPercentageThatComesToLeaveTooFewIsHiddenAndBothEditionsAreProved() {
    MemoryFiles first = MemoryFiles.of(new FolderFiles(RELEASES.resolve(MONTHLY)));
    MemoryFiles second =
        MemoryFiles.of(first)
            .with(
                "release.json",
                first
                    .text("release.json")
                    .replace("\"publishedOn\": \"2017-11-16\"", "\"publishedOn\": \"2017-12-14\"")
                    .replace("\"publishAt\": \"2017-11-16T", "\"publishAt\": \"2017-12-14T"))
            .with(CARE_LEAVERS, first.text(CARE_LEAVERS).replace(",157,95.0,", ",157,97.5,"));
    var portal = new Portal(ObservableOutputs.of(first, second));

    for (int edition = 1; edition <= 2; edition++) {
      AuditedEdition audited = EditionAudit.of(portal, Integer.toString(edition));
      assertThat(audited.failed()).as(String.join("\n", audited.lines())).isZero();
    }
    var august = new Figure("pathway-plans-percentage", "E06000045", "", "2017-08");
    assertThat(portal.figures(MONTHLY, 1, false)).contains(august);
    assertThat(portal.figures(MONTHLY, 2, true)).contains(august);
  }

  /// What has been published, by its addresses.
  private record Portal(ObservableOutputs outside) implements PublicDocuments {
    private static final Pattern ADDRESS = Pattern.compile("/api/v1/editions/(\\d+)(?:/(.+))?");

    @Override
    public Response answer(String address) {
      Matcher matcher = ADDRESS.matcher(address);
      if (!matcher.matches()) {
        return new Response(Response.NOT_FOUND, "");
      }
      return outside
          .found(name(Optional.ofNullable(matcher.group(2))), Integer.parseInt(matcher.group(1)))
          .map(document -> new Response(Response.OK, ObservableOutputs.body(document)))
          .orElse(new Response(Response.NOT_FOUND, ""));
    }

    private static String name(Optional<String> path) {
      List<String> parts = path.map(each -> List.of(each.split("/"))).orElse(List.of());
      if (parts.isEmpty()) {
        return DocumentNames.EDITION;
      }
      if (parts.getFirst().equals("indicators")) {
        return DocumentNames.indicator(parts.get(1), parts.get(3));
      }
      return switch (parts.getLast()) {
        case "data.csv" -> DocumentNames.csv(parts.get(1));
        case "certificate" -> DocumentNames.certificate(parts.get(1));
        default -> DocumentNames.dataset(parts.get(1));
      };
    }

    /// The figures that an edition hides, or those that it shows.
    Set<Figure> figures(String dataset, int edition, boolean hidden) {
      Document data = outside.document(DocumentNames.csv(dataset), edition);
      return DataRow.of(ObservableOutputs.body(data)).stream()
          .filter(DataRow::isFigure)
          .filter(row -> hidden ? row.isHidden() : row.value().isPresent())
          .map(DataRow::figure)
          .collect(Collectors.toSet());
    }
  }
}
