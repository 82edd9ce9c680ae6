package org.openscrutiny.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.editions.TakenDown;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Replaces the rendered pages that were made of documents that were taken down by a page that says
/// so. Its metadata has the status 410, with which it is served. Pages that show the newest figures
/// are rendered anew with the next edition.
///
/// @param bucket of the site
record GonePages(S3Client s3, String bucket) {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:.*/)?(?:editions/(?<edition>[0-9]+)/)?(?:areas/(?<area>[^/]+)/)?"
              + "(?:indicators/(?<indicator>[^/]+)/(?:areas/)?)?index\\.html");

  void replace(TakenDown documents) {
    byte[] page = page(documents.takedown().reason());
    s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .filter(key -> isOf(key, documents))
        .forEach(key ->
            s3.putObject(
                put ->
                    put.bucket(bucket)
                        .key(key)
                        .contentType("text/html; charset=utf-8")
                        .cacheControl("no-store")
                        .metadata(Map.of("status", "410")),
                RequestBody.fromBytes(page)));
  }

  /// The page of an indicator in whichever area and edition, and the overview of an area in an
  /// earlier edition.
  static boolean isOf(String key, TakenDown documents) {
    Matcher page = PAGE.matcher(key);
    if (!page.matches()) {
      return false;
    }
    String edition = page.group("edition");
    String indicator = page.group("indicator");
    boolean isLater =
        edition != null && Integer.parseInt(edition) > documents.takedown().edition();
    return !isLater
        && (indicator == null
            ? edition != null && page.group("area") != null
            : documents.indicators().contains(indicator));
  }

  private static byte[] page(String reason) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>This page was taken down</title>
        </head>
        <body>
        <main>
        <h1>This page was taken down</h1>
        <p>%s</p>
        <p><a href="/">What is published now</a></p>
        </main>
        </body>
        </html>
        """
        .formatted(escaped(reason))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
