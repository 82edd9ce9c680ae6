package org.openscrutiny.lait;

import java.util.Locale;
import java.util.Set;

/// The catalogue's id of a measure, made from its short name alone, which stays when titles change:
/// `LAC%_Adopt_AppUnop` is `lait-lac-percent-adopt-appunop`.
///
/// The standard wants no column named for a sex or an ethnic group, since these should be levels of
/// a filter. The collection has a measure for each group, so such a word is joined to the one
/// before it: `AVG_Prog8_Score_White` is `lait-avg-prog8-scorewhite`.
final class IndicatorId {
  private static final String PREFIX = "lait";
  private static final Set<String> GROUPS =
      Set.of(
          "male", "males", "female", "females", "boy", "boys", "girl", "girls", "asian", "black",
          "white", "chinese", "gypsy", "roma");

  private IndicatorId() {}

  static String of(String shortName) {
    var id = new StringBuilder(PREFIX);
    for (String word : slug(shortName).split("-", -1)) {
      id.append(GROUPS.contains(word) && id.length() > PREFIX.length() ? "" : "-").append(word);
    }
    return id.toString();
  }

  /// Words of letters and digits joined by hyphens.
  static String slug(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("(?<=\\d),(?=\\d{3})", "")
        .replace("%", " percent ")
        .replace("&", " and ")
        .replace("<", " under ")
        .replace(">", " over ")
        .replace("+", " plus ")
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replace(' ', '-');
  }
}
