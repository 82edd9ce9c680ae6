package org.openscrutiny.pages;

import java.time.LocalDate;

/// What an address of an earlier edition answers instead of a document with figures that were taken
/// down.
///
/// @param on the day of the takedown
/// @param reason as an officer has given it
public record TakenDownPage(LocalDate on, String reason) implements Page {
  /// The media type of the answer, by which it is told apart from a document (RFC 9457); that of a
  /// withdrawn dataset has it too.
  public static final String CONTENT_TYPE = "application/problem+json";
}
