package org.openscrutiny.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.RecordingContext;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.SampleReleases;
import org.openscrutiny.editions.Standing;
import org.openscrutiny.opendata.FolderFiles;
import software.amazon.awssdk.services.s3.model.S3Exception;

final class IngestHandlerTest {
  private static final Release RELEASE =
      SampleReleases.release("aa", "in-care", LocalDateTime.of(2024, 11, 28, 9, 30));

  private static final String AT = "2024-11-28T09:30";

  private final List<ReleaseUpload> uploads = new ArrayList<>();
  private final RecordingContext context = new RecordingContext();

  @Test
  void eachUploadedReleaseIsTakenInFromItsFolder() {
    var failures =
        handle(new IngestOutcome.Accepted(RELEASE, List.of()), upload("in-care/release.json"));

    assertThat(failures).isEmpty();
    assertThat(uploads).containsExactly(new ReleaseUpload.Folder("in-care/"));
    assertThat(context.log())
        .containsExactly(
            "in-care: accepted as a release of in-care, to be published at "
                + AT
                + ", 1 indicator, 1 warning, and what ./portal screen says of its figures");
  }

  @Test
  void anArchiveIsIngestedFromAnyFolder() {
    var failures =
        handle(
            new IngestOutcome.Accepted(RELEASE, List.of()),
            upload("in-care.zip"),
            upload("2024/in-care.zip"));

    assertThat(failures).isEmpty();
    assertThat(uploads)
        .containsExactly(
            new ReleaseUpload.Archive("in-care.zip"),
            new ReleaseUpload.Archive("2024/in-care.zip"));
    assertThat(context.log())
        .startsWith(
            "in-care.zip: accepted as a release of in-care, to be published at "
                + AT
                + ", 1 indicator, 1 warning, and what ./portal screen says of its figures");
  }

  @Test
  void aKnownReleaseIsNoFailure() {
    assertThat(
            handle(
                new IngestOutcome.AlreadyKnown(RELEASE, Standing.WAITING),
                upload("in-care/release.json")))
        .isEmpty();
    assertThat(context.log())
        .containsExactly(
            "in-care: already known as a release of in-care; it is to be published at " + AT);
  }

  @Test
  void whatIsReplacedOrHasBeenIsSaid() {
    handle(new IngestOutcome.Accepted(RELEASE, List.of(RELEASE)), upload("in-care/release.json"));
    handle(
        new IngestOutcome.AlreadyKnown(RELEASE, Standing.SUPERSEDED),
        upload("in-care/release.json"));

    assertThat(context.log())
        .contains(
            "  It takes the place of a release that was to be published at " + AT,
            "in-care: already known as a release of in-care; another release has taken its place."
                + " To publish it, hand it over with a later publishAt");
  }

  @Test
  void aRefusalIsNoFailureAndItsLogHasTheAdvice() {
    var place = new Finding.Place("monthly.csv", 3, "children", "many");
    var finding =
        new Finding(
            "values-number",
            10,
            Finding.Level.FAIL,
            true,
            "A cell is neither a number nor a symbol",
            "",
            true,
            "Write a number.",
            List.of(place),
            1);
    var refusal = new Refusal("bb", "in-care", Instant.EPOCH, List.of(finding));

    assertThat(handle(new IngestOutcome.Refused(refusal), upload("in-care/release.json")))
        .isEmpty();
    assertThat(context.log())
        .containsExactly(
            "in-care: refused",
            "  failed values-number: A cell is neither a number nor a symbol. Write a number.",
            "    monthly.csv, row 3, column children: \"many\"");
  }

  @Test
  void onlyAFailedMessageIsDeliveredAgain() {
    var failures =
        handle(
            new IngestOutcome.Accepted(RELEASE, List.of()),
            upload("in-care/release.json"),
            upload("release.json"),
            message("not JSON"),
            message("{\"detail\":{}}"),
            upload("in-care/notes.txt"));

    assertThat(failures).containsExactly("1", "2", "3", "4");
    assertThat(uploads).containsExactly(new ReleaseUpload.Folder("in-care/"));
  }

  /// A stack trace has the place of a fault, and no figure.
  @Test
  void aFaultIsLoggedWithoutWhatItQuotes() {
    var cause = new NumberFormatException("For input string: \"3 children\"");
    var handler =
        new IngestHandler(
            (upload, ingest) -> {
              throw new IllegalStateException("monthly.csv, row 7: 3 children", cause);
            },
            files -> new IngestOutcome.AlreadyKnown(RELEASE, Standing.WAITING));
    var event = new SQSEvent();
    event.setRecords(List.of(upload("in-care/release.json")));

    assertThat(handler.handleRequest(event, context).getBatchItemFailures()).hasSize(1);
    assertThat(context.log())
        .singleElement()
        .asString()
        .contains(
            "java.lang.IllegalStateException\n\tat ",
            "Caused by: java.lang.NumberFormatException\n\tat ",
            "IngestHandlerTest")
        .doesNotContain("3 children", "monthly.csv");
  }

  /// AWS speaks of requests, not of what is in a file.
  @Test
  void theMessageOfAnAwsFaultIsLogged() {
    assertThat(
            RedactedStackTrace.of(
                new IllegalStateException("x", S3Exception.builder().message("Denied").build())))
        .contains("java.lang.IllegalStateException\n", "S3Exception: Denied");
  }

  private List<String> handle(IngestOutcome outcome, SQSMessage... messages) {
    for (int i = 0; i < messages.length; i++) {
      messages[i].setMessageId(Integer.toString(i));
    }
    var event = new SQSEvent();
    event.setRecords(List.of(messages));
    var handler =
        new IngestHandler(
            (upload, ingest) -> {
              uploads.add(upload);
              return ingest.apply(new FolderFiles(Path.of(upload.name())));
            },
            files -> outcome);
    return handler.handleRequest(event, context).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static SQSMessage upload(String key) {
    return message('"' + key + '"');
  }

  private static SQSMessage message(String body) {
    var message = new SQSMessage();
    message.setBody(body);
    return message;
  }
}
