package org.openscrutiny.verification;

import java.util.Optional;

/// Where public documents are read from: a portal, or a folder with a copy of what it said.
public interface PublicDocuments {

  /// What a portal answers.
  ///
  /// @param status as of HTTP: 200 when the document is there, 404 when there is none
  /// @param text the document, or what is said instead
  record Answer(int status, String text) {
    public static final int OK = 200;
    public static final int NOT_FOUND = 404;
  }

  /// @param address from the portal's root on, such as `/api/v1/editions`
  /// @throws java.io.UncheckedIOException when nobody answers
  Answer answer(String address);

  /// The document at an address; empty when there is none.
  ///
  /// @throws Unreadable when the answer is neither a document nor that there is none
  default Optional<String> document(String address) {
    Answer answer = answer(address);
    return switch (answer.status()) {
      case Answer.OK -> Optional.of(answer.text());
      case Answer.NOT_FOUND -> Optional.empty();
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

  /// Something that has to be public can't be read; the message says what, in a sentence.
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
      super(message);
    }
  }
}
