package org.openscrutiny.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.store.DynamoDocumentStore;
import org.openscrutiny.store.DynamoEditionStore;
import org.openscrutiny.store.Environment;
import org.openscrutiny.store.PortalTable;

/// Answers requests of an HTTP API (payload format 2.0). It reads and writes streams, because the
/// usual event type would treble the time of a cold start.
public final class ApiHandler implements RequestStreamHandler {
  private final DocumentLookup lookup;

  public ApiHandler() {
    this(PortalTable.open(Environment.ofProcess().required("TABLE_NAME")));
  }

  private ApiHandler(PortalTable table) {
    this(new DynamoDocumentStore(table), new DynamoEditionStore(table), Clock.systemUTC());
  }

  ApiHandler(DocumentStore documents, EditionStore editions, Clock clock) {
    this.lookup = new DocumentLookup(documents, new CurrentEdition(editions, clock));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Payload.write(respond(event, context), answer);
  }

  private HttpResponse respond(InputStream event, Context context) {
    try {
      HttpRequest request = Payload.read(event);
      return HttpMapping.of(request, lookup.find(request));
    } catch (IOException | RuntimeException fault) {
      return Faults.of(fault, context.getLogger());
    }
  }
}
