package org.openscrutiny.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.verification.PublicDocuments.Response;

/// The addresses that a manifest says were taken down. None of them may answer with what it had.
///
/// @param manifest of the current edition
record TakenDownAddresses(JsonNode manifest) {
  private static final String EDITION = "/api/v1/editions/%d";

  /// The documents that are still served, by the datasets whose tables were taken down.
  List<AuditedDataset> audited(PublicDocuments api) {
    String home = manifest.path("home").path("code").asText();
    var audited = new ArrayList<AuditedDataset>();
    for (JsonNode removal : manifest.path("takenDown")) {
      List<String> pages = new ArrayList<>();
      for (JsonNode indicator : removal.path("indicators")) {
        pages.add("/indicators/%s/areas/%s".formatted(indicator.asText(), home));
        pages.add("/indicators/%s/areas".formatted(indicator.asText()));
      }
      for (JsonNode dataset : removal.path("datasets")) {
        var own = new ArrayList<>(pages);
        own.add("/datasets/%s/data.csv".formatted(dataset.asText()));
        own.add("/datasets/%s".formatted(dataset.asText()));
        audited.add(
            new AuditedDataset(
                dataset.asText(),
                "what was taken down up to edition %d is gone".formatted(upTo(removal)),
                served(api, EDITION, upTo(removal), own).stream()
                    .map(address ->
                        AuditFailure.of("%s was taken down and is served.".formatted(address)))
                    .toList()));
      }
    }
    return audited;
  }

  /// The addresses of pages, and of the pictures beside them, that are still served.
  List<String> pages(PublicDocuments site) {
    var served = new ArrayList<String>();
    for (JsonNode removal : manifest.path("takenDown")) {
      var pages = new ArrayList<String>();
      removal
          .path("indicators")
          .forEach(indicator -> {
            pages.add("/indicators/%s/".formatted(indicator.asText()));
            pages.add("/indicators/%s/share.png".formatted(indicator.asText()));
          });
      removal
          .path("datasets")
          .forEach(dataset -> pages.add("/releases/%s/".formatted(dataset.asText())));
      served.addAll(served(site, "/editions/%d", upTo(removal), pages));
    }
    return served;
  }

  private static int upTo(JsonNode removal) {
    return removal.path("upTo").asInt();
  }

  private static List<String> served(
      PublicDocuments documents, String edition, int upTo, List<String> addresses) {
    var served = new ArrayList<String>();
    for (int number = 1; number <= upTo; number++) {
      for (String each : addresses) {
        String address = edition.formatted(number) + each;
        if (documents.answer(address).status() == Response.OK) {
          served.add(address);
        }
      }
    }
    return served;
  }
}
