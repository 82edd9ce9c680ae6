package org.openscrutiny.store;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Opens the clients of AWS. Region, credentials and endpoints come from the environment, as the
/// SDK reads it; the client over Java's own HTTP connections is the one that starts fastest.
public final class Connections {
  private Connections() {}

  public static PortalTable table(String name) {
    return new PortalTable(
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build(), name);
  }

  public static S3Client s3() {
    return S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }
}
