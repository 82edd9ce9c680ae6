package org.openscrutiny.localaws.storage;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openscrutiny.localaws.runtime.ChildProcess;
import org.openscrutiny.localaws.runtime.FreePort;
import org.openscrutiny.localaws.template.TemplateNode;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/// DynamoDB Local in a process of its own, with its tables in a folder. A process that ends is
/// replaced by another one at the same address.
public final class LocalDynamoDb {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final URI endpoint;
  private final Supplier<ChildProcess> starter;
  private final Consumer<String> output;
  private ChildProcess process;
  private boolean stopping;

  private LocalDynamoDb(URI endpoint, Supplier<ChildProcess> starter, Consumer<String> output) {
    this.endpoint = endpoint;
    this.starter = starter;
    this.output = output;
    this.process = starter.get();
    watch(process);
  }

  /// Starts it with its tables in a folder.
  ///
  /// @param lib the folder with DynamoDB Local's libraries
  public static LocalDynamoDb start(Path lib, Path folder, Consumer<String> output)
      throws IOException {
    String path = Files.createDirectories(folder).toAbsolutePath().toString();
    new TableFile(folder).writeAhead();
    return start(lib, folder, List.of("-dbPath", path), output);
  }

  /// Starts it with its tables in memory, where no disk is waited for.
  ///
  /// @param lib the folder with DynamoDB Local's libraries
  public static LocalDynamoDb startInMemory(Path lib, Consumer<String> output) throws IOException {
    return start(lib, lib, List.of("-inMemory"), output);
  }

  private static LocalDynamoDb start(
      Path lib, Path folder, List<String> tables, Consumer<String> output) throws IOException {
    if (!Files.isDirectory(lib)) {
      throw new IOException(
          "DynamoDB Local is not in %s; fetch it with: mvn -pl tools/dynamodb-local generate-resources"
              .formatted(lib));
    }
    int port = FreePort.find();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + lib,
                "-cp",
                lib + "/*" + File.pathSeparator + ownCode(),
                LoopbackDynamoDb.class.getName(),
                "-port",
                Integer.toString(port),
                "-sharedDb",
                "-disableTelemetry"));
    command.addAll(tables);
    return new LocalDynamoDb(
        URI.create("http://127.0.0.1:" + port),
        () -> ChildProcess.start(command, folder, Map.of(), line -> {}),
        output);
  }

  /// Makes the file of the tables whole by itself. To be called while it is not running.
  ///
  /// @throws IOException when another program has it open
  public static void settle(Path folder) throws IOException {
    if (Files.exists(folder.resolve(TableFile.NAME))) {
      new TableFile(folder).settle();
    }
  }

  /// The folder or archive that this class was loaded from.
  private static Path ownCode() {
    return Path.of(
        URI.create(
            LoopbackDynamoDb.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private void watch(ChildProcess started) {
    var _ =
        started
            .ended()
            .thenRunAsync(
                this::replace,
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
  }

  private synchronized void replace() {
    if (!stopping) {
      output.accept("DynamoDB Local ended, and is started again");
      process = starter.get();
      watch(process);
    }
  }

  public String address() {
    return endpoint.toString();
  }

  /// Waits until it answers, and makes a table of the template unless it is there already.
  public void createTable(String name, TemplateNode template) {
    try (DynamoDbClient client = client()) {
      awaitAnswer(client);
      client.createTable(table ->
          table
              .tableName(name)
              .billingMode(BillingMode.fromValue(template.at("BillingMode").text()))
              .keySchema(template.at("KeySchema").items().stream().map(LocalDynamoDb::key).toList())
              .attributeDefinitions(
                  template.at("AttributeDefinitions").items().stream()
                      .map(LocalDynamoDb::attribute)
                      .toList()));
    } catch (ResourceInUseException thereAlready) {
      // What was kept is kept.
      return;
    }
  }

  public void stop() {
    ChildProcess last;
    synchronized (this) {
      stopping = true;
      last = process;
    }
    last.stop(TO_STOP);
  }

  private void awaitAnswer(DynamoDbClient client) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        client.listTables();
        return;
      } catch (SdkClientException notYet) {
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException("DynamoDB Local did not start", notYet);
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  private DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static KeySchemaElement key(TemplateNode key) {
    return KeySchemaElement.builder()
        .attributeName(key.at("AttributeName").text())
        .keyType(key.at("KeyType").text())
        .build();
  }

  private static AttributeDefinition attribute(TemplateNode attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.at("AttributeName").text())
        .attributeType(attribute.at("AttributeType").text())
        .build();
  }
}
