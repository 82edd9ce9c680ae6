package org.openscrutiny.publish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.editions.TakenDown;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Replaces the rendered pages that were made of documents that were taken down by a page that says
/// so. Its metadata has the status 410, with which it is served. Pages of the newest figures are
/// among them; the next edition brings new ones, with what may be shown.
///
/// The renderer leaves the page as `410.html`, with places for the day and the reason.
///
/// @param bucket of the site
record GonePages(S3Client s3, String bucket) {
  private static final String TEMPLATE = "410.html";
  private static final String PLAIN =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>This page was taken down</title></head>
      <body><h1>This page was taken down</h1><p>On [date]: [reason]</p></body>
      </html>
      """;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final int AT_ONCE = 16;

  /// A version of a page, or of the feed or the picture beside it, or the same with a notice that a
  /// later edition has put on it. See `static-site/src/render/versions.mjs`.
  private static final Pattern PAGE =
      Pattern.compile(
          "editions/(?:[0-9]+/superseded/)?(?<version>[0-9]+)(?<address>/.*)(?:index\\.html|feed\\.xml|share\\.png)");

  private static final Pattern OF_INDICATOR =
      Pattern.compile("(?:/areas/[^/]+)?/indicators/(?<id>[^/]+)/(?:areas/)?");
  private static final Pattern OF_DATASET = Pattern.compile("/releases/(?<id>[^/]+)/");
  private static final Pattern OVERVIEW =
      Pattern.compile("/|/scorecard/|/topics/[^/]+/|/areas/[^/]+/");

  void replace(TakenDown documents) {
    byte[] page = page(documents);
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> written = new ArrayList<>();
      s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix("editions/")).contents().stream()
          .map(S3Object::key)
          .filter(key -> isOf(key, documents))
          .forEach(key -> written.add(workers.submit(() -> put(key, page))));
      for (Future<?> each : written) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(
          "A page that was taken down is still there", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("A page that was taken down is still there", interrupted);
    }
  }

  private void put(String key, byte[] page) {
    s3.putObject(
        put ->
            put.bucket(bucket)
                .key(key)
                .contentType("text/html; charset=utf-8")
                .cacheControl("no-store")
                .metadata(Map.of("status", "410")),
        RequestBody.fromBytes(page));
  }

  /// Whether a page was made of documents that were taken down: that of an indicator or a dataset,
  /// and an overview, which has the newest figures of many indicators.
  static boolean isOf(String key, TakenDown documents) {
    Matcher page = PAGE.matcher(key);
    if (!page.matches() || Integer.parseInt(page.group("version")) > documents.upTo()) {
      return false;
    }
    String address = page.group("address");
    Matcher indicator = OF_INDICATOR.matcher(address);
    if (indicator.matches()) {
      return documents.indicators().contains(indicator.group("id"));
    }
    Matcher dataset = OF_DATASET.matcher(address);
    return dataset.matches()
        ? documents.datasets().contains(dataset.group("id"))
        : OVERVIEW.matcher(address).matches();
  }

  private byte[] page(TakenDown documents) {
    LocalDate on = LondonTime.of(documents.takedown().at()).toLocalDate();
    return template()
        .replace("[date]", DAY.format(on))
        .replace("[reason]", escaped(documents.takedown().reason()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// A site that was rendered before there was such a page has none.
  private String template() {
    try {
      return s3.getObjectAsBytes(get -> get.bucket(bucket).key(TEMPLATE)).asUtf8String();
    } catch (NoSuchKeyException none) {
      return PLAIN;
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
