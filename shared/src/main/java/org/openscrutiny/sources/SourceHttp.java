package org.openscrutiny.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.sources.SourceFault.Kind;

/// Asks one host, within bounds: no redirects, a limit of bytes, and a limit of time for all of a
/// run together. An answer of 429 or 5xx is waited for, as long as `Retry-After` says, or else
/// twice as long each time.
public final class SourceHttp {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final int MOST_TRIES = 5;
  private static final long MOST_JSON_BYTES = 20_000_000;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_FAULT = 500;

  /// What a run may take.
  ///
  /// @param bytes of one file, uncompressed
  /// @param firstWait before an answer is asked for again
  /// @param silence how long nothing may come of a body that has begun
  public record Limits(long bytes, Duration time, Duration firstWait, Duration silence) {
    /// The largest file of the service has 400 MB.
    public static final Limits USUAL =
        new Limits(
            2_000_000_000L, Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(TO_CONNECT).build();
  private final ObjectMapper mapper = new ObjectMapper();
  private final URI base;
  private final String userAgent;
  private final Limits limits;
  private final Clock clock;
  private final Instant until;

  /// @param base the address of the service, without a slash at its end
  /// @param userAgent who asks
  public SourceHttp(URI base, String userAgent, Limits limits, Clock clock) {
    this.base = base;
    this.userAgent = userAgent;
    this.limits = limits;
    this.clock = clock;
    this.until = clock.instant().plus(limits.time());
  }

  URI base() {
    return base;
  }

  JsonNode json(String path) throws IOException {
    try (InputStream body = body(path, "application/json", MOST_JSON_BYTES)) {
      return mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw new SourceFault(Kind.UNEXPECTED, base + path + " does not answer with JSON", e);
    }
  }

  /// The bytes of a file, with an error where it is cut off or too large.
  InputStream csv(String path) throws IOException {
    return body(path, "text/csv", limits.bytes());
  }

  private InputStream body(String path, String type, long most) throws IOException {
    HttpResponse<InputStream> answer = answer(path, type);
    String given = answer.headers().firstValue("Content-Type").orElse("");
    if (!given.toLowerCase(Locale.ROOT).startsWith(type)) {
      answer.body().close();
      throw new SourceFault(
          Kind.UNEXPECTED,
          "%s%s answers with \"%s\", not with %s".formatted(base, path, given, type));
    }
    boolean isCompressed =
        answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    var body = new WatchedStream(answer.body(), base + path, limits.silence());
    InputStream plain = isCompressed ? new GZIPInputStream(body) : body;
    return new BufferedInputStream(
        new BoundedStream(plain, base + path, most, () -> !clock.instant().isAfter(until)));
  }

  private HttpResponse<InputStream> answer(String path, String type) throws IOException {
    Duration wait = limits.firstWait();
    for (int tries = 1; ; tries++) {
      HttpResponse<InputStream> answer = once(path, type);
      int status = answer.statusCode();
      if (status == 200) {
        return answer;
      }
      answer.body().close();
      if (status != TOO_MANY_REQUESTS && status < SERVER_FAULT) {
        throw refused(path, status);
      }
      Duration asked = retryAfter(answer.headers()).orElse(wait);
      if (tries == MOST_TRIES || clock.instant().plus(asked).isAfter(until)) {
        throw new SourceFault(
            Kind.BUSY, "%s%s answered %d, also after waiting".formatted(base, path, status));
      }
      pause(asked);
      wait = wait.multipliedBy(2);
    }
  }

  private HttpResponse<InputStream> once(String path, String type) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TO_ANSWER)
            .header("Accept", type)
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", userAgent)
            .build();
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new SourceFault(Kind.UNREACHABLE, "%s can't be reached".formatted(base), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceFault(Kind.UNREACHABLE, "The run was stopped", e);
    }
  }

  private SourceFault refused(String path, int status) {
    return switch (status) {
      case 403 -> new SourceFault(Kind.WITHDRAWN, "%s%s has been withdrawn".formatted(base, path));
      case 404 -> new SourceFault(Kind.GONE, "%s%s is not there".formatted(base, path));
      case 301, 302, 303, 307, 308 ->
          new SourceFault(
              Kind.UNEXPECTED,
              "%s%s leads to another address, which is not followed".formatted(base, path));
      default -> new SourceFault(Kind.UNEXPECTED, "%s%s answered %d".formatted(base, path, status));
    };
  }

  /// In seconds. A date is not expected, and counts as if nothing was said.
  private static Optional<Duration> retryAfter(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private static void pause(Duration time) throws SourceFault {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceFault(Kind.UNREACHABLE, "The run was stopped", e);
    }
  }
}
