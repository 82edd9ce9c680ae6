package org.openscrutiny.localaws.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.localaws.template.Template;

/// A real function, the audit, under AWS's client: however it is ended, its JVM does not crash.
final class FunctionsIT {
  private static final Path ROOT = Path.of(System.getProperty("portal.root"));
  private static final Path CODE = ROOT.resolve("functions/audit/target/audit.jar");
  private static final byte[] EVENT = "{}".getBytes(UTF_8);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private HttpServer portal;
  private Functions functions;

  @BeforeEach
  void start() throws IOException {
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          byte[] edition =
              "{\"edition\":1,\"datasets\":[],\"publishedAt\":\"2026-11-02T09:30:00Z\"}"
                  .getBytes(UTF_8);
          boolean isThere =
              List.of("/api/v1/editions/1", "/api/v1/editions/current", "/edition.json")
                  .contains(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(isThere ? 200 : 404, edition.length);
          exchange.getResponseBody().write(edition);
          exchange.close();
        });
    portal.start();
    String address = "http://localhost:" + portal.getAddress().getPort();
    var audit =
        new Template.Function(
            "AuditFunction",
            "java25",
            "org.openscrutiny.audit.AuditHandler",
            CODE.toString(),
            512,
            60,
            "JSON",
            Map.of("API_URL", address, "SITE_URL", address));
    functions = new Functions(List.of(audit), ROOT, Map.of(), lines::add);
  }

  @AfterEach
  void stop() {
    functions.stop();
    portal.stop(0);
  }

  @RepeatedTest(3)
  void anIdleFunctionIsStoppedWithoutACrash() throws IOException {
    assertThat(invoke().join()).isInstanceOf(InvocationResult.Answered.class);

    functions.stop();

    assertNothingWentWrong();
  }

  @Test
  void aFunctionThatHasAnInvocationInHandFinishesItFirst() throws IOException {
    CompletableFuture<InvocationResult> last = invoke();
    functions.stop();

    assertNothingWentWrong();
    // Or it had not yet begun to work, and nobody has asked for its answer.
    assertThat(last.isDone() && last.join() instanceof InvocationResult.Failed).isFalse();
  }

  /// As a service manager does it, which signals all processes of a service.
  @Test
  void sigtermForAllProcessesAtOnceCrashesNone()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    invoke().join();
    List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
    assertThat(all).isNotEmpty();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle each : all) {
      each.onExit().get(20, TimeUnit.SECONDS);
    }
    functions.stop();

    assertNothingWentWrong();
  }

  /// The client crashed on the answer that it got here: one without the headers of an invocation.
  @Test
  void aFunctionWhoseShellIsKilledEndsByItself()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    invoke().join();
    ProcessHandle shell =
        ProcessHandle.current()
            .children()
            .filter(each -> each.children().findAny().isPresent())
            .findFirst()
            .orElseThrow();
    ProcessHandle function =
        shell
            .children()
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow();
    shell.destroyForcibly();
    function.onExit().get(20, TimeUnit.SECONDS);

    assertThat(lines).noneMatch(line -> line.contains("fatal error"));
    assertThat(crashReports()).isEmpty();
  }

  private CompletableFuture<InvocationResult> invoke() {
    return functions.named("AuditFunction").invoke(EVENT);
  }

  private void assertNothingWentWrong() throws IOException {
    assertThat(lines)
        .noneMatch(line ->
            line.contains("fatal error")
                || line.contains("ERROR")
                || line.contains("Exception")
                || line.contains("Terminated"));
    assertThat(crashReports()).isEmpty();
  }

  private static List<Path> crashReports() throws IOException {
    try (Stream<Path> files = Files.list(CODE.resolveSibling("classes"))) {
      return files.filter(each -> each.getFileName().toString().startsWith("hs_err")).toList();
    }
  }
}
