package org.openscrutiny.documents;

import java.util.List;

/// The kinds of relation that a certificate takes into account, and those that it can't, in the
/// words in which readers are told. The site's page on methods has the same sentences.
final class ProofScope {
  static final List<String> COVERED =
      List.of(
          "The levels of a filter and their total, also where a level is not printed, where ages"
              + " overlap, and where an edition splits, merges or renames levels.",
          "Authorities, regions and the country, also under a former code.",
          "Months, terms, quarters and years, and what one period leaves of another.",
          "Percentages, rates and means with their counts, in any dataset or edition, also where"
              + " the numerator or the denominator is not printed.",
          "Rates of all children of an area, with how many children live there, and what they add up to.",
          "The share that an authority has of its region or of the country, and means per"
              + " authority of a group, a region or the country.",
          "Totals that are rounded to 5, 10, 100 or 1,000.",
          "Sums that the catalogue declares.",
          "Sums of columns, stocks with what enters and leaves them, also by shorter periods, rolling"
              + " sums and sums since the beginning of a year, where the printed figures show them.",
          "What earlier editions showed.",
          "Figures of other publishers that are in this edition, or that the release names.");

  static final List<String> NOT_COVERED =
      List.of(
          "Sums that neither names nor the catalogue nor the printed figures show.",
          "A rate of a narrower population, or a mean of a number, that neither the release names"
              + " nor the printed figures show.",
          "Figures of other publishers that are not in this edition and that the release does not"
              + " name.",
          "What people know from elsewhere, and what they know of themselves.");

  private ProofScope() {}
}
