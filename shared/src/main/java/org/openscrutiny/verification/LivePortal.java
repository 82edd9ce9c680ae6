package org.openscrutiny.verification;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A portal that answers requests, as any reader sees it.
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
      var request = HttpRequest.newBuilder(URI.create(root + address)).timeout(PATIENCE).build();
      var response = client.send(request, BodyHandlers.ofString());
      return new Response(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("No answer from " + root + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(e.getMessage()));
    }
  }
}
