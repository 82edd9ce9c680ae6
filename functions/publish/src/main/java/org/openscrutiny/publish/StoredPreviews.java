package org.openscrutiny.publish;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.json.JsonOutput;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.s3.S3Client;

/// Keeps what an edition would be in a bucket of its own, which no reader reaches: neither the API
/// nor the site has a permission for it. Each preview is below a key that can't be guessed, and is
/// there for a day:
///
/// | object | what |
/// | --- | --- |
/// | `{id}/preview.json` | the number of the edition, and its moment |
/// | `{id}/documents/{name}.gz` | each document that the edition changes, compressed with gzip |
/// | `{id}/pages/…` | the pages, which the renderer of previews writes |
///
/// The event by which the renderer learns of it has the key and the number, and no figure.
record StoredPreviews(S3Client s3, EventBridgeClient eventBridge, String bus, String bucket) {
  private static final int AT_ONCE = 16;

  /// Without it, a document could have the name of the folder of others, which files can't.
  private static final String BODY = ".gz";

  private static final int BYTES_OF_ID = 16;

  /// @param documents with those that were compiled
  /// @return the key of the preview: 32 hexadecimal digits
  String store(Edition edition, DocumentStore documents) {
    var random = new byte[BYTES_OF_ID];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    put(
        id + "/preview.json",
        "application/json",
        JsonOutput.object(json -> {
          json.number("edition", edition.number());
          json.text("publishedAt", edition.publishedAt().toString());
        }));
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> written = new ArrayList<>();
      for (String name : documents.names(edition.number())) {
        Document document = documents.asOf(name, edition.number()).orElseThrow();
        String key = id + "/documents/" + name + BODY;
        written.add(workers.submit(() -> put(key, document.contentType(), document.gzip())));
      }
      for (Future<?> each : written) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The preview can't be stored", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The preview can't be stored", interrupted);
    }
    announce(id, edition.number());
    return id;
  }

  private void put(String key, String contentType, byte[] body) {
    s3.putObject(
        put -> put.bucket(bucket).key(key).contentType(contentType).cacheControl("no-store"),
        RequestBody.fromBytes(body));
  }

  private void announce(String id, int edition) {
    var announcement =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source("open-scrutiny")
            .detailType("EditionPreviewed")
            .detail("{\"preview\":\"%s\",\"edition\":%d}".formatted(id, edition))
            .build();
    PutEventsResponse answer = eventBridge.putEvents(put -> put.entries(announcement));
    if (answer.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "The preview could not be announced: %s".formatted(answer.entries()));
    }
  }
}
