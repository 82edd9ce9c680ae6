package org.openscrutiny.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// Gives tests a [DynamoDbClient] on DynamoDB Local, which runs once for all tests of this JVM, in
/// memory and in a process of its own, and ends with it: the shell in between waits for the end of
/// its input, which comes when this JVM goes, however it goes.
///
/// The system property `dynamodb.local.lib` names the folder with its libraries.
public final class DynamoDbLocal implements ParameterResolver {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String UNTIL_INPUT_ENDS =
      "\"$@\" </dev/null & child=$!; cat >/dev/null; kill $child";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(DynamoDbClient.class);
  }

  @Override
  public DynamoDbClient resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return Running.CLIENT;
  }

  public DynamoDbClient client() {
    return Running.CLIENT;
  }

  /// Where it listens.
  public static URI endpoint() {
    return Running.ENDPOINT;
  }

  /// Makes an empty table with the keys of the portal's, and answers with its name.
  public static String newTable(DynamoDbClient client) {
    String name = "portal-" + UUID.randomUUID();
    client.createTable(table ->
        table
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(List.of(key("PK", KeyType.HASH), key("SK", KeyType.RANGE)))
            .attributeDefinitions(List.of(text("PK"), text("SK"))));
    return name;
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static final class Running {
    static final URI ENDPOINT = URI.create("http://127.0.0.1:" + freePort());
    static final DynamoDbClient CLIENT = start();

    private static DynamoDbClient start() {
      Path lib = Path.of(System.getProperty("dynamodb.local.lib", "unknown"));
      if (!Files.isDirectory(lib)) {
        throw new IllegalStateException(
            "DynamoDB Local is not in %s; fetch it: mvn -pl tools/dynamodb-local generate-resources"
                .formatted(lib));
      }
      var command =
          new ProcessBuilder(
              "sh",
              "-c",
              UNTIL_INPUT_ENDS,
              "dynamodb-local",
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx512m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Djava.library.path=" + lib,
              "-cp",
              lib + "/*",
              "software.amazon.dynamodb.services.local.main.ServerRunner",
              "-inMemory",
              "-disableTelemetry",
              "-port",
              Integer.toString(ENDPOINT.getPort()));
      command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      try {
        command.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return ready(client());
    }

    private static DynamoDbClient client() {
      return DynamoDbClient.builder()
          .endpointOverride(ENDPOINT)
          .region(Region.EU_WEST_2)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
    }

    private static DynamoDbClient ready(DynamoDbClient client) {
      Instant deadline = Instant.now().plus(PATIENCE);
      while (true) {
        try {
          client.listTables();
          return client;
        } catch (SdkClientException notYet) {
          if (Instant.now().isAfter(deadline)) {
            throw new IllegalStateException("DynamoDB Local did not start", notYet);
          }
        }
      }
    }

    /// A port below the range that the operating system gives to others meanwhile.
    private static int freePort() {
      while (true) {
        int port = ThreadLocalRandom.current().nextInt(10_000, 32_768);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
          return port;
        } catch (IOException taken) {
          continue;
        }
      }
    }
  }
}
