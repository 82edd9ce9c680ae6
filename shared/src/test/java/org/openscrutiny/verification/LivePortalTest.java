package org.openscrutiny.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers as a portal gives them: large ones compressed or not at all.
class LivePortalTest {
  private static final String TEXT = "area,figure\nSouthampton,£1\n";

  private HttpServer server;
  private LivePortal portal;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/plain", exchange -> answer(exchange, 200, utf8(TEXT)));
    server.createContext("/large", LivePortalTest::large);
    server.start();
    portal = new LivePortal("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAnswerThatIsNotCompressedIsReadAsItIs() {
    assertThat(portal.answer("/plain")).isEqualTo(new PublicDocuments.Response(200, TEXT));
  }

  @Test
  void anAnswerThatIsSentCompressedOnlyIsReadToo() {
    assertThat(portal.answer("/large")).isEqualTo(new PublicDocuments.Response(200, TEXT));
  }

  private static void large(HttpExchange exchange) throws IOException {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (!"gzip".equals(accepted)) {
      answer(exchange, 406, utf8("too large"));
      return;
    }
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8(TEXT));
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    answer(exchange, 200, bytes.toByteArray());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    try (var output = exchange.getResponseBody()) {
      output.write(body);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
