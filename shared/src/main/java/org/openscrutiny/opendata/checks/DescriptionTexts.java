package org.openscrutiny.opendata.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.OutsideCount;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// The texts of a `release.json` that readers see.
final class DescriptionTexts {

  /// A text of a release.
  ///
  /// @param place the field of `release.json`, with the number of the entry from 1
  /// @param indicators that it is about; empty if it may be about any
  /// @param known numbers that the text may give: the value of a target
  /// @param isReason whether it says why a figure was revised, and so may give its former value
  record Text(
      String place, String text, Set<String> indicators, Set<BigDecimal> known, boolean isReason) {}

  private final List<Text> texts = new ArrayList<>();

  private DescriptionTexts() {}

  static List<Text> of(ReleaseDescription description) {
    var all = new DescriptionTexts();
    all.add("title", description.title());
    all.add("coverage", description.provenance().coverage());
    all.add("source", description.provenance().source().name());
    // The field may hold bare page numbers.
    all.add("source", "page " + description.provenance().source().pages());
    int number = 0;
    for (String note : description.annotations().notes()) {
      all.add("notes, entry " + ++number, note);
    }
    number = 0;
    for (Footnote each : description.annotations().footnotes()) {
      String place = "footnotes, entry " + ++number;
      all.add(place, each.text(), each.indicators());
      all.add(place, each.source(), each.indicators());
    }
    number = 0;
    for (Revision each : description.annotations().revisions()) {
      all.texts.add(
          new Text(
              "revisions, entry " + ++number,
              each.why(),
              Set.of(each.indicator()),
              Set.of(),
              true));
    }
    number = 0;
    for (Target each : description.annotations().targets()) {
      all.texts.add(
          new Text(
              "targets, entry " + ++number,
              each.text(),
              Set.of(each.indicator()),
              Set.of(NumbersInText.normal(each.value())),
              false));
    }
    number = 0;
    for (DataFile each : description.contents().files()) {
      all.add("files, entry " + ++number, each.table());
    }
    number = 0;
    for (OutsideCount each : description.disclosure().outside()) {
      all.add("outside, entry " + ++number, each.source(), List.of(each.indicator()));
    }
    return all.texts;
  }

  private void add(String place, String text) {
    add(place, text, List.of());
  }

  private void add(String place, String text, List<String> indicators) {
    texts.add(new Text(place, text, Set.copyOf(indicators), Set.of(), false));
  }
}
