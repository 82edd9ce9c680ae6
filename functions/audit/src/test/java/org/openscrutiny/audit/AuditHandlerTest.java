package org.openscrutiny.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openscrutiny.editions.RecordingContext;
import org.openscrutiny.verification.AuditFailure;
import org.openscrutiny.verification.AuditedDataset;
import org.openscrutiny.verification.AuditedEdition;
import org.openscrutiny.verification.PublicDocuments.Unreadable;
import org.openscrutiny.verification.ReleaseCalendar;
import org.openscrutiny.verification.ServedSite;

final class AuditHandlerTest {
  private static final Clock NIGHT =
      Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);

  private final RecordingContext context = new RecordingContext();
  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();

  @Test
  void aPassedAuditIsLoggedAndCounted() throws IOException {
    var held = new AuditedEdition(3, List.of(new AuditedDataset("ours", "proved", List.of())));

    assertThat(audit(() -> held))
        .isEqualTo("{\"outcome\":\"holds\",\"edition\":3,\"failed\":0,\"served\":3,\"late\":0}");
    assertThat(context.log())
        .containsExactly(
            "ok     ours: proved",
            "Edition 3: all of it holds.",
            "The site serves edition 3, the current one.");
    assertThat(metrics.toString(UTF_8))
        .isEqualTo(
            "{\"message\":\"Edition 3: all of it holds.\",\"_aws\":{\"Timestamp\":1700000000000,"
                + "\"CloudWatchMetrics\":[{\"Namespace\":\"OpenScrutiny\",\"Dimensions\":"
                + "[[\"FunctionName\"]],\"Metrics\":[{\"Name\":\"DatasetsAudited\",\"Unit\":"
                + "\"Count\"},{\"Name\":\"DatasetsFailed\",\"Unit\":\"Count\"},{\"Name\":\"SiteBehind\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"ReleasesLate\",\"Unit\":\"Count\"}]}]},"
                + "\"FunctionName\":\"api\",\"DatasetsAudited\":1,\"DatasetsFailed\":0,\"SiteBehind\":0,"
                + "\"ReleasesLate\":0}\n");
  }

  @Test
  void aFailureIsLoggedInASentenceAndCounted() throws IOException {
    var failed =
        new AuditedEdition(
            3,
            List.of(
                new AuditedDataset(
                    "ours", "proved", List.of(AuditFailure.of("A figure is shown."))),
                new AuditedDataset("theirs", "as published", List.of())));

    assertThat(audit(() -> failed))
        .isEqualTo("{\"outcome\":\"fails\",\"edition\":3,\"failed\":1,\"served\":3,\"late\":0}");
    assertThat(context.log())
        .contains(
            "FAILED ours: proved",
            "       A figure is shown.",
            "Edition 3: 1 of 2 datasets failed.");
    assertThat(metrics.toString(UTF_8)).contains("\"DatasetsAudited\":2,\"DatasetsFailed\":1");
  }

  @Test
  void aSiteThatWasLeftOnTheEditionBeforeIsLoggedAndCounted() throws IOException {
    var held = new AuditedEdition(3, List.of());
    var behind =
        new ServedSite(3, NIGHT.instant().minus(Duration.ofHours(2)), 2, List.of(), List.of());

    assertThat(audit(() -> held, behind))
        .isEqualTo("{\"outcome\":\"fails\",\"edition\":3,\"failed\":0,\"served\":2,\"late\":0}");
    assertThat(context.log().getLast())
        .startsWith("The current edition is 3; the site serves edition 2.");
    assertThat(metrics.toString(UTF_8)).contains("\"SiteBehind\":1");
  }

  /// The night is that of 14 November 2023.
  @Test
  void aReleaseThatWasDueBeforeTodayIsLoggedAndCounted() throws IOException {
    var held = new AuditedEdition(3, List.of());
    var calendar =
        new ReleaseCalendar(
            List.of(
                new ReleaseCalendar.Due("attendance", LocalDate.of(2023, 11, 13)),
                new ReleaseCalendar.Due("exclusions", LocalDate.of(2023, 11, 14))));

    assertThat(
            audit(
                () -> held, new ServedSite(3, NIGHT.instant(), 3, List.of(), List.of()), calendar))
        .isEqualTo("{\"outcome\":\"holds\",\"edition\":3,\"failed\":0,\"served\":3,\"late\":1}");
    assertThat(context.log().getLast()).startsWith("attendance is late");
    assertThat(metrics.toString(UTF_8)).contains("\"ReleasesLate\":1");
  }

  /// The metric has an alarm on missing runs.
  @Test
  void aRunThatEndsInAFaultCountsNothing() {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() ->
            audit(() -> {
              throw new Unreadable("There is no edition");
            }));
    assertThat(metrics.toString(UTF_8)).isEmpty();
  }

  private String audit(Supplier<AuditedEdition> audit) throws IOException {
    return audit(audit, new ServedSite(3, NIGHT.instant(), 3, List.of(), List.of()));
  }

  private String audit(Supplier<AuditedEdition> audit, ServedSite site) throws IOException {
    return audit(audit, site, new ReleaseCalendar(List.of()));
  }

  private String audit(Supplier<AuditedEdition> audit, ServedSite site, ReleaseCalendar calendar)
      throws IOException {
    var answer = new ByteArrayOutputStream();
    new AuditHandler(
            audit,
            () -> site,
            () -> calendar,
            new Metrics(new PrintStream(metrics, true, UTF_8), NIGHT))
        .handleRequest(new ByteArrayInputStream(new byte[0]), answer, context);
    return answer.toString(UTF_8);
  }
}
