package org.openscrutiny.localaws.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import org.openscrutiny.localaws.runtime.Functions;
import org.openscrutiny.localaws.runtime.Http;
import org.openscrutiny.localaws.storage.LocalKeyValues;
import org.openscrutiny.localaws.storage.LocalS3;
import org.openscrutiny.localaws.template.Template;

/// What the distribution of the template does: `/api/` goes to the HTTP API, everything else to the
/// site bucket, as [PageVersions] says, and every answer gets the security headers.
public final class WebServer {
  private static final String POLICY = "AWS::CloudFront::ResponseHeadersPolicy";

  private final HttpServer server;

  private WebServer(HttpServer server) {
    this.server = server;
  }

  /// @throws java.net.BindException when the port is taken
  public static WebServer start(
      InetSocketAddress address,
      Template template,
      Functions functions,
      LocalS3 s3,
      String siteBucket,
      LocalKeyValues keyValues)
      throws IOException {
    Map<String, String> security = SecurityHeaders.of(template.only(POLICY));
    var gateway = new Gateway(template.routes(), functions);
    var site = new Site(s3, siteBucket, new PageVersions(keyValues::find));
    return new WebServer(Http.serve(address, exchange -> serve(exchange, security, gateway, site)));
  }

  public void stop() {
    server.stop(0);
  }

  private static void serve(
      HttpExchange exchange, Map<String, String> security, Gateway gateway, Site site)
      throws IOException {
    security.forEach(exchange.getResponseHeaders()::set);
    if (exchange.getRequestURI().getPath().startsWith("/api/")) {
      gateway.serve(exchange);
    } else {
      site.serve(exchange);
    }
  }
}
