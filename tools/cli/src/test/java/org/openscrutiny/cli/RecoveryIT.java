package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What the host does when a part of it is killed, and whom it answers what.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecoveryIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Path data;
  private HostProcess host;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    Path project = HostProcess.project(Files.createDirectory(folder.resolve("project")));
    data = folder.resolve("data");
    host = HostProcess.start(project, data, Files.createDirectory(folder.resolve("none"))).ready();
  }

  @AfterAll
  void stop() {
    host.close();
  }

  @Test
  void aDatabaseThatIsKilledIsStartedAgain()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    ProcessHandle database = dynamoDb();
    database.destroyForcibly();
    database.onExit().get(10, TimeUnit.SECONDS);
    host.awaitLine("DynamoDB Local ended, and is started again");
    host.awaitAnswer("/api/v1/editions", "Nothing has been published yet");
  }

  @Test
  void onlyThisMachineReachesTheSiteAndTheDatabase() throws IOException {
    String command = command(dynamoDb());
    int database = Integer.parseInt(command.replaceAll("(?s).*-port\\s+(\\d+).*", "$1"));
    for (InetAddress address : otherAddresses()) {
      for (int port : List.of(host.port(), database)) {
        assertThatExceptionOfType(ConnectException.class)
            .as(address + ":" + port)
            .isThrownBy(() -> {
              try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), 2000);
              }
            });
      }
    }
  }

  @Test
  void everyAddressGetsAnAnswer() throws IOException {
    for (String path :
        List.of(
            "/%2e%2e/",
            "/%2e%2e/%2e%2e/host.json",
            "/../",
            "/%00",
            "/a%00b/",
            "/a//b/",
            "/%0d%0a/",
            "/" + "a".repeat(300) + "/",
            "/" + "a/".repeat(2000),
            "/index.html/",
            "/index.html/more.html",
            "/%f0%28%8c%28/",
            "/api/v1/editions/1/areas/" + "a".repeat(5000))) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      assertThat(raw(request))
          .as(path.substring(0, Math.min(40, path.length())))
          .matches("(?s)HTTP/1.1 (400|404) .*");
    }
  }

  @Test
  void whoSendsHalfARequestIsNotWaitedFor() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: loc")).isEmpty();
  }

  @Test
  void aWebPageCanNotInvokeAFunction() throws IOException, InterruptedException {
    String control =
        Files.readString(data.resolve("host.json"))
            .replaceAll("(?s).*\"control\":\"([^\"]*)\".*", "$1");
    var request =
        HttpRequest.newBuilder(
                URI.create(control + "/2015-03-31/functions/PublishFunction/invocations"))
            .header("Origin", "https://example.org")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  /// What is answered until the connection is closed.
  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ProcessHandle dynamoDb() {
    return host.processes().stream()
        .filter(each -> command(each).contains("LoopbackDynamoDb"))
        .filter(each -> each.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  private static String command(ProcessHandle process) {
    return String.join(" ", process.info().arguments().orElse(new String[0]));
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }
}
