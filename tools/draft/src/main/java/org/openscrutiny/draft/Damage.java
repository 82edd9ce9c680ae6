package org.openscrutiny.draft;

/// What a spreadsheet, or the hand of its author, does to a table.
enum Damage {
  TITLE(true, "stands above the header, and is left out"),
  NOTE(true, "is a note below the table, and is left out; what readers need belongs under notes"),
  PERIOD(true, "is a period in another form"),
  SEPARATOR(true, "has a thousands separator"),
  PERCENT_SIGN(true, "has a percent sign"),
  POUND_SIGN(true, "has a pound sign"),
  SHARE(true, "is stored as a share of one, and shown as a percentage"),
  PADDED(true, "has spaces around it"),
  ZEROS(true, "has lost its leading zeros, which the cell still shows"),
  HEADER(true, "is the name of a column with spaces or signs in it"),
  MERGED(
      false,
      "is merged: only its first cell has the content. Undo the merging, and write the content into"
          + " each cell"),
  DATE(
      false,
      "is a date, into which the spreadsheet has turned a code or a range. Format the column as"
          + " text, and write it again"),
  DIGITS(
      false,
      "has lost digits: it is written as a power of ten. Format the column as a number, and export"
          + " again"),
  LOST_ZERO(
      false,
      "has fewer digits than the other codes of its column, and may have lost leading zeros. Format"
          + " the column as text, and write it again"),
  DECIMAL_COMMA(
      false, "has a comma where a point is expected, or in the wrong place. Write it with a point"),
  NOT_CALCULATED(
      false,
      "is a formula without a result. Open the file in a spreadsheet, let it calculate, and save"),
  FAULT(false, "is the error of a formula. Write the figure, or x for one that is not available"),
  BLANK(
      false,
      "is blank where a figure is expected. Write it, or x not available, c suppressed, z not"
          + " applicable"),
  NOT_A_FIGURE(false, "is no figure and no symbol. Write the figure, or x, c, z, u or low"),
  UNNAMED(false, "has content, and its column no name. Name the column, or delete it"),
  SECOND_TABLE(
      false,
      "begins another table on the same sheet. Give each table a sheet or a file of its own"),
  NAMED_TWICE(
      false,
      "is the name of two columns. If they are two tables side by side, give each a sheet of its"
          + " own");

  private final boolean isMended;
  private final String says;

  Damage(boolean isMended, String says) {
    this.isMended = isMended;
    this.says = says;
  }

  /// Whether it is undone without a doubt. Anything else is for a person.
  boolean isMended() {
    return isMended;
  }

  String says() {
    return says;
  }
}
