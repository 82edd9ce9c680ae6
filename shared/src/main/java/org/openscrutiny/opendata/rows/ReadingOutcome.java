package org.openscrutiny.opendata.rows;

/// How the reading of a table ended. A file that cannot be read is an expected outcome; a fault of
/// the storage is thrown.
public sealed interface ReadingOutcome {

  /// The whole table was read.
  ///
  /// @param rows how many there are below the header, those with a wrong number of cells included
  record Complete(long rows) implements ReadingOutcome {}

  /// There is not even a header.
  record NoHeader() implements ReadingOutcome {}

  /// The bytes are not a table of the kind that the file's name promises.
  ///
  /// @param reason as a clause that starts with its subject: "the file breaks off"
  record WrongFormat(String reason) implements ReadingOutcome {}

  /// The bytes are not UTF-8.
  ///
  /// @param line of the first byte that is not; 0 if it is not known
  /// @param column of its cell; empty if it is not known
  /// @param found the byte, as a person would look for it
  record WrongEncoding(long line, String column, String found) implements ReadingOutcome {}

  /// The text is longer than the portal reads.
  record TooLong() implements ReadingOutcome {}
}
