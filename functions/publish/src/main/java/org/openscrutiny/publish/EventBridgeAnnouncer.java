package org.openscrutiny.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openscrutiny.editions.Announcer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/// Announces editions on the account's default event bus: one signed request, PutEvents, made of
/// the parts of the SDK that are here anyway. Who runs publish again announces again, so a request
/// that fails is a fault and is not repeated here.
final class EventBridgeAnnouncer implements Announcer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final URI endpoint;

  /// @param endpoint another address of the service than the region's, if any
  EventBridgeAnnouncer(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      String region,
      Optional<URI> endpoint) {
    this.http = http;
    this.credentials = credentials;
    this.region = region;
    this.endpoint =
        endpoint.orElseGet(() -> URI.create("https://events.%s.amazonaws.com".formatted(region)));
  }

  @Override
  public void editionPublished(int edition) {
    try {
      JsonNode answer = send(request(edition));
      if (answer.path("FailedEntryCount").asInt(1) > 0) {
        throw new IllegalStateException(
            "Edition %d could not be announced: %s".formatted(edition, answer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Edition %d could not be announced".formatted(edition), e);
    }
  }

  private JsonNode send(SignedRequest signed) throws IOException {
    var execute = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(execute::contentStreamProvider);
    HttpExecuteResponse response = http.prepareRequest(execute.build()).call();
    try (var body = response.responseBody().orElseThrow(() -> new IOException("No answer"))) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      if (!response.httpResponse().isSuccessful()) {
        throw new IOException(response.httpResponse().statusCode() + " " + text);
      }
      return JSON.readTree(text);
    }
  }

  private SignedRequest request(int edition) throws IOException {
    var entries = JSON.createObjectNode();
    entries
        .putArray("Entries")
        .addObject()
        .put("Source", "open-scrutiny")
        .put("DetailType", "EditionPublished")
        .put("Detail", "{\"edition\":%d}".formatted(edition));
    byte[] body = JSON.writeValueAsBytes(entries);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint.resolve("/"))
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("Content-Length", Integer.toString(body.length))
            .putHeader("X-Amz-Target", "AWSEvents.PutEvents")
            .build();
    return AwsV4HttpSigner.create()
        .sign(sign ->
            sign.identity(credentials.resolveCredentials())
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "events")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
  }
}
