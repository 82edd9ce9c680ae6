package org.openscrutiny.api;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.editions.Document;

/// The name under which a table is saved. It has the edition in which the table last changed, so
/// that two editions of it can lie in one folder, and one and the same has one name.
final class DownloadName {
  private DownloadName() {}

  /// `attendance-edition-3.csv`, `E06000045-scorecard-edition-3.csv`; empty for what is no table.
  static Optional<String> of(Document document) {
    List<String> words = List.of(document.name().split("/", -1));
    String file = words.getLast();
    if (words.size() < 2 || !file.endsWith(".csv")) {
      return Optional.empty();
    }
    String kind = file.equals("data.csv") ? "" : "-" + file.substring(0, file.length() - 4);
    return Optional.of(
        "%s%s-edition-%d.csv".formatted(words.get(words.size() - 2), kind, document.edition()));
  }
}
