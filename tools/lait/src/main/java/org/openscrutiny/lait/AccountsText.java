package org.openscrutiny.lait;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The report for people: whether the accounts balance, then what was left out and what is worth
/// knowing, each with the first places.
///
/// @param folder where everything was written
record AccountsText(Accounts accounts, Path folder) {
  private static final int PLACES = 3;

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d rows in: %,d figures, %,d symbols and %,d rows left out"
            .formatted(accounts.rows(), accounts.figures(), accounts.symbols(), accounts.listed()));
    lines.add(
        accounts.balance()
            ? "The accounts balance: every row is in the release or in conversion.csv, and no row"
                + " in both."
            : "THE ACCOUNTS DO NOT BALANCE: some row is neither in the release nor in"
                + " conversion.csv, or is in both. Don't use what was written.");
    lines.add(
        "%,d data files; %,d cells filled with z, for which the collection has no row"
            .formatted(accounts.files(), accounts.filled()));
    lines.add("");
    lines.add("Entries of the dictionary that");
    accounts
        .entries()
        .forEach((outcome, count) -> lines.add("  %,9d  %s".formatted(count, outcome.words())));
    if (!accounts.leftOut().isEmpty()) {
      lines.add("");
      lines.add("Left out, row by row in conversion.csv:");
    }
    accounts.leftOut().forEach((reason, groups) -> add(reason.sentence(), groups, lines));
    if (!accounts.notes().isEmpty()) {
      lines.add("");
      lines.add("Converted, and worth knowing:");
    }
    accounts.notes().forEach((note, groups) -> add(note.sentence(), groups, lines));
    lines.add("");
    lines.add(
        "Next: ./portal screen %s --catalogue %s".formatted(path("release"), path("catalogue")));
    return lines;
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private static void add(String sentence, List<ConversionLog.Group> groups, List<String> lines) {
    lines.add("  %,9d  %s".formatted(Accounts.rows(groups), sentence));
    groups.stream()
        .sorted(Comparator.comparingLong(ConversionLog.Group::rows).reversed())
        .limit(PLACES)
        .map(AccountsText::where)
        .forEach(lines::add);
    if (groups.size() > PLACES) {
      lines.add("             and %,d more".formatted(groups.size() - PLACES));
    }
  }

  private static String where(ConversionLog.Group group) {
    return "             %s, %s: %,d from line %,d on"
        .formatted(
            printable(group.measure()), printable(group.period()), group.rows(), group.firstLine());
  }

  /// A cell of the collection must not steer the terminal.
  private static String printable(String text) {
    return text.isEmpty() ? "(blank)" : text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
