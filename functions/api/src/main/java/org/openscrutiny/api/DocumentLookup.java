package org.openscrutiny.api;

import java.util.Optional;
import java.util.function.Function;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.editions.DocumentStore;

/// Finds the document that a request asks for, by one look-up.
final class DocumentLookup {
  private static final String NOTHING_YET =
      "Nothing has been published yet; the first edition will appear here.";

  private final DocumentStore documents;
  private final CurrentEdition current;

  DocumentLookup(DocumentStore documents, CurrentEdition current) {
    this.documents = documents;
    this.current = current;
  }

  LookupResult find(HttpRequest request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> at(Routes.of(request));
      case "OPTIONS" -> new LookupResult.Options();
      default -> new LookupResult.NotAllowed();
    };
  }

  private LookupResult at(Route route) {
    return switch (route) {
      case Route.Description _ -> new LookupResult.Changing(Description.DOCUMENT);
      case Route.Editions _ -> editions();
      case Route.Current(String rest) -> current(rest);
      case Route.Numbered numbered -> numbered(numbered, LookupResult.Fixed::new);
      case Route.Compressed(Route.Numbered document) ->
          numbered(document, LookupResult.Compressed::new);
      case Route.Malformed(String advice) -> new LookupResult.Malformed(advice);
      case Route.Unknown _ ->
          new LookupResult.Missing(
              "There is no such address; /api/v1/openapi.json lists all there are.");
    };
  }

  private LookupResult editions() {
    Optional<Document> list = documents.asOf(DocumentNames.EDITIONS, current.number());
    return list.<LookupResult>map(LookupResult.Changing::new)
        .orElse(new LookupResult.Missing(NOTHING_YET));
  }

  private LookupResult current(String rest) {
    int edition = current.number();
    return edition == 0
        ? new LookupResult.Missing(NOTHING_YET)
        : new LookupResult.Moved(Routes.BASE + "/editions/" + edition + rest);
  }

  private LookupResult numbered(Route.Numbered wanted, Function<Document, LookupResult> found) {
    int edition = wanted.edition();
    if (!current.includes(edition)) {
      return new LookupResult.Missing(
          "There is no edition %d; /api/v1/editions lists the editions.".formatted(edition));
    }
    Optional<Document> document = documents.asOf(wanted.document(), edition);
    return document
        .map(each -> each.isGone() ? new LookupResult.Gone(each) : found.apply(each))
        .orElseGet(() ->
            new LookupResult.Missing(
                "Edition %d has no %s; /api/v1/editions/%d%s lists what there is."
                    .formatted(edition, wanted.what(), edition, wanted.list())));
  }
}
