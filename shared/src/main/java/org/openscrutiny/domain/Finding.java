package org.openscrutiny.domain;

import java.util.List;

/// What one check of the screening found: which check, how serious, where, and what to do.
///
/// What the check says of itself and what it quotes from cells are separate, so that the quotations
/// can be removed before a finding is stored, logged or published.
///
/// @param check the id of the check, for example `time-period`
/// @param stage 0 to 12, in the order of the open data format
/// @param restsOnFigures whether the check looks at figures, so that even the existence of the
///   finding discloses something about them
/// @param problem what is wrong, without anything that was found in a cell
/// @param quotations what was found, in quotation marks; empty where nothing is quoted
/// @param quotesRows whether some offender is in a row of data, so that the quotations may be too
/// @param advice what to do about it
/// @param places the first offenders, [#PLACES_SHOWN] at most
/// @param total how many offenders there are
public record Finding(
    String check,
    int stage,
    Level level,
    boolean restsOnFigures,
    String problem,
    String quotations,
    boolean quotesRows,
    String advice,
    List<Place> places,
    long total) {

  public static final int PLACES_SHOWN = 20;

  private static final String META_FILE = ".meta.csv";

  public enum Level {
    FAIL,
    WARNING
  }

  /// Where an offender is.
  ///
  /// @param row the line of the file, 1 for the header; 0 where the whole file is meant
  /// @param column the column's name; empty where the whole row is meant
  /// @param found the text that was found, cut to 80 characters
  public record Place(String file, long row, String column, String found) {

    public boolean inRowOfData() {
      return Finding.isInRowOfData(file, row);
    }

    /// The same place without its row and without the text that was found.
    public Place withoutRow() {
      return new Place(file, 0, column, "");
    }

    /// The same place without the text that was found.
    public Place withoutText() {
      return new Place(file, row, column, "");
    }
  }

  public Finding {
    places = List.copyOf(places);
    if (places.size() > PLACES_SHOWN || places.size() > total) {
      throw new IllegalArgumentException(check + ": " + places.size() + " places of " + total);
    }
  }

  /// Whether a line of a file is a row of data. The rows of a meta file hold only names.
  public static boolean isInRowOfData(String file, long row) {
    return row > 1 && !file.contains(META_FILE);
  }

  /// What is wrong, and what was found, as one sentence.
  public String message() {
    String sentence = quotations.isEmpty() ? problem : problem + ": " + quotations;
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /// The same finding with other places and without quotations.
  public Finding withoutQuotations(List<Place> otherPlaces) {
    return new Finding(
        check, stage, level, restsOnFigures, problem, "", false, advice, otherPlaces, total);
  }
}
