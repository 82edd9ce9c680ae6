package org.openscrutiny.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.openscrutiny.domain.EmptyText;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.sources.TakenFigures.Figure;

/// Writes the `release.json` of a fetched version. The same version has the same text each time, so
/// that one that is taken twice is recognized as known.
final class ReleaseText {
  private static final String FIND =
      "https://explore-education-statistics.service.gov.uk/find-statistics/";
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private record Changed(String indicator, String period) implements Comparable<Changed> {
    @Override
    public int compareTo(Changed other) {
      int order = indicator.compareTo(other.indicator);
      return order == 0 ? period.compareTo(other.period) : order;
    }
  }

  private ReleaseText() {}

  static void write(
      Subscription subscription,
      SourceVersion version,
      FetchedRelease release,
      VersionDifference difference)
      throws IOException {
    LocalDateTime published = LondonTime.of(version.published());
    ObjectNode json = StrictJson.mapper().createObjectNode();
    json.put("dataset", subscription.dataset());
    json.put("title", subscription.title());
    json.put("publisher", "Department for Education");
    json.putObject("source")
        .put("name", name(subscription, version))
        .put("url", FIND + subscription.publication())
        .put("pages", "");
    json.put("licence", "Open Government Licence v3.0");
    json.put("status", "final");
    json.put("coverage", coverage(subscription));
    json.put("publishedOn", published.toLocalDate().toString());
    json.put("publishAt", SECONDS.format(published));
    json.put(
        "nextDue",
        subscription
            .nextDue()
            .filter(day -> day.isAfter(published.toLocalDate()))
            .map(LocalDate::toString)
            .orElse(null));
    json.put("contact", FIND + subscription.publication());
    ArrayNode notes = json.putArray("notes");
    if (!EmptyText.is(version.notes())) {
      notes.add(
          "The department's note on version %s: %s".formatted(version.number(), version.notes()));
    }
    release.misfits().forEach(each -> notes.add("Not taken in: " + each + "."));
    json.putArray("footnotes");
    revisions(subscription, version, difference, json.putArray("revisions"));
    json.put("policy", "as-published");
    json.put("zeros", "show");
    json.put("legacy", false);
    json.putArray("targets");
    subscription
        .reportingYearEnds()
        .filter(month -> month != Month.MARCH)
        .ifPresent(month ->
            json.put(
                "reportingYearEnds",
                month.minLength() + " " + month.getDisplayName(TextStyle.FULL, Locale.UK)));
    ObjectNode columns = json.putObject("columns");
    release.indicators().forEach(columns::put);
    json.putArray("files")
        .addObject()
        .put("data", FetchedRelease.DATA)
        .put("holds", "figures")
        .put("table", subscription.sourceDataSet());
    Files.write(
        release.folder().resolve(FetchedRelease.DESCRIPTION),
        StrictJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
  }

  private static String name(Subscription subscription, SourceVersion version) {
    String release = version.release().isBlank() ? "" : ", " + version.release();
    return "%s%s, version %s".formatted(subscription.title(), release, version.number());
  }

  private static String coverage(Subscription subscription) {
    return String.join(
        ", ",
        subscription.levels().stream()
            .sorted()
            .map(level ->
                switch (level) {
                  case NATIONAL -> "England";
                  case REGIONAL -> "its regions";
                  case LOCAL_AUTHORITY, LOCAL_AUTHORITY_GROUP -> "its local authorities";
                })
            .toList());
  }

  private static void revisions(
      Subscription subscription,
      SourceVersion version,
      VersionDifference difference,
      ArrayNode revisions) {
    String why =
        "The department's version %s%s"
            .formatted(
                version.number(), EmptyText.is(version.notes()) ? "" : ": " + version.notes());
    Map<String, String> indicators = subscription.columns();
    var all = new TreeSet<Changed>();
    for (Figure figure : difference.changed()) {
      all.add(new Changed(String.valueOf(indicators.get(figure.use())), figure.period()));
    }
    all.forEach(each ->
        revisions
            .addObject()
            .put("indicator", each.indicator())
            .put("period", each.period())
            .put("why", why));
  }
}
