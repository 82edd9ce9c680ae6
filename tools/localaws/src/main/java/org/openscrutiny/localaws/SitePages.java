package org.openscrutiny.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.OptionalInt;
import org.openscrutiny.localaws.storage.LocalKeyValues;

/// The edition that readers see, beside the current edition of the API.
///
/// @param web where the host serves, such as `http://localhost:8080`
record SitePages(String web, LocalKeyValues keyValues) {
  private static final String EDITIONS = "/api/v1/editions/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The current edition, if readers don't see it whole; empty also where nothing is published. An
  /// older release of the portal has left pages, but no edition that readers see.
  OptionalInt leftBehind() throws IOException {
    int current = json(EDITIONS + "current").path("edition").asInt();
    boolean isShown =
        keyValues.find("current").filter(Integer.toString(current)::equals).isPresent();
    return current == 0 || isShown ? OptionalInt.empty() : OptionalInt.of(current);
  }

  /// Of another status than 200, nothing.
  private JsonNode json(String path) throws IOException {
    try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(web + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
