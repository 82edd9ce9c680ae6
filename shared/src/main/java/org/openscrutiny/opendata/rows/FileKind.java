package org.openscrutiny.opendata.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;

/// What a file is by its first bytes, where it is not the text that its name promises.
enum FileKind {
  WORKBOOK(
      "it is a spreadsheet's workbook; open it in the spreadsheet and save each sheet that holds"
          + " figures as CSV UTF-8"),
  ZIP("it is a zip archive; give the CSV in it, or the whole release as a zip"),
  PDF("it is a PDF document; copy its tables into a CSV"),
  WEB_PAGE("it is a web page; download the data file itself");

  /// How many bytes are needed.
  static final int BYTES = 64;

  private static final String OLD_WORKBOOK = "\u00D0\u00CF\u0011\u00E0";

  private final String reason;

  FileKind(String reason) {
    this.reason = reason;
  }

  /// Why it can't be read, and what to do, as a clause.
  String reason() {
    return reason;
  }

  /// Empty for what may be a text.
  static Optional<FileKind> of(byte[] first) {
    String text = new String(first, ISO_8859_1);
    if (text.startsWith("PK") && text.length() > 3 && text.charAt(2) < ' ') {
      boolean office =
          text.contains("[Content_Types].xml")
              || text.contains("_rels/")
              || text.contains("xl/")
              || text.contains("docProps/")
              || text.contains("opendocument.spreadsheet");
      return Optional.of(office ? WORKBOOK : ZIP);
    }
    if (text.startsWith(OLD_WORKBOOK)) {
      return Optional.of(WORKBOOK);
    }
    if (text.startsWith("%PDF")) {
      return Optional.of(PDF);
    }
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        ? Optional.of(WEB_PAGE)
        : Optional.empty();
  }

  /// Whether the text is written in two bytes a character, as a spreadsheet's "Unicode text" is.
  static boolean isUtf16(byte[] first) {
    if (first.length < 4) {
      return false;
    }
    int start = ((first[0] & 0xff) << 8) | (first[1] & 0xff);
    return start == 0xfffe
        || start == 0xfeff
        || (first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0)
        || (first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0);
  }
}
