package org.openscrutiny.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.verification.PublicDocuments;

/// The documents of an edition and of all before it, as readers will have them once it is current:
/// at their addresses in the API, before the API serves them.
///
/// @param edition the newest that there is
record CompiledDocuments(DocumentStore documents, int edition) implements PublicDocuments {
  private static final String EDITIONS = "/api/v1/editions";
  private static final Pattern NUMBERED =
      Pattern.compile(EDITIONS + "/([1-9][0-9]{0,5})(?:/([^?]+))?(?:\\?period=(.+))?");
  private static final Pattern AREAS = Pattern.compile("indicators/([^/]+)/areas");
  private static final Response NOWHERE = new Response(Response.NOT_FOUND, "");

  @Override
  public Response answer(String address) {
    if (address.equals(EDITIONS)) {
      return response(DocumentNames.EDITIONS, edition);
    }
    Matcher numbered = NUMBERED.matcher(address);
    if (!numbered.matches() || Integer.parseInt(numbered.group(1)) > edition) {
      return NOWHERE;
    }
    return response(
        name(
            Optional.ofNullable(numbered.group(2)).orElse(""),
            Optional.ofNullable(numbered.group(3))),
        Integer.parseInt(numbered.group(1)));
  }

  /// The name of a document by its path below its edition.
  private static String name(String path, Optional<String> period) {
    Matcher areas = AREAS.matcher(path);
    return switch (path) {
      case "" -> DocumentNames.EDITION;
      case "indicators" -> DocumentNames.CATALOGUE;
      default ->
          areas.matches() && period.isPresent()
              ? DocumentNames.areas(areas.group(1), period.get().replace("%2F", "/"))
              : path;
    };
  }

  private Response response(String name, int asOf) {
    return documents
        .asOf(name, asOf)
        .map(document ->
            new Response(document.isGone() ? Response.GONE : Response.OK, text(document)))
        .orElse(NOWHERE);
  }

  private static String text(Document document) {
    try (var body = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(document.name() + " can't be uncompressed", e);
    }
  }
}
