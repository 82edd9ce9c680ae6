package org.openscrutiny.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The nightly function in its own process, on a portal whose certificate fails. [LifecycleIT] has
/// one on which everything holds.
final class AuditIT {
  private static final Path ROOT = Path.of(System.getProperty("portal.root"));
  private static final String EVENT = "audit-schedule.json";
  private static final String HEADER =
      "file,indicator_id,unit,time_period,time_identifier,period,geographic_level,area_code,"
          + "area_name,filters,value,symbol,calculation\n";

  /// The two parts of 30 are hidden, and the witnesses leave one of them between 1 and 4.
  private static final Map<String, String> FAILING =
      Map.of(
          "/api/v1/editions/current",
          "{\"edition\":3,\"publishedAt\":\"2026-11-02T09:30:00Z\",\"datasets\":[{\"id\":\"ours\"}]}",
          "/api/v1/editions/3",
          "{\"edition\":3,\"datasets\":[{\"id\":\"ours\"}]}",
          "/api/v1/editions/3/datasets/ours",
          "{\"policy\":\"protect\"}",
          "/api/v1/editions/3/datasets/ours/data.csv",
          HEADER
              + "f.csv,girls,number,2024,October,2024-10,Local authority,E1,Here,,,c,\n"
              + "f.csv,boys,number,2024,October,2024-10,Local authority,E1,Here,,,c,\n",
          "/api/v1/editions/3/datasets/ours/certificate",
          """
          {"threshold":5,"proof":{"threshold":5,"cells":[
            {"name":"girls","shown":"hidden","atLeast":1,
             "figure":{"indicator":"girls","area":"E1","filters":{},"period":"2024-10"}},
            {"name":"boys","shown":"hidden","atLeast":1,
             "figure":{"indicator":"boys","area":"E1","filters":{},"period":"2024-10"}}],
           "relations":[{"terms":[{"cell":0,"times":1},{"cell":1,"times":1}],"sum":30}],
           "ratios":[],"witnesses":[{"counts":[1,29]},{"counts":[4,26]}],"large":[],"public":[]}}\
          """);

  @TempDir private Path folder;
  private Path project;
  private Path releases;

  @BeforeEach
  void layOut() throws IOException {
    project = HostProcess.project(Files.createDirectory(folder.resolve("project")));
    releases = Files.createDirectory(folder.resolve("releases"));
  }

  @Test
  void aCertificateThatFailsIsLoggedInASentence() throws IOException, InterruptedException {
    HttpServer failing = serve();
    try {
      auditInstead("http://localhost:" + failing.getAddress().getPort());
      try (var host = HostProcess.start(project, folder.resolve("data"), releases).ready()) {
        assertThat(host.invoke("AuditFunction", EVENT))
            .isEqualTo(
                "{\"outcome\":\"fails\",\"edition\":3,\"failed\":1,\"served\":0,\"late\":0}");
        host.awaitLine("FAILED ours: 2 figures are hidden");
        host.awaitLine("The proof is wrong: The witnesses have girls between 1 and 4 only.");
        host.awaitLine("Edition 3: 1 of 1 datasets failed.");
      }
    } finally {
      failing.stop(0);
    }
  }

  private static HttpServer serve() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String text = FAILING.get(exchange.getRequestURI().getPath());
          byte[] body = (text == null ? "{}" : text).getBytes(UTF_8);
          exchange.sendResponseHeaders(text == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  /// Another portal in the settings of the function.
  private void auditInstead(String portal) throws IOException {
    String template = Files.readString(ROOT.resolve("template.yaml"));
    int function = template.indexOf("  AuditFunction:\n");
    Files.delete(project.resolve("template.yaml"));
    Files.writeString(
        project.resolve("template.yaml"),
        template.substring(0, function)
            + template
                .substring(function)
                .replaceFirst("API_URL: !GetAtt HttpApi.ApiEndpoint", "API_URL: " + portal));
  }
}
