package org.openscrutiny.opendata.checks;

/// Stage 1: the name of a data file.
public record FileNameChecks(Findings findings) {
  static final Check FILE_NAME = Check.of("file-name");

  private static final String FORM = "[A-Za-z0-9_-]+\\.csv(\\.gz)?";

  public void check(String data) {
    if (!data.matches(FORM)) {
      findings.add(FILE_NAME, data, 0, "", data);
    }
  }
}
