package org.openscrutiny.localaws.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.openscrutiny.localaws.runtime.Http;

/// The one operation of CloudFront that the functions use: to drop copies. Nothing is kept in front
/// of this host, so there is nothing to drop, and the line says that it was asked for.
public final class CloudFrontApi {
  private static final byte[] NOTHING = {};

  private final HttpServer server;
  private final Consumer<String> output;

  public CloudFrontApi(Consumer<String> output) throws IOException {
    this.output = output;
    this.server =
        Http.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::handle);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    boolean isInvalidation =
        exchange.getRequestMethod().equals("POST")
            && exchange.getRequestURI().getPath().endsWith("/invalidation");
    if (isInvalidation) {
      output.accept("The content delivery network would drop its copies");
    }
    Http.send(exchange, isInvalidation ? 201 : 404, NOTHING);
  }
}
