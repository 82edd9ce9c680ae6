package org.openscrutiny.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/// A portal that answers requests, as any reader sees it. It asks for compressed answers, since
/// large ones are sent in no other way.
public final class LivePortal implements PublicDocuments {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();
  private final String root;

  /// @param root the address of the portal without the slash at its end
  public LivePortal(String root) {
    this.root = root;
  }

  @Override
  public Response answer(String address) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(root + address))
              .timeout(PATIENCE)
              .header("Accept-Encoding", "gzip")
              .build();
      var response = client.send(request, BodyHandlers.ofByteArray());
      boolean gzip =
          response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
      return new Response(response.statusCode(), text(response.body(), gzip));
    } catch (IOException e) {
      throw new UncheckedIOException("No answer from " + root + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(e.getMessage()));
    }
  }

  private static String text(byte[] body, boolean gzip) throws IOException {
    if (!gzip) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
