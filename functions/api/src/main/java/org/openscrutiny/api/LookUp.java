package org.openscrutiny.api;

import java.util.Optional;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.editions.DocumentStore;

/// Finds what is asked for: one look-up.
final class LookUp {
  private static final String NOTHING_YET =
      "Nothing has been published yet; the first edition will appear here.";

  private final DocumentStore documents;
  private final CurrentEdition current;

  LookUp(DocumentStore documents, CurrentEdition current) {
    this.documents = documents;
    this.current = current;
  }

  Answer answer(HttpRequest request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> at(Routes.of(request));
      case "OPTIONS" -> new Answer.Options();
      default -> new Answer.NotAllowed();
    };
  }

  private Answer at(Route route) {
    return switch (route) {
      case Route.Description _ -> new Answer.Changing(Description.DOCUMENT);
      case Route.Editions _ -> editions();
      case Route.Current(String rest) -> current(rest);
      case Route.Numbered numbered -> numbered(numbered);
      case Route.Malformed(String advice) -> new Answer.Malformed(advice);
      case Route.Unknown _ ->
          new Answer.Missing("There is no such address; /api/v1/openapi.json lists all there are.");
    };
  }

  private Answer editions() {
    Optional<Document> list = documents.asOf(DocumentNames.EDITIONS, current.number());
    return list.<Answer>map(Answer.Changing::new).orElse(new Answer.Missing(NOTHING_YET));
  }

  private Answer current(String rest) {
    int edition = current.number();
    return edition == 0
        ? new Answer.Missing(NOTHING_YET)
        : new Answer.Moved(Routes.BASE + "/editions/" + edition + rest);
  }

  private Answer numbered(Route.Numbered wanted) {
    int edition = wanted.edition();
    if (!current.includes(edition)) {
      return new Answer.Missing(
          "There is no edition %d; /api/v1/editions lists the editions.".formatted(edition));
    }
    Optional<Document> document = documents.asOf(wanted.document(), edition);
    return document
        .<Answer>map(Answer.Fixed::new)
        .orElseGet(() ->
            new Answer.Missing(
                "Edition %d has no %s; /api/v1/editions/%d%s lists what there is."
                    .formatted(edition, wanted.what(), edition, wanted.list())));
  }
}
