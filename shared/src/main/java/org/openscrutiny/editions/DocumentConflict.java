package org.openscrutiny.editions;

/// What is stored of an edition is not what was compiled now. It stays as it is.
public final class DocumentConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private DocumentConflict(String message) {
    super(message);
  }

  /// A document is stored already with other bytes.
  public static DocumentConflict otherBytes(String document, int edition) {
    return new DocumentConflict(
        "%s of edition %d is stored already with other bytes, and was not replaced"
            .formatted(document, edition));
  }

  /// A document is stored that was not compiled.
  static DocumentConflict notWritten(String document, int edition) {
    return new DocumentConflict(
        "%s is stored for edition %d, which doesn't have it".formatted(document, edition));
  }
}
