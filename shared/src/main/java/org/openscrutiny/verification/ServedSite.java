package org.openscrutiny.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// What the site serves, beside the current edition of the API. The site says in `/edition.json`
/// which edition all pages of the council's own area are of; the pages of another authority are
/// there when its frozen overview is.
///
/// @param current the number of the current edition
/// @param publishedAt when it was published
/// @param served the number of the edition that the site serves; 0 when the site doesn't say
/// @param areasMissing codes of the authorities whose newest pages are not there
/// @param takenDown addresses of pages that were taken down and are served
public record ServedSite(
    int current,
    Instant publishedAt,
    int served,
    List<String> areasMissing,
    List<String> takenDown) {
  /// So long the pages of an edition may take, all of England's included.
  public static final Duration PATIENCE = Duration.ofHours(1);

  private static final String EDITIONS = "/api/v1/editions/";
  private static final String SERVED = "/edition.json";

  public ServedSite {
    areasMissing = List.copyOf(areasMissing);
    takenDown = List.copyOf(takenDown);
  }

  /// @param api the public documents
  /// @param site the pages, which may be at another address
  /// @throws Unreadable when no edition is published, or one of the two does not answer
  public static ServedSite of(PublicDocuments api, PublicDocuments site) {
    JsonNode edition = newest(api);
    int current = edition.path("edition").asInt();
    return new ServedSite(
        current,
        publishedAt(edition),
        served(site),
        areasMissing(api, site, current),
        new TakenDownAddresses(edition).pages(site));
  }

  /// Whether the site shows the current edition, all of it, and nothing that was taken down.
  public boolean isCurrent() {
    return served == current && areasMissing.isEmpty() && takenDown.isEmpty();
  }

  /// Whether it does not, although there was time enough to render it.
  public boolean isLeftBehind(Instant now) {
    return !isCurrent() && publishedAt.plus(PATIENCE).isBefore(now);
  }

  /// What is wrong, a sentence each.
  public List<String> lines() {
    if (isCurrent()) {
      return List.of("The site serves edition %d, the current one.".formatted(current));
    }
    var lines = new ArrayList<String>();
    if (served != current) {
      lines.add(
          "The current edition is %d; the site serves %s. Send the event again that announces it: {\"edition\":%d}."
              .formatted(
                  current,
                  served == 0 ? "none that it is known to have finished" : "edition " + served,
                  current));
    }
    if (!areasMissing.isEmpty()) {
      lines.add(
          "The newest pages of %d authorities are not there: %s."
              .formatted(areasMissing.size(), String.join(", ", areasMissing)));
    }
    if (!takenDown.isEmpty()) {
      lines.add(
          "%d pages that were taken down are served: %s. Take the figures down once more."
              .formatted(takenDown.size(), String.join(", ", takenDown)));
    }
    return lines;
  }

  /// The API may take an edition for the current one half a minute after the next was published.
  /// But it asks the store about each number that it does not know yet.
  private static JsonNode newest(PublicDocuments api) {
    JsonNode newest = json(EDITIONS + "current", api.required(EDITIONS + "current"));
    while (true) {
      String next = EDITIONS + (newest.path("edition").asInt() + 1);
      Optional<String> later = api.document(next);
      if (later.isEmpty()) {
        return newest;
      }
      JsonNode found = json(next, later.get());
      if (found.path("edition").asInt() <= newest.path("edition").asInt()) {
        throw new Unreadable(next + " is another edition");
      }
      newest = found;
    }
  }

  private static Instant publishedAt(JsonNode edition) {
    try {
      return Instant.parse(edition.path("publishedAt").asText());
    } catch (DateTimeParseException e) {
      throw new Unreadable("The current edition does not say when it was published");
    }
  }

  private static int served(PublicDocuments site) {
    return site.document(SERVED).map(text -> json(SERVED, text).path("edition").asInt()).orElse(0);
  }

  private static List<String> areasMissing(PublicDocuments api, PublicDocuments site, int edition) {
    String address = EDITIONS + edition + "/areas";
    var missing = new ArrayList<String>();
    api.document(address)
        .ifPresent(text -> {
          for (JsonNode area : json(address, text).path("areas")) {
            String code = area.path("code").asText();
            String page = "/editions/%d/areas/%s/".formatted(area.path("edition").asInt(), code);
            if (site.document(page).isEmpty()) {
              missing.add(code);
            }
          }
        });
    return missing;
  }

  private static JsonNode json(String address, String text) {
    return EditionAudit.json(address, text);
  }
}
