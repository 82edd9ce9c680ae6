package org.openscrutiny.verification;

import java.util.Optional;

/// A source of public documents: a portal, or a folder with a copy of its documents.
public interface PublicDocuments {

  /// The response of a portal.
  ///
  /// @param status the HTTP status: 200 when the document exists, 404 when it doesn't, 410 when it
  ///   was taken down
  /// @param text the document, or the text of the error
  record Response(int status, String text) {
    public static final int OK = 200;
    public static final int NOT_FOUND = 404;
    public static final int GONE = 410;
  }

  /// @param address from the portal's root on, such as `/api/v1/editions`
  /// @throws java.io.UncheckedIOException when nobody answers
  Response answer(String address);

  /// The document at an address; empty when there is none.
  ///
  /// @throws Unreadable when the status is none of the three
  default Optional<String> document(String address) {
    Response answer = answer(address);
    return switch (answer.status()) {
      case Response.OK -> Optional.of(answer.text());
      case Response.NOT_FOUND, Response.GONE -> Optional.empty();
      default ->
          throw new Unreadable(
              "%s answers with status %d; it was expected to be there"
                  .formatted(address, answer.status()));
    };
  }

  /// @throws Unreadable when it is not there
  default String required(String address) {
    return document(address).orElseThrow(() -> new Unreadable("There is no " + address));
  }

  /// A document that has to be public can't be read; the message is a sentence that names it.
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
      super(message);
    }
  }
}
