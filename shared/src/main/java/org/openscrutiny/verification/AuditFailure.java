package org.openscrutiny.verification;

/// Something that an audit has found to be wrong.
///
/// @param says it in a sentence, with the values that disagree
/// @param redacted the same without any value: an edition that fails before it is public may be
///   logged by this only
public record AuditFailure(String says, String redacted) {

  /// A failure that is about no value.
  public static AuditFailure of(String says) {
    return new AuditFailure(says, says);
  }

  /// @param what is wrong with the figure, with the values
  /// @param redacted the same without them
  static AuditFailure of(Figure figure, String what, String redacted) {
    return new AuditFailure(sentence(figure, what), sentence(figure, redacted));
  }

  static AuditFailure of(Figure figure, String what) {
    return of(figure, what, what);
  }

  private static String sentence(Figure figure, String what) {
    return "%s %s.".formatted(figure.name(), what);
  }
}
