package org.openscrutiny.bench.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What readers find of a portal.
///
/// @param address without the slash at its end
record PublicSite(HttpClient http, String address) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern OF_PAGE = Pattern.compile("<!-- edition (\\d+), published on ");
  private static final Pattern OF_JSON = Pattern.compile("\"(?:edition|current)\":(\\d+)");

  /// An answer.
  record Answer(int status, String body) {
    /// The edition that a page says it is of.
    OptionalInt editionOfPage() {
      return first(OF_PAGE, body);
    }

    /// The edition that a document says it is of.
    OptionalInt editionOfDocument() {
      return first(OF_JSON, body);
    }

    private static OptionalInt first(Pattern pattern, String text) {
      Matcher found = pattern.matcher(text);
      return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
  }

  /// @throws IOException when there is none
  Answer get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  /// The edition whose pages readers see.
  int shown() throws IOException, InterruptedException {
    return get("/edition.json").editionOfDocument().orElse(0);
  }
}
