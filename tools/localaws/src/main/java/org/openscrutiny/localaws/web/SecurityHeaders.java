package org.openscrutiny.localaws.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openscrutiny.localaws.template.TemplateNode;

/// The headers that the template's response headers policy adds to every answer.
final class SecurityHeaders {
  private SecurityHeaders() {}

  static Map<String, String> of(TemplateNode policy) {
    var headers = new LinkedHashMap<String, String>();
    TemplateNode config = policy.at("ResponseHeadersPolicyConfig");
    config
        .at("SecurityHeadersConfig")
        .entries()
        .forEach((name, part) -> {
          switch (name) {
            case "ContentSecurityPolicy" ->
                headers.put("Content-Security-Policy", part.at("ContentSecurityPolicy").text());
            case "ContentTypeOptions" -> headers.put("X-Content-Type-Options", "nosniff");
            case "FrameOptions" -> headers.put("X-Frame-Options", part.at("FrameOption").text());
            case "ReferrerPolicy" ->
                headers.put("Referrer-Policy", part.at("ReferrerPolicy").text());
            case "StrictTransportSecurity" ->
                headers.put("Strict-Transport-Security", strictTransport(part));
            default ->
                throw new IllegalArgumentException("The local host does not know " + part.path());
          }
        });
    config
        .at("CustomHeadersConfig", "Items")
        .items()
        .forEach(item -> headers.put(item.at("Header").text(), item.at("Value").text()));
    return headers;
  }

  private static String strictTransport(TemplateNode part) {
    String value = "max-age=" + part.at("AccessControlMaxAgeSec").text();
    value += isTrue(part, "IncludeSubdomains") ? "; includeSubDomains" : "";
    return value + (isTrue(part, "Preload") ? "; preload" : "");
  }

  private static boolean isTrue(TemplateNode part, String name) {
    return part.find(name)
        .map(found -> found.text().toLowerCase(Locale.ROOT).equals("true"))
        .orElse(false);
  }
}
