package org.openscrutiny.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.OptionalInt;
import org.openscrutiny.localaws.storage.LocalS3;

/// The pages in the site bucket, beside the current edition of the API.
///
/// @param web where the host serves, such as `http://localhost:8080`
record SitePages(String web, LocalS3 s3, String bucket) {
  private static final String EDITIONS = "/api/v1/editions/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The current edition, if the site lacks pages of it; empty also where nothing is published.
  OptionalInt leftBehind() throws IOException {
    int current = json(EDITIONS + "current").path("edition").asInt();
    return current == 0 || (served() == current && hasAllAreas(current))
        ? OptionalInt.empty()
        : OptionalInt.of(current);
  }

  private int served() throws IOException {
    var file = s3.find(bucket, "edition.json");
    return file.isEmpty() ? 0 : JSON.readTree(file.get().asByteArray()).path("edition").asInt();
  }

  /// The frozen overview of an authority is written last.
  private boolean hasAllAreas(int edition) throws IOException {
    for (JsonNode area : json(EDITIONS + edition + "/areas").path("areas")) {
      String page =
          "editions/%d/areas/%s/index.html"
              .formatted(area.path("edition").asInt(), area.path("code").asText());
      if (!s3.has(bucket, page)) {
        return false;
      }
    }
    return true;
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
