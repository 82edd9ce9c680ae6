package org.openscrutiny.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/// The copies that CloudFront keeps. One call of its API is all that is needed, so the request is
/// signed here rather than by a client of 3 MB.
///
/// Source: "CreateInvalidation" in the Amazon CloudFront API Reference.
///
/// @param endpoint of the API
/// @param distribution its id
record CloudFrontCache(
    SdkHttpClient http, AwsCredentialsProvider credentials, URI endpoint, String distribution) {
  private static final int CREATED = 201;

  /// Drops every copy. What is asked for again comes from its origin.
  ///
  /// @param reference a text that no earlier purge had
  void purge(String reference) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint.resolve("/2020-05-31/distribution/" + distribution + "/invalidation"))
            .putHeader("Content-Type", "application/xml")
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(everything(reference)))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudfront")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"));
    var call = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(call::contentStreamProvider);
    try {
      int status = http.prepareRequest(call.build()).call().httpResponse().statusCode();
      if (status != CREATED) {
        throw new IllegalStateException(
            "CloudFront answers %d and may still have copies of what was taken down"
                .formatted(status));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "CloudFront can't be reached and may still have copies of what was taken down", e);
    }
  }

  private static String everything(String reference) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">\
    <Paths><Quantity>1</Quantity><Items><Path>/*</Path></Items></Paths>\
    <CallerReference>%s</CallerReference></InvalidationBatch>
    """
        .formatted(reference);
  }
}
