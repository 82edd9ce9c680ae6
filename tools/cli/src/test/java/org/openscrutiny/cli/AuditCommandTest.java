package org.openscrutiny.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command, against a portal that answers over HTTP.
class AuditCommandTest {
  private static final String EDITION =
      "{\"edition\":3,\"datasets\":[{\"id\":\"official\"},{\"id\":\"ours\"}]}";
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "/api/v1/editions/current", EDITION,
          "/api/v1/editions/3", EDITION,
          "/api/v1/editions/3/datasets/official", "{\"policy\":\"as-published\"}",
          "/api/v1/editions/3/datasets/ours", "{\"policy\":\"protect\"}",
          "/api/v1/editions/3/datasets/ours/data.csv", "time_period,value\n");

  @TempDir private Path folder;
  private HttpServer server;
  private String out = "";
  private String err = "";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String text = DOCUMENTS.get(exchange.getRequestURI().getPath());
          byte[] body = (text == null ? "{}" : text).getBytes(UTF_8);
          exchange.sendResponseHeaders(text == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String portal() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private int run(String... arguments) {
    var run =
        CommandLineRun.of(
            Stream.concat(Stream.of("audit"), Stream.of(arguments)).toArray(String[]::new));
    out = run.out();
    err += run.err();
    return run.status();
  }

  @Test
  void itSaysOfEachDatasetWhetherItHolds() {
    assertThat(run(portal())).isEqualTo(1);
    assertThat(out)
        .isEqualTo(
            """
            ok     official: as its publisher has published it, whose control it is
            FAILED ours: can't be checked
                   It hides figures by the portal's own rules and has no certificate.
            Edition 3: 1 of 2 datasets failed.
            """);
  }

  @Test
  void anAddressMayBeThePortalsOrTheApisOrAnEditions() {
    for (String path :
        List.of("", "/", "/api/v1", "/api/v1/editions/3", "/api/v1/editions/current")) {
      assertThat(run(portal() + path)).isEqualTo(1);
    }
    assertThat(run(portal() + "/api/v1/editions/4")).isEqualTo(2);
    assertThat(err).isEqualTo("portal: There is no /api/v1/editions/4\n");
  }

  @Test
  void whatWasSavedIsAuditedWithoutThePortal() {
    run(portal() + "/api/v1/editions/3", "--save", folder.toString());
    String live = out;
    server.stop(0);

    assertThat(run(folder.toString())).isEqualTo(1);
    assertThat(out).isEqualTo(live).contains("Edition 3");
  }

  @Test
  void whoDoesNotAnswerIsNamed() {
    String portal = portal();
    server.stop(0);

    assertThat(run(portal)).isEqualTo(2);
    assertThat(err).isEqualTo("portal: No answer from " + portal + "/api/v1/editions/current\n");
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(run("--fast")).isEqualTo(2);
    assertThat(run("a", "b")).isEqualTo(2);
    assertThat(run(folder.resolve("nothing").toString())).isEqualTo(2);
    assertThat(err)
        .contains("Unknown option: '--fast'")
        .contains("is neither an address that begins with http nor a folder");
  }
}
